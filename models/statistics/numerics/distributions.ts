import { whole, within } from '../domain.ts';
import { betaTails } from './beta-tails.ts';
import { gammaTails } from './gamma-tails.ts';

/** P(X ≤ k), X ~ Poisson(mean); whole k and mean up to 10¹⁰. */
export function poissonAtMost(k: number, mean: number): number {
  within('mean', mean, 0, 1e10);
  if (whole('k', k, -1) < 0) return 0;
  return Math.exp(gammaTails(k + 1, mean).logUpper);
}

/** P(X ≥ k), X ~ Poisson(mean); whole k and mean up to 10¹⁰. */
export function poissonAtLeast(k: number, mean: number): number {
  within('mean', mean, 0, 1e10);
  if (whole('k', k) === 0) return 1;
  return Math.exp(gammaTails(k, mean).logLower);
}

/** P(X ≤ k), X ~ Binomial(n, p); whole k from −1 to n, n up to 10¹⁰. */
export function binomialAtMost(k: number, n: number, p: number): number {
  within('p', p, 0, 1);
  if (whole('k', k, -1, whole('n', n)) < 0) return 0;
  return k === n ? 1 : Math.exp(betaTails(k + 1, n - k, p).logUpper);
}

/** P(X ≥ k), X ~ Binomial(n, p); whole k from 0 to n + 1, n up to 10¹⁰. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  within('p', p, 0, 1);
  if (whole('k', k, 0, whole('n', n) + 1) === 0) return 1;
  return k > n ? 0 : Math.exp(betaTails(k, n - k + 1, p).logLower);
}

/**
 * P(X ≤ k) for X failures before the `size`-th success, success probability `prob`; `size` (0.01 to 2·10¹⁰) need not
 * be whole. Poisson counts whose rate has a gamma distribution follow it.
 */
export function negativeBinomialAtMost(k: number, size: number, prob: number): number {
  within('prob', prob, 0, 1);
  if (whole('k', k, -1) < 0) return 0;
  return Math.exp(betaTails(size, k + 1, prob).logLower);
}

/** P(X ≥ k), X as in `negativeBinomialAtMost`. */
export function negativeBinomialAtLeast(k: number, size: number, prob: number): number {
  within('prob', prob, 0, 1);
  if (whole('k', k) === 0) return 1;
  return Math.exp(betaTails(size, k, prob).logUpper);
}
