import { shape, within } from '../domain.ts';
import { continuedFraction } from './lentz.ts';
import { gapOf, logBetaKernel } from './log-kernel.ts';
import { type Tails, tailsFrom } from './tails.ts';

/**
 * Iₓ(a, b) and 1 − Iₓ(a, b), the regularised incomplete beta function (DLMF 8.17.2), shapes from 0.01 to 2·10¹⁰,
 * 0 ≤ x ≤ 1; `y` is 1 − x, exact where x is near 1.
 */
export function betaTails(a: number, b: number, x: number, y = 1 - x): Tails {
  shape('first shape', a);
  shape('second shape', b);
  within('x', x, 0, 1);
  within('1 - x', y, 0, 1);
  if (x === 0) return { logLower: Number.NEGATIVE_INFINITY, logUpper: 0 };
  if (y === 0) return { logLower: 0, logUpper: Number.NEGATIVE_INFINITY };
  return x < (a + 1) / (a + b + 2)
    ? tailsFrom('lower', logFraction(a, b, x, y))
    : tailsFrom('upper', logFraction(b, a, y, x));
}

/**
 * DLMF 8.17.22 in its even part, which has no difference of near numbers but the gap.
 * Didonato & Morris (1992), ACM TOMS 18:360, equation 9.
 */
function logFraction(a: number, b: number, x: number, y: number): number {
  const gap = gapOf(a, b, x, y);
  const denominator = (n: number) => n + ((a + n) * (gap + 1 + n * (1 + y))) / (a + 2 * n + 1);
  const fraction = continuedFraction(denominator(0), (n) => {
    const over = a + 2 * n - 1;
    const step = (n * (b - n) * x) / over;
    return [(((a + n - 1) * (a + b + n - 1)) / over) * x * step, step + denominator(n)];
  });
  return logBetaKernel(a, b, x, y) - Math.log(fraction);
}
