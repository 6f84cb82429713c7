import { atLeast, within } from '../domain.ts';
import { D2, mean, movingRanges } from './moving-range.ts';

export interface GapLimits {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}

/** Makes the days between rare events nearly normal (Nelson 1994). */
const POWER = 1 / 3.6;

/**
 * t chart of the time between events (> 0; two on one day: count hours, or half a day), in its unit: individuals
 * limits of the gaps to the power 1/3.6, carried back. A gap above `high` is an improvement.
 * Nelson (1994), Journal of Quality Technology 26:239.
 */
export function tChart(gaps: readonly number[]): GapLimits {
  const values = atLeast('gaps', gaps, 2).map((gap) => within('gap', gap, 1e-9, 1e9) ** POWER);
  const centre = mean(values);
  const spread = (3 * mean(movingRanges(values))) / D2;
  const back = (value: number) => Math.max(0, value) ** (1 / POWER);
  return { low: back(centre - spread), centre: back(centre), high: back(centre + spread) };
}

/** The same limits from an exponential distribution of known mean: its .00135, .5 and .99865 points. */
export function exponentialLimits(meanGap: number): GapLimits {
  within('mean gap', meanGap, 1e-9, 1e12);
  return {
    low: -meanGap * Math.log1p(-0.00135),
    centre: meanGap * Math.LN2,
    high: -meanGap * Math.log(0.00135),
  };
}

/**
 * g chart of the number of cases between events: .00135, .5 and .99865 points of the geometric distribution of the
 * given mean. Benneyan (2001), Quality Engineering 14:119; exact points instead of 3σ.
 */
export function gLimits(meanCases: number): GapLimits {
  const survive = Math.log(within('mean cases', meanCases, 1e-6, 1e12) / (1 + meanCases));
  const point = (p: number) => Math.max(0, Math.ceil(Math.log1p(-p) / survive - 1 - 1e-12));
  return { low: point(0.00135), centre: point(0.5), high: point(0.99865) };
}

/** Probability that `days` without an event pass by chance alone where `perYear` (> 0) are usual. */
export function quietProbability(days: number, perYear: number): number {
  return Math.exp((-within('days', days, 0, 1e6) / 365.25) * within('events a year', perYear, 1e-9, 1e9));
}
