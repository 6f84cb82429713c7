import { atLeast, finite } from '../domain.ts';
import type { Interval } from '../intervals.ts';
import { binomialQuantile } from '../numerics/discrete-quantiles.ts';
import { TRIAL_UNDER } from './count-charts.ts';
import { D2, mean, movingRanges } from './moving-range.ts';

/** What makes a point speak. */
export type Signal = 'outside' | 'shift' | 'trend' | 'near-limit';

export interface Xmr {
  readonly centre: number;
  readonly limits: Interval;
  /** Signals of each point, in its place. */
  readonly signals: readonly (readonly Signal[])[];
  /** Under twelve points limits are trial limits. */
  readonly trial: boolean;
}

/** Upper 3σ limit of moving ranges (Shewhart's D₄ for pairs); larger ones do not set the limits. */
const RANGE_MAX = 3.267;
/** Points on one side, or on the rise, that are a signal. */
const RUN = 7;

/**
 * Individuals chart of percentages or sums, at least two: limits 2.66 mean moving ranges from the mean, ranges beyond
 * 3.267 means left out, with the four signals of NHS England, Making Data Count: outside a limit; seven on one side;
 * seven rising or falling; two of three beyond 2σ on one side.
 */
export function xmr(values: readonly number[]): Xmr {
  const centre = mean(atLeast('values', values, 2).map((value) => finite('value', value)));
  const ranges = movingRanges(values);
  const usual = mean(ranges.filter((range) => range <= RANGE_MAX * mean(ranges)));
  const limits = { low: centre - 2.66 * usual, high: centre + 2.66 * usual };
  const near = (2 * usual) / D2;
  const signals = values.map((value, i) => {
    const found: Signal[] = [];
    const isOutside = value < limits.low || value > limits.high;
    if (isOutside) found.push('outside');
    if (inWindow(values, i, RUN, (window) => sameSide(window, centre))) found.push('shift');
    if (inWindow(values, i, RUN, isMonotone)) found.push('trend');
    const beyond = (sign: number) => (v: number) => sign * (v - centre) > near;
    const isNear = [1, -1].some((sign) => {
      return (
        beyond(sign)(value) && inWindow(values, i, 3, (window) => window.filter(beyond(sign)).length >= 2)
      );
    });
    if (isNear && !isOutside) found.push('near-limit');
    return found;
  });
  return { centre, limits, signals, trial: values.length < TRIAL_UNDER };
}

/** Whether some `length` neighbours that include place `i` pass the test. */
function inWindow(
  values: readonly number[],
  i: number,
  length: number,
  test: (window: readonly number[]) => boolean,
): boolean {
  for (let from = Math.max(0, i - length + 1); from <= i && from + length <= values.length; from++) {
    if (test(values.slice(from, from + length))) return true;
  }
  return false;
}

function sameSide(window: readonly number[], centre: number): boolean {
  return window.every((value) => value > centre) || window.every((value) => value < centre);
}

function isMonotone(window: readonly number[]): boolean {
  const steps = window.slice(1).map((value, i) => Math.sign(value - window[i]!));
  return steps[0] !== 0 && steps.every((step) => step === steps[0]);
}

/**
 * What the last point of a chart says: `common` cause alone, or `better` or `worse` by where its signal points.
 * NHS England, Making Data Count.
 */
export function variation(
  values: readonly number[],
  chart: Xmr,
  direction: 'more' | 'less',
): 'common' | 'better' | 'worse' {
  const last = values.length - 1;
  if (!chart.signals[last]?.length) return 'common';
  const rises =
    chart.signals[last].includes('trend') && !chart.signals[last].includes('outside')
      ? values[last]! > values[last - 1]!
      : values[last]! > chart.centre;
  return rises === (direction === 'more') ? 'better' : 'worse';
}

/** Whether limits leave a target within chance: reached in any month, in none, or hit and miss. */
export function assurance(
  limits: Interval,
  target: number,
  better: 'more' | 'less',
): 'pass' | 'fail' | 'hit-and-miss' {
  finite('target', target);
  if (target < limits.low) return better === 'more' ? 'pass' : 'fail';
  if (target > limits.high) return better === 'more' ? 'fail' : 'pass';
  return 'hit-and-miss';
}

export interface Runs {
  readonly longest: number;
  readonly longestMax: number;
  readonly crossings: number;
  readonly crossingsMin: number;
  /** A longest run above its most, or fewer crossings than the least: not chance alone. */
  readonly signal: boolean;
}

/**
 * Longest run on one side of the median and crossings of it, at least ten points off the median, of any distribution.
 * Anhøj & Olesen (2014), PLoS ONE 9:e113825.
 */
export function runs(values: readonly number[]): Runs {
  const sorted = values.map((value) => finite('value', value)).toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  const sides = atLeast(
    'values off the median',
    values.filter((value) => value !== median),
    10,
  ).map((value) => value > median);
  let [longest, run, crossings] = [1, 1, 0];
  for (let i = 1; i < sides.length; i++) {
    run = sides[i] === sides[i - 1] ? run + 1 : 1;
    if (run === 1) crossings++;
    longest = Math.max(longest, run);
  }
  const longestMax = Math.round(Math.log2(sides.length)) + 3;
  const crossingsMin = binomialQuantile(0.05, sides.length - 1, 0.5);
  return {
    longest,
    longestMax,
    crossings,
    crossingsMin,
    signal: longest > longestMax || crossings < crossingsMin,
  };
}
