import { atLeast, whole, within } from '../domain.ts';
import type { Interval } from '../intervals.ts';
import { poissonQuantile } from '../numerics/discrete-quantiles.ts';
import { D2, mean, movingRanges } from './moving-range.ts';

/** Under this many points limits are trial limits: new points may move them. */
export const TRIAL_UNDER = 12;
const TAIL = 0.00135;

export interface Chart {
  readonly centre: number;
  /** Limits of each point, in its unit; never under 0. */
  readonly limits: readonly Interval[];
  /** Places (from 0) of the points outside their limits. */
  readonly outside: readonly number[];
  readonly trial: boolean;
}

/** Which chart a monthly mean can carry: under a mean of 9 no count, however small, is under a 3σ limit. */
export function chartFor(monthlyMean: number): 'gaps' | 'counts' | 'rates' {
  within('monthly mean', monthlyMean, 0, 1e12);
  if (monthlyMean < 0.5) return 'gaps';
  return monthlyMean < 9 ? 'counts' : 'rates';
}

/** c chart, 3σ: counts over equal exposure, at least two. Montgomery, Statistical Quality Control, 7.3.1. */
export function cChart(counts: readonly number[]): Chart {
  return uChart(counts, Array<number>(counts.length).fill(1));
}

/** u chart, 3σ: counts over unequal exposure, in events per unit. Montgomery, Statistical Quality Control, 7.3.2. */
export function uChart(counts: readonly number[], exposures: readonly number[]): Chart {
  return sigmaChart(counts, exposures, () => 1);
}

/**
 * u′ chart: the limits of a u chart widened (or narrowed) by the variation between points beyond Poisson, for large
 * exposures. Laney (2002), Quality Engineering 14:531.
 */
export function uPrimeChart(counts: readonly number[], exposures: readonly number[]): Chart {
  return sigmaChart(counts, exposures, (z) => mean(movingRanges(z)) / D2);
}

/**
 * Chart with exact limits, in events per unit of exposure (equal where not given): outside with at most .00135 chance
 * on either side, whatever the mean.
 */
export function exactChart(
  counts: readonly number[],
  exposures: readonly number[] = Array<number>(counts.length).fill(1),
): Chart {
  const { values, centre } = ratesOf(counts, exposures);
  const limits = exposures.map((n) =>
    centre === 0
      ? { low: 0, high: 0 }
      : { low: poissonQuantile(TAIL, centre * n) / n, high: poissonQuantile(1 - TAIL, centre * n) / n },
  );
  return chart(values, centre, limits);
}

function sigmaChart(
  counts: readonly number[],
  exposures: readonly number[],
  widening: (z: readonly number[]) => number,
): Chart {
  const { values, centre } = ratesOf(counts, exposures);
  const sigmas = exposures.map((n) => Math.sqrt(centre / n));
  const wide = centre === 0 ? 1 : widening(values.map((value, i) => (value - centre) / sigmas[i]!));
  return chart(
    values,
    centre,
    sigmas.map((sigma) => ({
      low: Math.max(0, centre - 3 * sigma * wide),
      high: centre + 3 * sigma * wide,
    })),
  );
}

function ratesOf(counts: readonly number[], exposures: readonly number[]) {
  whole('number of exposures', exposures.length, counts.length, counts.length);
  const events = atLeast('counts', counts, 2).reduce((sum, count) => sum + whole('count', count), 0);
  const centre = events / exposures.reduce((sum, n) => sum + within('exposure', n, 1e-12, 1e15), 0);
  return { values: counts.map((count, i) => count / exposures[i]!), centre };
}

function chart(values: readonly number[], centre: number, limits: readonly Interval[]): Chart {
  const outside = values.flatMap((value, i) => {
    return value < limits[i]!.low || value > limits[i]!.high ? [i] : [];
  });
  return { centre, limits, outside, trial: values.length < TRIAL_UNDER };
}
