import {
  compareFreezes,
  type Freeze,
  type FreezeKind,
  type FrozenGoal,
  freeze,
  freezeBesideNow,
  freezeKinds,
  freezeNamed,
  type GoalMoved,
  goalStateWords,
  listFreezes,
  listObjections,
  openRelease,
  settledTotal,
  standsOn,
} from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import { Fault } from '../../sql/words/fault.ts';
import { gradeText } from '../grade-text.ts';
import type { Outcome } from '../outcome.ts';
import { pointsText } from '../points-text.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

type Language = Terminal['language'];

/** Keeps the assessment of a span as it stands now, for ever. */
export async function make(
  { language }: Terminal,
  home: string,
  { kind, period, by, note }: { kind: string; period: string; by: string; note?: string },
): Promise<Outcome> {
  const known = freezeKinds.find((one) => one === kind);
  if (known === undefined)
    throw new Fault('QUESTION_INVALID', { name: 'kind', found: kind, expected: freezeKinds.join(', ') });
  await using release = await openRelease(home);
  const kept = await freeze(release, { kind: known, span: period, by, ...(note ? { note } : {}) });
  return {
    json: kept,
    text: () =>
      say(language, 'freeze_done', {
        id: kept.id,
        span: spanWords(kept, language),
        total: pointsText(kept.city.total),
      }),
  };
}

const kindKeys: Readonly<Record<FreezeKind, `freeze_kind_${FreezeKind}`>> = {
  month: 'freeze_kind_month',
  quarter: 'freeze_kind_quarter',
  half: 'freeze_kind_half',
  year: 'freeze_kind_year',
};

const spanWords = ({ kind, through }: Freeze, language: Language) =>
  say(language, 'freeze_span_words', { kind: say(language, kindKeys[kind]), through });

export async function list({ language }: Terminal, home: string): Promise<Outcome> {
  const all = await listFreezes(home);
  return {
    json: { freezes: all.map(({ plan: { text: _, ...plan }, ...one }) => ({ ...one, plan })) },
    text: () =>
      all.length === 0
        ? say(language, 'freeze_none')
        : table(
            [
              { head: say(language, 'head_freeze'), cell: ({ id }) => id },
              { head: say(language, 'head_span'), cell: (one) => spanWords(one, language) },
              {
                head: say(language, 'head_points'),
                cell: ({ city }) => pointsText(city.total),
                align: 'right',
              },
              { head: say(language, 'head_grade'), cell: ({ city }) => gradeText(city, language) },
              { head: say(language, 'head_release'), cell: ({ release }) => release.id },
              { head: say(language, 'head_by'), cell: ({ by }) => by },
            ],
            all,
          ),
  };
}

/** A freeze as it was, and beside it what the books say now: never over it. */
export async function show({ language }: Terminal, home: string, id: string): Promise<Outcome> {
  const kept = await freezeNamed(home, id);
  await using release = await openRelease(home);
  const now = await freezeBesideNow(release, kept);
  const on = await standsOn(release, kept);
  const objections = (await listObjections(home)).filter(({ objection }) => objection.freeze === kept.id);
  const places = [kept.city, ...kept.counties].map((was, at) => ({
    was,
    settled: settledTotal(was, kept.id, objections),
    ...now[at]!,
  }));
  return {
    json: {
      freeze: kept,
      now: places.map(({ place, moved }) => ({ place, moved })),
      standsOn: on,
      objections,
    },
    text: () =>
      [
        say(language, 'freeze_head', {
          id: kept.id,
          span: spanWords(kept, language),
          by: kept.by,
          at: beijingTime(kept.at),
          release: kept.release.id,
        }),
        say(language, 'freeze_stands', {
          data: say(language, on.isSameData ? 'freeze_same' : 'freeze_other'),
          plan: say(language, on.isSamePlan ? 'freeze_same' : 'freeze_other'),
          code: say(language, on.isSameCode ? 'freeze_same' : 'freeze_other'),
        }),
        table(
          [
            { head: say(language, 'head_county'), cell: ({ was }) => was.region.label[language] },
            { head: say(language, 'head_frozen'), cell: ({ was }) => pointsText(was.total), align: 'right' },
            {
              head: say(language, 'head_settled'),
              cell: ({ settled }) => pointsText(settled),
              align: 'right',
            },
            { head: say(language, 'head_now'), cell: ({ place }) => pointsText(place.total), align: 'right' },
            { head: say(language, 'head_moved'), cell: ({ moved }) => moved.length, align: 'right' },
          ],
          places,
        ),
        ...places
          .filter(({ moved }) => moved.length > 0)
          .map(({ was, moved }) => `${was.region.label[language]}\n${movedTable(moved, language)}`),
        ...(objections.length > 0 ? [objectionsTable(objections, language)] : []),
      ].join('\n\n'),
  };
}

export async function compare(
  { language }: Terminal,
  home: string,
  before: string,
  after: string,
): Promise<Outcome> {
  const places = await compareFreezes(home, before, after);
  return {
    json: { places },
    text: () =>
      places
        .map(({ region, before: was, after: now, moved }) =>
          [
            say(language, 'freeze_place', {
              region: region.label[language],
              before: was === null ? '—' : pointsText(was),
              after: now === null ? '—' : pointsText(now),
            }),
            moved.length === 0 ? say(language, 'freeze_nothing_moved') : movedTable(moved, language),
          ].join('\n'),
        )
        .join('\n\n'),
  };
}

function movedTable(moved: readonly GoalMoved[], language: Language): string {
  const figure = (goal: FrozenGoal | null) =>
    goal === null
      ? null
      : `${goalStateWords[goal.state][language]} ${goal.numerator ?? '—'}${goal.denominator === null ? '' : `/${goal.denominator}`}`;
  const scored = (goal: FrozenGoal | null) =>
    goal === null || goal.points === null ? null : pointsText(goal.points);
  return table(
    [
      { head: say(language, 'head_goal'), cell: ({ title }) => title[language] },
      { head: say(language, 'head_was'), cell: ({ before }) => figure(before) },
      { head: say(language, 'head_points'), cell: ({ before }) => scored(before), align: 'right' },
      { head: say(language, 'head_is'), cell: ({ after }) => figure(after) },
      { head: say(language, 'head_points'), cell: ({ after }) => scored(after), align: 'right' },
    ],
    moved,
  );
}

function objectionsTable(objections: Awaited<ReturnType<typeof listObjections>>, language: Language): string {
  return table(
    [
      { head: say(language, 'head_objection'), cell: ({ objection }) => objection.id },
      { head: say(language, 'head_county'), cell: ({ objection }) => objection.region },
      { head: say(language, 'head_goal'), cell: ({ objection }) => objection.goal },
      { head: say(language, 'head_says'), cell: ({ objection }) => `${objection.by}: ${objection.why}` },
      {
        head: say(language, 'head_answer'),
        cell: ({ answers }) => answers.map(({ by, why }) => `${by}: ${why}`).join('; ') || null,
      },
      {
        head: say(language, 'head_settled'),
        cell: ({ final }) => final && `${pointsText(final.points)} ${final.by}: ${final.why}`,
      },
    ],
    objections,
  );
}
