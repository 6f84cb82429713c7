import {
  type Assessment,
  assess,
  assessAll,
  type Block,
  goalStateWords,
  openRelease,
} from '../../models/index.ts';
import { gradeText } from '../grade-text.ts';
import type { Outcome } from '../outcome.ts';
import { pointsText } from '../points-text.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { releaseLine } from './release-line.ts';

export interface AssessArguments {
  readonly home: string;
  readonly year?: number;
  readonly through?: string;
  readonly region?: string;
  readonly release?: string;
}

type Language = Terminal['language'];

/** What the city, with its counties, or one county has earned of the year's plan. */
export async function assessment(
  { language }: Terminal,
  { home, release: id, region, ...scope }: AssessArguments,
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const one = region === undefined ? null : await assess(release, { ...scope, region });
  const book = one?.region.isCity === false ? null : await assessAll(release, scope);
  const place = book?.city ?? one!;
  return {
    json: book ?? { city: null, counties: [place] },
    text: () =>
      [
        standing(place, language),
        blocks(say(language, 'head_section'), place.sections, language),
        goals(place, language),
        blocks(say(language, 'head_responsible'), place.units, language),
        ...(book ? [counties(book.counties, language)] : []),
        [place.grading, ...(place.rollUp ? [place.rollUp] : [])].map((rule) => rule[language]).join('\n'),
        releaseLine(release.manifest, language),
      ].join('\n\n'),
  };
}

function standing(place: Assessment, language: Language): string {
  const { region, total, open, plan, through } = place;
  const values = {
    region: region.label[language],
    year: plan.year,
    month: through.slice(0, 7),
    total: pointsText(total),
    open: pointsText(open),
    grade: place.grade[language],
    best: place.bestGrade[language],
  };
  const vetoes = place.vetoes.map(({ title, said }) => `${title[language]}: ${said[language]}`);
  return [
    say(
      language,
      open < 0.005 ? 'assess_done' : place.grade.zh === place.bestGrade.zh ? 'assess_sure' : 'assess_open',
      values,
    ),
    ...vetoes,
  ].join('\n');
}

function blocks(head: string, rows: readonly Block[], language: Language): string {
  return table(
    [
      { head, cell: ({ title }) => title[language] },
      { head: say(language, 'head_points'), cell: ({ points }) => pointsText(points), align: 'right' },
      { head: say(language, 'head_full'), cell: ({ full }) => pointsText(full), align: 'right' },
      { head: say(language, 'head_unscored'), cell: ({ open }) => pointsText(open), align: 'right' },
    ],
    rows,
  );
}

function goals(place: Assessment, language: Language): string {
  return table(
    [
      { head: say(language, 'head_goal_id'), cell: ({ goal }) => goal },
      { head: say(language, 'head_goal'), cell: ({ title }) => title[language] },
      { head: say(language, 'head_state'), cell: ({ state }) => goalStateWords[state][language] },
      {
        head: say(language, 'head_points'),
        cell: ({ points, open }) =>
          points === null
            ? null
            : [points, ...(open < 0.005 ? [] : [points + open])].map(pointsText).join('–'),
        align: 'right',
      },
      { head: say(language, 'head_full'), cell: ({ full }) => pointsText(full), align: 'right' },
      { head: say(language, 'head_scoring'), cell: ({ scoring }) => scoring[language] },
    ],
    place.goals,
  );
}

function counties(rows: readonly Assessment[], language: Language): string {
  return table(
    [
      { head: say(language, 'head_county'), cell: ({ region }) => region.label[language] },
      { head: say(language, 'head_points'), cell: ({ total }) => pointsText(total), align: 'right' },
      { head: say(language, 'head_unscored'), cell: ({ open }) => pointsText(open), align: 'right' },
      {
        head: say(language, 'head_grade'),
        cell: (county) => gradeText(county, language),
      },
    ],
    rows.toSorted((a, b) => b.total - a.total),
  );
}
