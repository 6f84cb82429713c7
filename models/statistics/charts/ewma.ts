import { atLeast, whole, within } from '../domain.ts';
import type { Interval } from '../intervals.ts';
import { poissonAtMost } from '../numerics/distributions.ts';
import { absorbedAfter } from './absorbed.ts';

interface Design {
  readonly mean: number;
  readonly lambda: number;
  readonly a: number;
}

function limitsOf({ mean, lambda, a }: Design): Interval {
  within('lambda', lambda, 0.01, 1);
  const half = within('a', a, 0, 100) * Math.sqrt((lambda * within('mean', mean, 1e-9, 1e9)) / (2 - lambda));
  return { low: Math.max(0, mean - half), high: mean + half };
}

/**
 * Poisson EWMA z = λx + (1 − λ)z from `mean`, with limits mean ± a√(λ mean/(2 − λ)), the lower never under 0.
 * Borror, Champ & Rigdon (1998), Journal of Quality Technology 30:352.
 */
export function ewma(
  counts: readonly number[],
  design: Design,
): { readonly values: readonly number[]; readonly limits: Interval; readonly outside: readonly number[] } {
  const { mean, lambda } = design;
  const limits = limitsOf(design);
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

/** Cells that the space between the limits is cut into. */
const CELLS = 101;

/**
 * Mean number of counts of mean `now` until the EWMA, begun at the design's mean, leaves its limits. A Markov chain of
 * 101 cells, within about a per cent: Borror, Champ & Rigdon (1998), Journal of Quality Technology 30:352.
 */
export function ewmaRunLength(now: number, design: Design): number {
  within('a', design.a, 1e-3, 100);
  const { low, high } = limitsOf(design);
  const { mean, lambda } = design;
  const width = (high - low) / CELLS;
  // P(X < x), X ~ Poisson(now).
  const under = (x: number) => (x <= 0 ? 0 : poissonAtMost(Math.ceil(x) - 1, now));
  const chances = Array.from({ length: CELLS }, (_, from) => {
    const kept = (1 - lambda) * (low + (from + 0.5) * width);
    const edges = Array.from({ length: CELLS + 1 }, (_, cell) => under((low + cell * width - kept) / lambda));
    return edges.slice(1).map((edge, cell) => edge - edges[cell]!);
  });
  return absorbedAfter(chances)[Math.min(CELLS - 1, Math.floor((mean - low) / width))]!;
}
