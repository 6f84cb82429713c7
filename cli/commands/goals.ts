import { type GoalJudgement, goalStateWords, goalsHeadline, judge, openRelease } from '../../models/index.ts';
import { figureOf } from '../figure.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { releaseLine } from './release-line.ts';

export interface GoalsArguments {
  readonly home: string;
  readonly year?: number;
  readonly region?: string;
  /** The current one where it is not named. */
  readonly release?: string;
}

/**
 * The annual plan's goals, judged on the current release. Exit 1 when a goal is missed for good; a warning, a
 * goal on its way and a goal without data leave it at 0.
 */
export async function goals(
  { language }: Terminal,
  { home, release: id, ...scope }: GoalsArguments,
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const judgements = await judge(release, scope);
  const missed = judgements.filter((goal) => goal.state === 'missed').length;
  return {
    json: { goals: judgements },
    text: () =>
      [
        goalsHeadline(judgements)[language],
        listing(judgements, language),
        releaseLine(release.manifest, language),
      ].join('\n\n'),
    exit: missed > 0 ? 1 : 0,
  };
}

/** One line a goal, and below it what the rule says and what the statistics support. */
function listing(judgements: readonly GoalJudgement[], language: Terminal['language']): string {
  const value = ({ answer }: GoalJudgement) =>
    answer === null ? say(language, 'not_reported') : figureOf(answer.total, answer.indicator, language);
  const [head = '', rule = '', ...lines] = table(
    [
      { head: say(language, 'head_lamp'), cell: (goal) => say(language, `lamp_${goal.lamp}`) },
      { head: say(language, 'head_state'), cell: (goal) => goalStateWords[goal.state][language] },
      { head: say(language, 'head_value'), cell: value, align: 'right' },
      { head: say(language, 'head_goal'), cell: (goal) => goal.title[language] },
    ],
    judgements,
  ).split('\n');
  const reasons = ({ ruling, evidence }: GoalJudgement) => [
    `      ${say(language, 'head_ruling')}  ${ruling[language]}`,
    `      ${say(language, 'head_evidence')}  ${evidence[language]}`,
  ];
  const blocks = judgements.map((goal, i) => [lines[i], ...reasons(goal)].join('\n'));
  return [head, rule, ...blocks].join('\n');
}
