import { whole, within } from '../domain.ts';
import { betaTails } from './beta-tails.ts';
import { gammaTails } from './gamma-tails.ts';

/** P(X ≤ k), X ~ Poisson(mean). */
export function poissonAtMost(k: number, mean: number): number {
  within('mean', mean, 0, 1e10);
  if (whole('k', k, -1) < 0) return 0;
  return Math.exp(gammaTails(k + 1, mean).logUpper);
}

/** P(X ≥ k), X ~ Poisson(mean). */
export function poissonAtLeast(k: number, mean: number): number {
  within('mean', mean, 0, 1e10);
  if (whole('k', k) === 0) return 1;
  return Math.exp(gammaTails(k, mean).logLower);
}

/** P(X ≤ k), X ~ Binomial(n, p). */
export function binomialAtMost(k: number, n: number, p: number): number {
  within('p', p, 0, 1);
  if (whole('k', k, -1, whole('n', n)) < 0) return 0;
  return k === n ? 1 : Math.exp(betaTails(k + 1, n - k, p).logUpper);
}

/** P(X ≥ k), X ~ Binomial(n, p). */
export function binomialAtLeast(k: number, n: number, p: number): number {
  within('p', p, 0, 1);
  if (whole('k', k, 0, whole('n', n) + 1) === 0) return 1;
  return k > n ? 0 : Math.exp(betaTails(k, n - k + 1, p).logLower);
}

/**
 * P(X ≤ k) for X failures before the `size`-th success, success probability `prob`; `size` need not be whole.
 * Poisson counts whose rate has a gamma distribution follow it.
 */
export function negativeBinomialAtMost(k: number, size: number, prob: number): number {
  within('prob', prob, 0, 1);
  if (whole('k', k, -1) < 0) return 0;
  return Math.exp(betaTails(size, k + 1, prob).logLower);
}
