import { whole, within } from '../domain.ts';
import { binomialAtMost, negativeBinomialAtMost, poissonAtMost } from './distributions.ts';

/** Smallest whole k with P(X ≤ k) ≥ p, X ~ Poisson(mean), 0 < p < 1. */
export function poissonQuantile(p: number, mean: number): number {
  return smallest(p, (k) => poissonAtMost(k, mean));
}

/** Smallest whole k with P(X ≤ k) ≥ p, X ~ Binomial(n, chance), 0 < p < 1. */
export function binomialQuantile(p: number, n: number, chance: number): number {
  whole('n', n);
  return smallest(p, (k) => (k >= n ? 1 : binomialAtMost(k, n, chance)));
}

/** Smallest whole k with P(X ≤ k) ≥ p, X negative binomial as in `negativeBinomialAtMost`, 0 < p < 1, prob > 0. */
export function negativeBinomialQuantile(p: number, size: number, prob: number): number {
  within('prob', prob, 1e-9, 1);
  return smallest(p, (k) => negativeBinomialAtMost(k, size, prob));
}

function smallest(p: number, atMost: (k: number) => number): number {
  within('p', p, Number.MIN_VALUE, 1 - 2 ** -53);
  let [below, above] = [-1, 0];
  while (atMost(above) < p) [below, above] = [above, 2 * above + 1];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (atMost(middle) < p) below = middle;
    else above = middle;
  }
  return above;
}
