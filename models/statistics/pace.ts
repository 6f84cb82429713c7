import { shape, whole, within } from './domain.ts';
import { negativeBinomialQuantile } from './numerics/discrete-quantiles.ts';
import { negativeBinomialAtMost } from './numerics/distributions.ts';
import { logGamma } from './numerics/log-gamma.ts';

/** Gamma(shape, years) belief about a yearly rate. */
export interface Prior {
  readonly shape: number;
  readonly years: number;
}

/** Each earlier year counts as this share of a year: old years tell less. */
const DISCOUNT = 1 / 3;

/** Belief from the totals of up to the last three whole years; with none, Jeffreys' Gamma(½, 0). */
export function priorFrom(yearTotals: readonly number[]): Prior {
  const last = yearTotals.slice(-3);
  const sum = last.reduce((total, count) => total + whole('year total', count), 0);
  return { shape: 0.5 + sum * DISCOUNT, years: last.length * DISCOUNT };
}

/**
 * Probability that the year ends with at most `target` events, when `soFar` have happened in `elapsed` (0..1) of
 * it: the rest is negative binomial (gamma–Poisson). `elapsed` is the share of exposure, not of the calendar.
 */
export function paceProbability(
  prior: Prior,
  year: { readonly soFar: number; readonly elapsed: number; readonly target: number },
): number {
  const room = whole('target', year.target, -1) - whole('soFar', year.soFar);
  within('elapsed', year.elapsed, 0, 1);
  if (room < 0) return 0;
  if (year.elapsed === 1) return 1;
  const { size, prob } = rest(prior, year);
  return negativeBinomialAtMost(room, size, prob);
}

/**
 * Events still to come this year: their mean and the smallest counts that hold 10, 50 and 90 % of the chance.
 * The same negative binomial as `paceProbability`.
 */
export function remaining(
  prior: Prior,
  year: { readonly soFar: number; readonly elapsed: number },
): { readonly mean: number; readonly low: number; readonly middle: number; readonly high: number } {
  if (within('elapsed', year.elapsed, 0, 1) === 1) return { mean: 0, low: 0, middle: 0, high: 0 };
  const { size, prob } = rest(prior, year);
  const at = (p: number) => negativeBinomialQuantile(p, size, prob);
  return { mean: (size * (1 - prob)) / prob, low: at(0.1), middle: at(0.5), high: at(0.9) };
}

function rest(prior: Prior, year: { readonly soFar: number; readonly elapsed: number }) {
  const seen = within('prior years', prior.years, 0, 1e6) + year.elapsed;
  if (seen === 0) throw new RangeError('nothing is known: no earlier year and no part of this one');
  const size = shape('prior shape', prior.shape) + whole('soFar', year.soFar);
  return { size, prob: seen / (seen + 1 - year.elapsed) };
}

/** Probability of no event in `ahead` years after `events` in `years`, from Jeffreys' prior. */
export function noneProbability(
  seen: { readonly events: number; readonly years: number },
  ahead: number,
): number {
  const years = within('years', seen.years, 1e-6, 1e6);
  return negativeBinomialAtMost(
    0,
    whole('events', seen.events) + 0.5,
    years / (years + within('ahead', ahead, 0, 1e6)),
  );
}

/**
 * Probability that all `left` things are done in time when each is with a chance ~ Beta(onTime + ½, late + ½)
 * (Jeffreys): B(a + left, b)/B(a, b).
 */
export function allDoneProbability(
  left: number,
  habit: { readonly onTime: number; readonly late: number },
): number {
  const a = whole('onTime', habit.onTime) + 0.5;
  const b = whole('late', habit.late) + 0.5;
  let log = 0;
  for (let i = 0; i < whole('left', left, 0, 1e7) && log > -800; i++) log += Math.log1p(-b / (a + b + i));
  return Math.exp(log);
}

/** Probability that at least `least` of `left` things are done in time, each as in `allDoneProbability`. */
export function doneProbability(
  { least, left }: { readonly least: number; readonly left: number },
  habit: { readonly onTime: number; readonly late: number },
): number {
  whole('least', least, 0, whole('left', left, 0, 1e5));
  const a = whole('onTime', habit.onTime) + 0.5;
  const b = whole('late', habit.late) + 0.5;
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y);
  const ways = (k: number) => logGamma(left + 1) - logGamma(k + 1) - logGamma(left - k + 1);
  let sum = 0;
  for (let k = least; k <= left; k++) sum += Math.exp(ways(k) + logBeta(a + k, b + left - k) - logBeta(a, b));
  return Math.min(1, sum);
}
