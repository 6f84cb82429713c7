import { within } from '../domain.ts';
import { gammaTails } from './gamma-tails.ts';

/** P(Z > z), Z standard normal, |z| ≤ 10¹⁵⁰; holds its relative accuracy until it is under 10⁻³⁰⁰. */
export function normalAtLeast(z: number): number {
  within('z', z, -1e150, 1e150);
  const { logLower, logUpper } = gammaTails(0.5, (z * z) / 2);
  return z > 0 ? Math.exp(logUpper) / 2 : 0.5 + Math.exp(logLower) / 2;
}

/** P(Z ≤ z), Z standard normal, |z| ≤ 10¹⁵⁰. */
export function normalAtMost(z: number): number {
  return normalAtLeast(-z);
}

/** P(|Z| ≥ |z|), the two-sided p of a standard normal statistic. */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * normalAtLeast(Math.abs(z)));
}

/** P(X ≥ x), X ~ χ² with `degrees` degrees of freedom. */
export function chiSquareAtLeast(x: number, degrees: number): number {
  return Math.exp(gammaTails(degrees / 2, x / 2).logUpper);
}
