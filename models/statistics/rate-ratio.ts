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

interface Count {
  readonly count: number;
  readonly exposure?: number;
}

/**
 * Two Poisson counts over their exposures: given the sum the first count is binomial.
 * Przyborowski & Wilenski (1940), Biometrika 31:313; the interval is Clopper–Pearson's, carried to odds.
 */
export function rateRatio(first: Count, second: Count, confidence = 0.95): RateRatio {
  const { x, y, n, scale, share } = conditional(first, second);
  const area = (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
  return {
    ratio: y === 0 ? null : (x / y) * scale,
    low: x === 0 ? 0 : Math.exp(betaQuantileLogit(area, x, y + 1, 'lower')) * scale,
    high: y === 0 ? null : Math.exp(betaQuantileLogit(area, x + 1, y, 'upper')) * scale,
    p: Math.min(1, 2 * Math.min(binomialAtMost(x, n, share), binomialAtLeast(x, n, share))),
  };
}

/**
 * The same test with half the probability of what was seen: less conservative, not exact.
 * Lancaster (1961), JASA 56:223.
 */
export function midP(first: Count, second: Count): number {
  const { x, n, share } = conditional(first, second);
  const atMost = binomialAtMost(x, n, share);
  const fewer = binomialAtMost(x - 1, n, share);
  return Math.min(1, 2 * Math.min((atMost + fewer) / 2, binomialAtLeast(x, n, share) - (atMost - fewer) / 2));
}

function conditional(first: Count, second: Count) {
  const x = whole('first count', first.count);
  const y = whole('second count', second.count);
  const scale =
    within('second exposure', second.exposure ?? 1, 1e-12, 1e12) /
    within('first exposure', first.exposure ?? 1, 1e-12, 1e12);
  return { x, y, n: x + y, scale, share: 1 / (1 + scale) };
}
