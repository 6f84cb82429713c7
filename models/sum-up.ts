import type { Indicator } from '../sql/index.ts';
import type { Measured, Period } from './answer.ts';
import { monthsOf } from './period.ts';
import { measured } from './statistics/index.ts';

/** One county's month of a mart, as an indicator reads it. */
export interface MonthRow {
  readonly region_code: string;
  readonly month: string;
  readonly is_reported: boolean;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly events: number | null;
}

/** Rows of a county's month that were sent back; null where the row does not tell. */
export interface RejectRow {
  readonly dataset: string;
  readonly region_code: string | null;
  readonly month: string | null;
  readonly row_count: number;
}

/** How much was at risk in a county's month whose events were reported; null where the county did not say. */
export interface ExposureRow {
  readonly region_code: string;
  readonly month: string;
  readonly size: number | null;
}

/** What one event added to an indicator. */
export interface EventRow {
  readonly region_code: string;
  readonly month: string;
  readonly size: number;
}

export interface Extent {
  readonly counties: number;
  readonly period: Period;
  readonly rejects: readonly RejectRow[];
  /** Of the same counties and months; none where the indicator has none. */
  readonly exposures?: readonly ExposureRow[];
  /** Of the same counties and months, the empty ones left out; none where an event adds but one. */
  readonly events?: readonly EventRow[] | undefined;
}

/** An indicator's figure over some months of some counties. */
export function sumOf(indicator: Indicator, rows: readonly MonthRow[], of: Extent): Measured {
  const sizes = of.events?.flatMap(({ month, size }) => (isWithin(month, of.period) ? [size] : []));
  const counted = indicator.time === 'stock' ? rows.filter((row) => row.month === of.period.to) : rows;
  const months = indicator.time === 'stock' ? 1 : monthsOf(of.period).length;
  const add = (value: (row: MonthRow) => number | null) =>
    counted.reduce((sum, row) => sum + (value(row) ?? 0), 0);
  const reported = isToldTogether(indicator)
    ? sizesOf(of).length
    : counted.filter((row) => row.is_reported).length;
  return measured({
    kind: indicator.kind,
    time: indicator.time,
    numerator: add((row) => row.numerator) / indicator.divisor,
    denominator: indicator.denominator
      ? add((row) => row.denominator)
      : indicator.kind === 'rate'
        ? exposureOf(indicator, of)
        : null,
    ...(indicator.events && indicator.time === 'flow'
      ? { events: sizes?.length ?? add((row) => row.events) }
      : {}),
    ...(sizes && { sizes }),
    reported,
    expected: Math.max(of.counties * months, reported),
    waiting: waitingIn(indicator, of.rejects, of.period),
  });
}

/**
 * What was at risk in a period, in the units of the rate, of the county-months whose events were reported; null where that
 * of any of them is not known, or nothing was. A return that tells both, sent back or not sent, stands in neither: the
 * rate of the others is what it is, and it counts as not reported.
 */
export function exposureOf(indicator: Indicator, of: Extent): number | null {
  const { exposure } = indicator;
  if (exposure === undefined) return null;
  const months = monthsOf(of.period).length;
  const sizes = sizesOf(of);
  const sum = sizes.reduce((total, size) => total + size, 0);
  const isWhole = (of.exposures ?? []).every(
    ({ month, size }) => size !== null || !isWithin(month, of.period),
  );
  if ((!isWhole && !isToldTogether(indicator)) || sum === 0) return null;
  return sum / exposure.per / (exposure.over === 'mean' ? months : 1);
}

/** Whether one return tells what is rated and what it is rated by. */
function isToldTogether({ kind, exposure }: Indicator): boolean {
  return kind === 'rate' && exposure?.toldBy !== undefined;
}

const isWithin = (month: string, { from, to }: Period) => month >= from && month <= to;

/** The sizes that are known of the months of a period. */
function sizesOf({ period, exposures = [] }: Extent): number[] {
  return exposures.flatMap(({ month, size }) => (size !== null && isWithin(month, period) ? [size] : []));
}

/** How many rows sent back may belong to a period; of a stock also those of earlier months. */
function waitingIn(indicator: Indicator, rejects: readonly RejectRow[], { from, to }: Period): number {
  return rejects
    .filter(({ month }) => month === null || (month <= to && (indicator.time === 'stock' || month >= from)))
    .reduce((sum, { row_count }) => sum + row_count, 0);
}
