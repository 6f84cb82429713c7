import type { Row } from '../../../sql/engine/index.ts';
import { type Indicator, indicators } from '../../../sql/index.ts';

/** A month of an indicator in one county or the city. */
export interface MonthPoint {
  readonly month: string;
  /** Null where not every county of the series has reported. */
  readonly count: number | null;
  /** Denominator of a ratio; what the counts are held against; 1 where there is nothing. */
  readonly exposure: number;
}

export interface Series {
  readonly indicator: Indicator;
  readonly region: string;
  readonly months: readonly MonthPoint[];
}

/** Counts whose size follows what was looked at, each with the indicator that counts that. */
const heldAgainst: Readonly<Record<string, string>> = {
  hazards_found: 'inspections',
  major_hazards_found: 'inspections',
};

/**
 * What may be charted by month: sums of money and of people are no independent events, a stock carries itself over, and
 * a rate is charted as the count it is made of.
 */
export const isCharted = ({ kind, time }: Indicator) =>
  time === 'flow' && (kind === 'count' || kind === 'ratio');
export const charted = indicators.filter(isCharted);

/** Why an indicator has no chart of its own. */
export function whyUncharted({ kind, time, events }: Indicator): 'stock' | 'rate' | 'clusters' | 'amount' {
  if (time === 'stock') return 'stock';
  if (kind === 'rate') return 'rate';
  return events === undefined ? 'amount' : 'clusters';
}

/** The indicator that counts what another's events follow; null where none does. */
export function countOfHeldAgainst({ name }: Indicator): Indicator | null {
  return indicators.find((one) => one.name === heldAgainst[name]) ?? null;
}

/** The marts that hold the series of the catalogue. */
export const martsCharted = Object.fromEntries(
  charted
    .flatMap(({ mart, exposure }) => [mart, ...(exposure ? [exposure.mart] : [])])
    .map((mart) => [mart.name, mart]),
);

/** Every series of the catalogue, of the city (`city`) and of each county. */
export function seriesOf(given: Readonly<Record<string, readonly Row[]>>, city: string): Series[] {
  return charted.flatMap((indicator) => {
    const rows = given[indicator.mart.name] ?? [];
    const sizes = sizesOf(indicator, given);
    const byRegion = Map.groupBy(rows, ({ region_code }) => String(region_code));
    return [[city, rows] as const, ...[...byRegion].filter(([region]) => region !== city)].map(
      ([region, own]) => ({ indicator, region, months: monthsOf(own, indicator, sizes) }),
    );
  });
}

function monthsOf(rows: readonly Row[], indicator: Indicator, sizes: (row: Row) => number): MonthPoint[] {
  return [...Map.groupBy(rows, ({ month }) => String(month))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => ({
      month,
      count: own.every(({ is_reported }) => is_reported === true) ? sumOf(own, indicator.numerator) : null,
      exposure: own.reduce((sum, row) => sum + sizes(row), 0),
    }));
}

function sizesOf(
  indicator: Indicator,
  given: Readonly<Record<string, readonly Row[]>>,
): (row: Row) => number {
  const { denominator, exposure } = indicator;
  if (denominator !== undefined) return (row) => Number(row[denominator]);
  const against = exposure ?? viewOf(countOfHeldAgainst(indicator));
  if (against === null) return () => 0;
  const key = ({ region_code, month }: Row) => `${region_code} ${month}`;
  const sizes = new Map(
    (given[against.mart.name] ?? []).map((row) => [key(row), Number(row[against.column] ?? 0) / against.per]),
  );
  return (row) => sizes.get(key(row)) ?? 0;
}

/** An indicator as something to be held against. */
function viewOf(
  indicator: Indicator | null,
): (Pick<NonNullable<Indicator['exposure']>, 'mart' | 'per'> & { column: string }) | null {
  return indicator ? { mart: indicator.mart, column: indicator.numerator, per: 1 } : null;
}

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column]), 0);
}
