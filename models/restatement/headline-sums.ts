import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { type Indicator, wholesOf } from '../../sql/index.ts';
import type { Value } from '../../sql/sources/column.ts';
import type { Period } from '../answer.ts';
import { monthsOf } from '../period.ts';

/** The two sums of a figure, in whole parts of what is added up; of a rate the second is its exposure: see `inUnits`. */
export interface Sum {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** What an indicator's sums are divided by to be in the units of its figure. */
export interface Units {
  readonly numerator: number;
  readonly denominator: number;
}

export function unitsOf({ divisor, kind, exposure }: Indicator, period: Period): Units {
  if (kind !== 'rate' || exposure === undefined) return { numerator: divisor, denominator: 1 };
  const months = exposure.over === 'mean' ? monthsOf(period).length : 1;
  return { numerator: divisor, denominator: wholesOf(exposure) * exposure.per * months };
}

export function inUnits({ numerator, denominator }: Sum, units: Units): Sum {
  return {
    numerator: numerator / units.numerator,
    denominator: denominator === null ? null : denominator / units.denominator,
  };
}

/** Where one part of an indicator's figure is added up: a column, over the rows of a table that meet a condition. */
export interface Summed {
  readonly table: string;
  readonly column: string;
  readonly where: string;
  /** Whole parts to a unit of the column. */
  readonly wholes: number;
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
  return regionSums(engine, indicators, city, (indicator, part) => {
    const { exposure } = indicator;
    const where = within(indicator, periodOf(indicator));
    return part === 'denominator' && indicator.kind === 'rate' && exposure
      ? {
          table: exposure.mart.name,
          column: exposure.column,
          where: `${where} and ${isTold(indicator, 'month')}`,
          wholes: wholesOf(exposure),
        }
      : { table: indicator.mart.name, column: indicator[part]!, where, wholes: 1 };
  });
}

/** Whether the events of a row's county and month were reported: what was at risk where nobody told of them is held against nothing. */
export function isTold({ mart }: Indicator, month: string): string {
  return `(region_code, ${named(month)}) in (select (region_code, month) from ${named(mart.name)} where is_reported)`;
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
    const columns = own.map((one, i) => `bool_or(is_reported and ${within(one, periodOf(one))}) as told${i}`);
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

function within({ time }: Indicator, { from, to }: Period): string {
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
    ...(hasTwo(indicator)
      ? [{ indicator, part: 'denominator' as const, ...summed(indicator, 'denominator') }]
      : []),
  ]);
  const found = new Map(indicators.map(({ name }) => [name, new Map<string, Sum>()]));
  for (const [table, own] of Map.groupBy(parts, (part) => part.table)) {
    const columns = own.map(
      ({ column, where, wholes }, i) =>
        `cast(coalesce(sum(${named(column)}) filter (where ${where}), 0) * ${wholes} as bigint) as sum${i}`,
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

export function noneOf(indicator: Indicator): Sum {
  return { numerator: 0, denominator: hasTwo(indicator) ? 0 : null };
}

/** A ratio has two sums, and a rate its exposure. */
function hasTwo({ denominator, kind }: Indicator): boolean {
  return denominator !== undefined || kind === 'rate';
}
