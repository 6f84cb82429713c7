import { atLeast, whole, within } from '../domain.ts';
import { garwood, type Interval } from '../intervals.ts';
import { poissonQuantile } from '../numerics/discrete-quantiles.ts';
import { poissonAtMost } from '../numerics/distributions.ts';
import { normalQuantile, studentQuantile } from '../numerics/quantiles.ts';

/** 95 % limits say `watch`, 99.8 % `special`: of 120 areas in no trouble, 6 and 0.24 lie outside. */
const WATCH = 0.95;
const SPECIAL = 0.998;

/**
 * Limits of observed / expected for a unit of which `expected` (0.01..10⁸) events are expected, between whole counts
 * interpolated; never under 0. Spiegelhalter (2005), Statistics in Medicine 24:1185, appendix A.1.1.
 */
export function funnelLimits(expected: number, confidence = WATCH): Interval {
  within('expected', expected, 0.01, 1e8);
  const tail = (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
  const limit = (p: number) => {
    const r = poissonQuantile(p, expected);
    const at = poissonAtMost(r, expected);
    return Math.max(0, (r - (at - p) / (at - poissonAtMost(r - 1, expected))) / expected);
  };
  return { low: limit(tail), high: limit(1 - tail) };
}

export type FunnelPlace = 'inside' | 'watch-low' | 'watch-high' | 'special-low' | 'special-high';

/**
 * Where a unit stands: outside where the count expected of it lies outside Garwood's interval of what was observed.
 * It is a place, not a rank: inside the funnel there is no order.
 */
export function funnelPlace(observed: number, expected: number): FunnelPlace {
  within('expected', expected, 0, 1e10);
  for (const [name, confidence] of [
    ['special', SPECIAL],
    ['watch', WATCH],
  ] as const) {
    const { low, high } = garwood(observed, confidence);
    if (expected < low) return `${name}-high`;
    if (expected > high) return `${name}-low`;
  }
  return 'inside';
}

export interface OverDispersion {
  /** Mean squared z of the units, winsorised; about 1 where chance explains them. */
  readonly phi: number;
  /** Variance between units to be added, on the log ratio scale; 0 where chance explains them. */
  readonly tau2: number;
}

/** Under this many units over-dispersion is not estimated. */
const UNITS_MIN = 5;
const WINSORISED = 0.1;

/**
 * How much at least five units differ beyond chance, from z = √E ln(O/E), O ≥ 1, the outermost
 * tenths (or `winsorised`) drawn in to the next.
 * Spiegelhalter (2005), Statistics in Medicine 24:1185, section 4; additive model of DerSimonian & Laird.
 */
export function overDispersion(
  units: readonly { readonly observed: number; readonly expected: number }[],
  winsorised = WINSORISED,
): OverDispersion {
  const n = atLeast('units', units, UNITS_MIN).length;
  const z = units.map(({ observed, expected }) => {
    return (
      Math.sqrt(within('expected', expected, 1e-9, 1e10)) *
      Math.log(whole('observed', observed, 1) / expected)
    );
  });
  const sorted = z.toSorted((a, b) => a - b);
  const drawnIn = Math.floor(n * within('winsorised', winsorised, 0, 0.4));
  const [least, most] = [sorted[drawnIn]!, sorted[n - 1 - drawnIn]!];
  const phi = z.reduce((sum, value) => sum + Math.min(most, Math.max(least, value)) ** 2, 0) / n;
  const weights = units.map(({ expected }) => expected);
  const all = weights.reduce((sum, w) => sum + w, 0);
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return { phi, tau2: Math.max(0, (n * phi - (n - 1)) / (all - squares / all)) };
}

/**
 * Limits of observed / expected with the variance between units added; symmetric in the logarithm. By Student's
 * distribution where it is told of how many units that variance was estimated.
 */
export function wideLimits(
  expected: number,
  { tau2 }: OverDispersion,
  confidence = WATCH,
  units?: number,
): Interval {
  const variance = 1 / within('expected', expected, 0.01, 1e8) + within('tau2', tau2, 0, 1e6);
  const tail = (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
  const z = units === undefined ? normalQuantile(tail) : studentQuantile(tail, units - 1);
  return { low: Math.exp(z * Math.sqrt(variance)), high: Math.exp(-z * Math.sqrt(variance)) };
}
