import { whole } from '../domain.ts';
import { logBetaKernel } from './log-kernel.ts';

/** `drawn` of `all`, `marked` of which are marked, `all` up to 10¹⁰. */
interface Draw {
  readonly drawn: number;
  readonly marked: number;
  readonly all: number;
}

/** P(X ≤ k) for X marked ones among those drawn; relative error under 10⁻⁹. */
export function hypergeometricAtMost(k: number, draw: Draw): number {
  const { least, most } = supportOf(draw);
  if (whole('k', k, -1) >= most) return 1;
  return k < least ? 0 : Math.min(1, tail(k, draw, -1));
}

/** P(X ≥ k), X as in `hypergeometricAtMost`. */
export function hypergeometricAtLeast(k: number, draw: Draw): number {
  const { least, most } = supportOf(draw);
  if (whole('k', k, 0) <= least) return 1;
  return k > most ? 0 : Math.min(1, tail(k, draw, 1));
}

function supportOf({ drawn, marked, all }: Draw): { readonly least: number; readonly most: number } {
  whole('all', all);
  return {
    least: Math.max(0, whole('drawn', drawn, 0, all) + whole('marked', marked, 0, all) - all),
    most: Math.min(drawn, marked),
  };
}

/** Terms from `k` away in one direction, until none is left that adds to the sum. */
function tail(k: number, { drawn, marked, all }: Draw, step: 1 | -1): number {
  const up = (x: number) => ((drawn - x) * (marked - x)) / ((x + 1) * (all - drawn - marked + x + 1));
  let term = Math.exp(logTerm(k, { drawn, marked, all }));
  let sum = term;
  for (let x = k; ; x += step) {
    const ratio = step === 1 ? up(x) : 1 / up(x - 1);
    term *= ratio;
    const next = sum + term;
    if (!(ratio > 0) || (ratio < 1 && next === sum)) return sum;
    sum = next;
  }
}

/** By three binomials of one chance, which lose no digits however many there are; Loader (2000). */
function logTerm(k: number, { drawn, marked, all }: Draw): number {
  const [p, q] = [drawn / all, (all - drawn) / all];
  const binomial = (x: number, n: number) =>
    x === 0 ? n * Math.log(q) : logBetaKernel(x, n - x + 1, p, q) - Math.log(x * q);
  return binomial(k, marked) + binomial(drawn - k, all - marked) - binomial(drawn, all);
}
