import { atLeast, finite, within } from '../domain.ts';
import { twoSidedP } from '../numerics/normal.ts';
import { normalQuantile } from '../numerics/quantiles.ts';

/** Fewer points than this carry no trend. */
export const TREND_MIN = 5;

export interface Trend {
  /** Rising pairs less falling pairs. */
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number;
}

/** Whether a series of at least five values rises or falls, of any distribution; ties corrected. Kendall (1975), Rank Correlation Methods. */
export function mannKendall(values: readonly number[]): Trend {
  return test(score(values), variance(values));
}

/** The same over the seasons of a year, each compared with itself only; seasons of at least five years. Hirsch et al. (1982), Water Resources Research 18:107. */
export function seasonalMannKendall(seasons: readonly (readonly number[])[]): Trend {
  const sum = (of: (values: readonly number[]) => number) =>
    seasons.reduce((total, one) => total + of(one), 0);
  return test(sum(score), sum(variance));
}

function test(s: number, variance: number): Trend {
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, p: twoSidedP(z) };
}

function score(values: readonly number[]): number {
  const seen = atLeast('values', values, TREND_MIN).map((value) => finite('value', value));
  return seen.reduce((s, value, i) => {
    return s + seen.slice(0, i).reduce((sum, before) => sum + Math.sign(value - before), 0);
  }, 0);
}

function variance(values: readonly number[]): number {
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  return [...ties.values()].reduce((sum, tie) => sum - term(tie), term(values.length)) / 18;
}

/**
 * Median of the slopes of all pairs, a change for each step, with its interval from Mann–Kendall's variance; at least
 * five values. Sen (1968), JASA 63:1379.
 */
export function senSlope(
  values: readonly number[],
  confidence = 0.95,
): { readonly slope: number; readonly low: number; readonly high: number } {
  const seen = atLeast('values', values, TREND_MIN).map((value) => finite('value', value));
  const slopes = seen
    .flatMap((value, i) => seen.slice(0, i).map((before, j) => (value - before) / (i - j)))
    .sort((a, b) => a - b);
  const n = slopes.length;
  const z = -normalQuantile((1 - within('confidence', confidence, 0.5, 0.999999)) / 2);
  const reach = z * Math.sqrt(variance(seen));
  const at = (rank: number) => slopes[Math.min(n, Math.max(1, Math.round(rank))) - 1]!;
  return {
    slope: (slopes[Math.ceil(n / 2) - 1]! + slopes[Math.floor(n / 2)]!) / 2,
    low: at((n - reach) / 2),
    high: at((n + reach) / 2 + 1),
  };
}

/**
 * Where a series most likely moved to another level: `place` values (≥ 1) lie before the move. Approximate p, at most
 * 1. Pettitt (1979), Applied Statistics 28:126.
 */
export function changePoint(values: readonly number[]): {
  readonly u: number;
  readonly place: number;
  readonly p: number;
} {
  const seen = atLeast('values', values, TREND_MIN).map((value) => finite('value', value));
  let [sum, u, place] = [0, 0, 1];
  for (const [i, value] of seen.entries()) {
    sum += seen.reduce((total, other) => total + Math.sign(value - other), 0);
    if (Math.abs(sum) > u) [u, place] = [Math.abs(sum), i + 1];
  }
  const n = seen.length;
  return { u, place, p: Math.min(1, 2 * Math.exp((-6 * u * u) / (n ** 3 + n ** 2))) };
}
