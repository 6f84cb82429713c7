import { openRelease, placeNamed, placesOf, type Restated, restate } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

export interface DiffArguments {
  readonly earlier: string;
  readonly later: string;
  readonly region?: string;
}

const columns = [
  ['before', 'head_published'],
  ['after', 'head_republished'],
  ['late', 'head_late'],
  ['corrections', 'head_corrections'],
  ['withdrawals', 'head_withdrawals'],
  ['definition', 'head_definition'],
] as const;

/** Every headline that differs between two releases, and how much of the change is owed to each cause. */
export async function diff(
  { language }: Terminal,
  home: string,
  { earlier, later, region }: DiffArguments,
): Promise<Outcome> {
  const places = await placesIn(home, later);
  const wanted = region === undefined ? null : placeNamed(places, region).code;
  const found = (await restate(home, earlier, later)).filter(
    (one) => wanted === null || one.region === wanted,
  );
  const names = new Map(places.map(({ code, label }) => [code, label]));
  const sums = ([key, head]: (typeof columns)[number]) => ({
    head: say(language, head),
    cell: (one: Restated) => written(one, one[key]),
    align: 'right' as const,
  });
  const listing = () =>
    table<Restated>(
      [
        { head: say(language, 'head_indicator'), cell: ({ indicator }) => indicator.title[language] },
        {
          head: say(language, 'head_county'),
          cell: (one) => names.get(one.region)?.[language] ?? one.region,
        },
        {
          head: say(language, 'head_period'),
          cell: ({ period }) => `${period.from.slice(0, 7)}–${period.to.slice(0, 7)}`,
        },
        ...columns.map(sums),
      ],
      found,
    );
  return {
    json: { earlier, later, restated: found },
    text: () =>
      found.length === 0 ? say(language, 'diff_same') : `${listing()}\n${say(language, 'diff_sum')}`,
  };
}

async function placesIn(home: string, release: string) {
  await using opened = await openRelease(home, release);
  return await placesOf(opened);
}

/** A ratio, or a rate, is told by its two sums, which add up where ratios do not. */
function written({ units }: Restated, sum: Restated['before']): string {
  if (sum === null) return '—';
  const own = String(sum.numerator / units.numerator);
  if (sum.denominator === null) return own;
  return `${own}/${Number((sum.denominator / units.denominator).toPrecision(8))}`;
}
