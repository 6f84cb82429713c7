import { whole, within } from './domain.ts';
import { binomialAtLeast, binomialAtMost } from './numerics/distributions.ts';
import { betaQuantileLogit } from './numerics/quantiles.ts';

export interface RateRatio {
  /** First rate over second; null when the second count is 0. */
  readonly ratio: number | null;
  readonly low: number;
  /** Null where the interval has no upper end (second count 0). */
  readonly high: number | null;
  /** Central: twice the smaller tail, at most 1; agrees with the interval, unlike the minimum-likelihood p. */
  readonly p: number;
}

/**
 * Two Poisson counts over their exposures: given the sum the first count is binomial.
 * Przyborowski & Wilenski (1940), Biometrika 31:313; the interval is Clopper–Pearson's, carried to odds.
 */
export function rateRatio(
  first: { readonly count: number; readonly exposure?: number },
  second: { readonly count: number; readonly exposure?: number },
  confidence = 0.95,
): RateRatio {
  const x = whole('first count', first.count);
  const y = whole('second count', second.count);
  const scale =
    within('second exposure', second.exposure ?? 1, 1e-12, 1e12) /
    within('first exposure', first.exposure ?? 1, 1e-12, 1e12);
  const area = (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
  const share = 1 / (1 + scale);
  const n = x + y;
  return {
    ratio: y === 0 ? null : (x / y) * scale,
    low: x === 0 ? 0 : Math.exp(betaQuantileLogit(area, x, y + 1, 'lower')) * scale,
    high: y === 0 ? null : Math.exp(betaQuantileLogit(area, x + 1, y, 'upper')) * scale,
    p: Math.min(1, 2 * Math.min(binomialAtMost(x, n, share), binomialAtLeast(x, n, share))),
  };
}
