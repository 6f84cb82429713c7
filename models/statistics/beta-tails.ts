import { shape, within } from './domain.ts';
import { continuedFraction } from './lentz.ts';
import { logBetaKernel } from './log-kernel.ts';
import { type Tails, tailsFrom } from './tails.ts';

/** Iₓ(a, b) and 1 − Iₓ(a, b), the regularised incomplete beta function (DLMF 8.17.2); `y` is 1 − x, exact where x is near 1. */
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

/** DLMF 8.17.22. */
function logFraction(a: number, b: number, x: number, y: number): number {
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const over = (a + 2 * m) * (n % 2 === 0 ? a + 2 * m - 1 : a + 2 * m + 1);
    return [(n % 2 === 0 ? m * (b - m) * x : -(a + m) * (a + b + m) * x) / over, 1];
  });
  return logBetaKernel(a, b, x, y) - Math.log(a) - Math.log(fraction);
}
