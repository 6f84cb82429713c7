import type {
  Freeze,
  FreezeKind,
  FrozenGoal,
  GoalMoved,
  Language,
  Objected,
} from '../../../charts/answer.ts';
import { goalStateKeys } from '../words/goal-states.ts';
import { message } from '../words/messages.ts';
import { pointsText } from './goal.ts';

const kindKeys = {
  month: 'freezeMonth',
  quarter: 'freezeQuarter',
  half: 'freezeHalf',
  year: 'freezeYear',
} as const satisfies Record<FreezeKind, string>;

export const freezeKindChoices = (language: Language) =>
  (Object.keys(kindKeys) as FreezeKind[]).map((kind) => ({
    value: kind,
    title: message(language, kindKeys[kind]),
  }));

/** 半年（截至2022-06）. */
export const freezeTitle = ({ kind, through }: Freeze, language: Language) =>
  message(language, 'freezeTitle', { kind: message(language, kindKeys[kind]), through });

/** The goals of a place that now say something else, as they were and as they are. */
export function movedTable(moved: readonly GoalMoved[], language: Language) {
  const cells = (goal: FrozenGoal | null) =>
    goal === null
      ? [{ text: '—' }, { text: '—' }]
      : [
          {
            text: `${message(language, goalStateKeys[goal.state])} ${goal.numerator ?? '—'}${goal.denominator === null ? '' : `/${goal.denominator}`}`,
          },
          { text: goal.points === null ? '—' : pointsText(goal.points) },
        ];
  return {
    columns: [
      { title: message(language, 'ifGoal') },
      { title: message(language, 'frozen') },
      { title: message(language, 'frozenPoints'), isNumber: true },
      { title: message(language, 'nowSays') },
      { title: message(language, 'nowPoints'), isNumber: true },
    ],
    rows: moved.map(({ title, before, after }) => [
      { text: title[language] },
      ...cells(before),
      ...cells(after),
    ]),
  };
}

/** Objections with who said what when. */
export function objectionTable(
  objections: readonly Objected[],
  titleOf: (goal: string) => string,
  nameOf: (region: string) => string,
  language: Language,
) {
  const said = ({ by, at, why }: { readonly by: string; readonly at: string; readonly why: string }) =>
    `${at.slice(0, 10)} ${by}${message(language, 'colon')}${why}`;
  return {
    columns: [
      { title: message(language, 'objection') },
      { title: message(language, 'region') },
      { title: message(language, 'objectionWhy'), isWide: true },
      { title: message(language, 'objectionAnswer'), isWide: true },
      { title: message(language, 'objectionFinal'), isWide: true },
    ],
    rows: objections.map(({ objection, answers, final }) => [
      { text: titleOf(objection.goal) },
      { text: nameOf(objection.region) },
      {
        text: said(objection),
        links: objection.evidence.map(({ name, sha256 }) => ({
          text: name,
          href: `/goals/evidence/${sha256}`,
        })),
      },
      { text: answers.map(said).join(message(language, 'clauseBreak')) },
      { text: final ? `${pointsText(final.points)} · ${said(final)}` : '' },
    ]),
  };
}
