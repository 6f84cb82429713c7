import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import type { Indicator } from '../../sql/index.ts';
import type { Value } from '../../sql/sources/column.ts';
import type { Period } from '../answer.ts';

export interface Sum {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Where one part of an indicator's figure is added up: a column, over the rows of a table that meet a condition. */
export interface Summed {
  readonly table: string;
  readonly column: string;
  readonly where: string;
}

/** The sums of each indicator, by its name, for each region that has rows. */
export type RegionSums = ReadonlyMap<string, ReadonlyMap<string, Sum>>;

/** An indicator's two sums in its mart for each county that has rows, and under `city` for all of them. */
export function headlineSums(
  engine: Engine,
  indicators: readonly Indicator[],
  periodOf: (indicator: Indicator) => Period,
  city: string,
): Promise<RegionSums> {
  return regionSums(engine, indicators, city, (indicator, column) => ({
    table: indicator.mart.name,
    column: indicator[column]!,
    where: monthsOf(indicator, periodOf(indicator)),
  }));
}

/** The same for those alone that have reported any of it: what nobody has reported is not told, whatever rows follow from elsewhere. */
export async function reportedSums(
  engine: Engine,
  indicators: readonly Indicator[],
  periodOf: (indicator: Indicator) => Period,
  city: string,
): Promise<RegionSums> {
  const sums = await headlineSums(engine, indicators, periodOf, city);
  const told = new Map<string, ReadonlyMap<string, Sum>>();
  for (const [mart, own] of Map.groupBy(indicators, (indicator) => indicator.mart.name)) {
    const columns = own.map(
      (one, i) => `bool_or(is_reported and ${monthsOf(one, periodOf(one))}) as told${i}`,
    );
    const rows = await engine.rows<Record<string, boolean> & { region_code: string }>(
      `select region_code, ${columns.join(', ')} from ${named(mart)} group by region_code`,
    );
    own.forEach(({ name }, i) => {
      const who = new Set(rows.filter((row) => row[`told${i}`]).map(({ region_code }) => region_code));
      const isTold = (region: string) => (region === city ? who.size > 0 : who.has(region));
      told.set(name, new Map([...sums.get(name)!].filter(([region]) => isTold(region))));
    });
  }
  return told;
}

function monthsOf({ time }: Indicator, { from, to }: Period): string {
  return `month between cast(${quoted(time === 'stock' ? to : from)} as date) and cast(${quoted(to)} as date)`;
}

/** Adds up the two parts of each indicator by region, and under `city` for all, in one statement for each table. */
export async function regionSums(
  engine: Engine,
  indicators: readonly Indicator[],
  city: string,
  summed: (indicator: Indicator, part: 'numerator' | 'denominator') => Summed,
  parameters: readonly Value[] = [],
): Promise<RegionSums> {
  const parts = indicators.flatMap((indicator) => [
    { indicator, part: 'numerator' as const, ...summed(indicator, 'numerator') },
    ...(indicator.denominator
      ? [{ indicator, part: 'denominator' as const, ...summed(indicator, 'denominator') }]
      : []),
  ]);
  const found = new Map(indicators.map(({ name }) => [name, new Map<string, Sum>()]));
  for (const [table, own] of Map.groupBy(parts, (part) => part.table)) {
    const columns = own.map(
      ({ column, where }, i) =>
        `cast(coalesce(sum(${named(column)}) filter (where ${where}), 0) as bigint) as sum${i}`,
    );
    const rows = await engine.rows<Record<string, number> & { region_code: string }>(
      `select region_code, ${columns.join(', ')} from ${named(table)} group by region_code`,
      parameters,
    );
    for (const row of rows) {
      own.forEach(({ indicator, part }, i) => {
        const sums = found.get(indicator.name)!;
        for (const region of [row.region_code, city]) {
          const before = sums.get(region) ?? noneOf(indicator);
          sums.set(region, { ...before, [part]: (before[part] ?? 0) + row[`sum${i}`]! });
        }
      });
    }
  }
  return found;
}

export function noneOf({ denominator }: Indicator): Sum {
  return { numerator: 0, denominator: denominator ? 0 : null };
}
