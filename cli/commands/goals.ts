import { type GoalJudgement, judge, openRelease } from '../../models/index.ts';
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
}

/**
 * The annual plan's goals, judged on the current release. Exit 1 when a goal is missed for good; a warning, a
 * goal on its way and a goal without data leave it at 0.
 */
export async function goals({ language }: Terminal, { home, ...scope }: GoalsArguments): Promise<Outcome> {
  await using release = await openRelease(home);
  const judgements = await judge(release, scope);
  const missed = judgements.filter((goal) => goal.state === 'missed').length;
  return {
    json: { goals: judgements },
    text: () => text(judgements, missed, language),
    exit: missed > 0 ? 1 : 0,
  };
}

function text(judgements: readonly GoalJudgement[], missed: number, language: Terminal['language']): string {
  const value = ({ answer }: GoalJudgement) =>
    answer === null ? say(language, 'not_reported') : figureOf(answer.total, answer.indicator, language);
  const drawn = table(
    [
      { head: say(language, 'head_lamp'), cell: (goal) => say(language, `lamp_${goal.lamp}`) },
      { head: say(language, 'head_state'), cell: (goal) => say(language, `goal_${goal.state}`) },
      { head: say(language, 'head_goal'), cell: (goal) => goal.title[language] },
      { head: say(language, 'head_value'), cell: value, align: 'right' },
      { head: say(language, 'head_ruling'), cell: (goal) => goal.ruling[language] },
      { head: say(language, 'head_evidence'), cell: (goal) => goal.evidence[language] },
    ],
    judgements,
  );
  const facts = judgements.find((goal) => goal.answer)?.answer?.release;
  return [
    drawn,
    missed > 0 ? say(language, 'goals_missed', { count: missed }) : null,
    facts ? releaseLine(facts, language) : null,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}
