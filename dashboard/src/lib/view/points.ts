import type { Language, ScoredGoal } from '../../../charts/answer.ts';
import { dash } from '../../../charts/format/measure.ts';
import { message } from '../words/messages.ts';
import { scoredView } from './goal.ts';

/** Goals that a person scores: what was given, by whom, why, and the papers that prove it. */
export function givenTable(goals: readonly ScoredGoal[], language: Language) {
  return {
    columns: [
      { title: message(language, 'ifGoal') },
      { title: message(language, 'clause'), isWide: true },
      { title: message(language, 'points') },
      { title: message(language, 'whyLabel'), isWide: true },
      { title: message(language, 'byWhom') },
      { title: message(language, 'papers') },
    ],
    rows: goals.map((goal) => [
      { text: goal.title[language] },
      { text: goal.clause },
      { text: scoredView(goal, language).points },
      { text: goal.given?.why ?? dash },
      { text: goal.given ? `${goal.given.at.slice(0, 10)} ${goal.given.by}` : dash },
      {
        text: goal.given?.evidence.length ? '' : dash,
        links: (goal.given?.evidence ?? []).map(({ name, sha256 }) => ({
          text: name,
          href: `/goals/evidence/${sha256}`,
        })),
      },
    ]),
  };
}
