import { atLeast, whole, within } from '../domain.ts';
import type { Interval } from '../intervals.ts';

/**
 * Poisson EWMA z = λx + (1 − λ)z from `mean`, with limits mean ± a√(λ mean/(2 − λ)), the lower never under 0.
 * Borror, Champ & Rigdon (1998), Journal of Quality Technology 30:352.
 */
export function ewma(
  counts: readonly number[],
  { mean, lambda, a }: { readonly mean: number; readonly lambda: number; readonly a: number },
): { readonly values: readonly number[]; readonly limits: Interval; readonly outside: readonly number[] } {
  within('lambda', lambda, 0.01, 1);
  const half = within('a', a, 0, 100) * Math.sqrt((lambda * within('mean', mean, 1e-9, 1e9)) / (2 - lambda));
  const limits = { low: Math.max(0, mean - half), high: mean + half };
  const values: number[] = [];
  let z = mean;
  for (const count of atLeast('counts', counts, 1)) {
    z = lambda * whole('count', count) + (1 - lambda) * z;
    values.push(z);
  }
  return {
    values,
    limits,
    outside: values.flatMap((v, i) => (v < limits.low || v > limits.high ? [i] : [])),
  };
}
