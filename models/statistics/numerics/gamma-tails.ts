import { gammaShape, within } from '../domain.ts';
import { continuedFraction } from './lentz.ts';
import { logGamma } from './log-gamma.ts';
import { logGammaKernel } from './log-kernel.ts';
import { type Tails, tailsFrom } from './tails.ts';

/** P(a, x) and Q(a, x), the regularised incomplete gamma functions, 10⁻⁴ ≤ a ≤ 2·10¹⁰, x ≥ 0; rate 1 (DLMF 8.2.4). */
export function gammaTails(a: number, x: number): Tails {
  gammaShape('shape', a);
  within('x', x, 0, Number.MAX_VALUE);
  if (x === 0) return { logLower: Number.NEGATIVE_INFINITY, logUpper: 0 };
  if (a < 1 && x < 1) return { logLower: logLowerSeries(a, x), logUpper: logUpperNearZero(a, x) };
  return x < Math.max(1, a + 1) && a >= 1
    ? tailsFrom('lower', logLowerSeries(a, x))
    : tailsFrom('upper', logUpperFraction(a, x));
}

/** DLMF 8.11.4. */
function logLowerSeries(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 1; ; n++) {
    term *= x / (a + n);
    const next = sum + term;
    if (next === sum) return logGammaKernel(a, x) + Math.log(sum);
    sum = next;
  }
}

/** DLMF 8.9.2, even part. */
function logUpperFraction(a: number, x: number): number {
  const fraction = continuedFraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
  return logGammaKernel(a, x) + Math.log(a) - Math.log(fraction);
}

/** Q for a < 1, x < 1, where 1 − P would cancel: 1 − xᵃ/Γ(a+1) · (1 + a Σ (−x)ⁿ/((a+n) n!)), DLMF 8.7.1. */
function logUpperNearZero(a: number, x: number): number {
  let sum = 0;
  let power = 1;
  for (let n = 1; n < 40; n++) {
    power *= -x / n;
    sum += power / (a + n);
  }
  const log = a * Math.log(x) - logGamma(a + 1);
  return Math.log(-Math.expm1(log) - Math.exp(log) * a * sum);
}
