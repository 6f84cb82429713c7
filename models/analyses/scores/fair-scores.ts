import type { intReleaseMoment } from '../../../sql/intermediate/int_release__moment.ts';
import type { dimRegion } from '../../../sql/marts/dim_region.ts';
import { equallyLikely } from '../../statistics/scores/redrawn.ts';
import { placed, weightedParts } from '../../statistics/scores/weighted.ts';
import { MINIMUM_CELL } from '../../statistics/state-of.ts';
import type { RowOf } from '../analysis.ts';
import { type Part, parts } from './codes.ts';

interface MonthRow {
  readonly region_code: string;
  readonly month: string;
  readonly is_reported: boolean;
}

interface Given {
  readonly hazards: readonly MonthRow[];
  readonly houses: readonly MonthRow[];
  readonly regions: readonly RowOf<typeof dimRegion>[];
  readonly moment: readonly RowOf<typeof intReleaseMoment>[];
}

/** Fewer counties have no places to tell. */
const UNITS_MIN = 5;
/** Months up to the as-of month that a flow is added up over. */
export const MONTHS = 12;

/** What one county's part of the score is made of. */
export interface Sums {
  readonly isReported: boolean;
  readonly numerator: number;
  readonly denominator: number;
}

export function fairScores(given: Given) {
  const asOf = given.moment[0]?.as_of_month ?? null;
  if (asOf === null) return [];
  const counties = given.regions.filter(({ is_city }) => !is_city).map(({ region_code }) => region_code);
  return scoreRows(
    new Map(counties.map((code) => [code, parts.map((part) => sumsOf(given, part, code, asOf))])),
    parts,
  );
}

/** The rows of every county, its parts and their total, by what was counted of each part. */
export function scoreRows(sums: ReadonlyMap<string, readonly Sums[]>, parts: readonly Part[]) {
  const counties = [...sums.keys()];
  const scores = (code: string) => sums.get(code)!.map(scoreOf);
  const least = (code: string) => Math.min(...sums.get(code)!.map(({ denominator }) => denominator));
  const able = counties.filter((code) => least(code) >= MINIMUM_CELL);
  const weights = parts.map(({ weight }) => weight);
  const places =
    able.length < UNITS_MIN
      ? []
      : placed(
          able.map((name) => ({
            name,
            parts: scores(name).map((score) => score!),
            samples: sums.get(name)!.map((one, i) => samplesOf(one, parts[i]!)),
          })),
          weights,
        );
  return counties.flatMap((region_code) => {
    const own = scores(region_code);
    const isWhole = own.every((score) => score !== null);
    const place = places.find(({ name }) => name === region_code);
    const reason = !isWhole
      ? missing(sums.get(region_code)!)
      : place
        ? null
        : least(region_code) < MINIMUM_CELL
          ? 'few'
          : 'few_units';
    const total = isWhole
      ? weightedParts({ name: region_code, parts: own as number[] }, weights).reduce(
          (sum, one) => sum + one,
          0,
        )
      : null;
    return [
      ...parts.map((part, i) => ({
        region_code,
        part: part.name,
        weight: part.weight,
        numerator: sums.get(region_code)![i]!.numerator,
        denominator: sums.get(region_code)![i]!.denominator,
        score: own[i]!,
        points: own[i] === null ? null : own[i]! * part.weight,
        ...noPlace,
        reason: own[i] === null ? missing([sums.get(region_code)![i]!]) : null,
      })),
      {
        region_code,
        part: 'all',
        weight: 1,
        numerator: null,
        denominator: null,
        score: total,
        points: total,
        ...(place
          ? {
              place: place.place,
              place_low: place.placeLow,
              place_high: place.placeHigh,
              top_share: place.topShare,
              is_stable: place.stable,
              place_kept_by_weights: place.keptByWeights.place,
              third_kept_by_weights: place.keptByWeights.third,
              place_kept_by_sample: place.keptBySample?.place ?? null,
              third_kept_by_sample: place.keptBySample?.third ?? null,
            }
          : noPlace),
        reason,
      },
    ];
  });
}

const missing = (sums: readonly Sums[]) =>
  sums.every(({ isReported }) => isReported) ? 'missing' : 'not_reported';

const noPlace = {
  place: null,
  place_low: null,
  place_high: null,
  top_share: null,
  is_stable: null,
  place_kept_by_weights: null,
  third_kept_by_weights: null,
  place_kept_by_sample: null,
  third_kept_by_sample: null,
};

/** A stock is a full count: no chance stands behind it. */
function samplesOf({ numerator, denominator }: Sums, { time }: Part): number[] {
  return time === 'stock' ? [(numerator / denominator) * 100] : equallyLikely(numerator, denominator);
}

/** A flow over the last months; a stock at the end of the last. */
function sumsOf(
  given: Given,
  { mart, numerator, denominator, time }: Part,
  code: string,
  asOf: string,
): Sums {
  const rows = mart.name === 'fct_hazard_month' ? given.hazards : given.houses;
  const counted = rows.filter(
    (row) =>
      row.region_code === code &&
      row.is_reported &&
      row.month <= asOf &&
      (time === 'stock' ? row.month === asOf : row.month > monthsBefore(asOf)),
  ) as unknown as readonly Readonly<Record<string, number>>[];
  const add = (column: string) => counted.reduce((sum, row) => sum + row[column]!, 0);
  return { isReported: counted.length > 0, numerator: add(numerator), denominator: add(denominator) };
}

function scoreOf({ numerator, denominator }: Pick<Sums, 'numerator' | 'denominator'>): number | null {
  return denominator === 0 ? null : (numerator / denominator) * 100;
}

function monthsBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - MONTHS / 12}${month.slice(4)}`;
}
