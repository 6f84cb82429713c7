import { whole, within } from '../domain.ts';
import { absorbedAfter } from './absorbed.ts';

/** `up` watches for more events, `down` for fewer. */
export type Side = 'up' | 'down';

export interface Cusum {
  /** One sum for each count. */
  readonly sums: readonly number[];
  /** Place (from 0) of the first sum that reaches `h`; null where none does. */
  readonly signal: number | null;
}

/** Reference value that tells a mean of `before` from one of `after` soonest. Lucas (1985), Technometrics 27:129. */
export function referenceValue(before: number, after: number): number {
  within('mean before', before, 1e-9, 1e9);
  within('mean after', after, 1e-9, 1e9);
  if (before === after)
    throw new RangeError(`mean after is ${after}; expected a number other than the mean before`);
  return (after - before) / Math.log(after / before);
}

/**
 * Poisson CUSUM: max(0, S ± (count − k · exposure)), signalling at `h`. Lucas (1985), Technometrics 27:129.
 */
export function cusum(
  counts: readonly number[],
  { k, h, side, exposures }: { k: number; h: number; side: Side; exposures?: readonly number[] },
): Cusum {
  within('k', k, 1e-9, 1e9);
  within('h', h, 1e-9, 1e9);
  if (exposures) whole('number of exposures', exposures.length, counts.length, counts.length);
  const sign = side === 'up' ? 1 : -1;
  const sums: number[] = [];
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    const usual = k * within('exposure', exposures?.[i] ?? 1, 0, 1e15);
    sum = Math.max(0, sum + sign * (whole('count', count) - usual));
    sums.push(sum);
  }
  const at = sums.findIndex((value) => value >= h);
  return { sums, signal: at === -1 ? null : at };
}

/** Cells of a sum that a run length can be computed for: k and h are whole multiples of 1/grid. */
const GRID_MAX = 20;
const CELLS_MAX = 400;

/**
 * Mean number of counts until the sum, begun at `start`, reaches `h`, where the mean count is `mean`: long is good
 * while nothing changed. Exact, for k and h that are multiples of a common 1/n, n ≤ 20. Brook & Evans (1972),
 * Biometrika 59:539.
 */
export function cusumRunLength(
  mean: number,
  { k, h, side, start = 0 }: { k: number; h: number; side: Side; start?: number },
): number {
  within('mean', mean, 1e-9, 1e6);
  const grid = gridOf(within('k', k, 1e-9, 1e6), within('h', h, 1e-9, 1e6), within('start', start, 0, h));
  const cells = whole('cells of the sum', Math.round(h * grid), 1, CELLS_MAX);
  const step = Math.round(k * grid);
  const chances = poissonTerms(mean, Math.ceil((cells + step) / grid) + 1);
  const matrix = Array.from({ length: cells }, (_, from) => {
    const row = Array<number>(cells).fill(0);
    let left = 1;
    for (const [count, chance] of chances.entries()) {
      const to = from + (side === 'up' ? count * grid - step : step - count * grid);
      if (side === 'down' && to <= 0) break;
      left -= chance;
      if (to < cells) row[Math.max(0, to)]! += chance;
    }
    // Whatever more happens, a sum that watches for fewer is back at 0.
    if (side === 'down') row[0]! += left;
    return row;
  });
  return absorbedAfter(matrix)[Math.round(start * grid)]!;
}

function gridOf(...values: number[]): number {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
  for (let grid = 1; grid <= GRID_MAX; grid++)
    if (values.every((value) => isWhole(value * grid))) return grid;
  throw new RangeError(
    `k, h and start are ${values.join(', ')}; expected a multiple of 1/n for one n up to ${GRID_MAX}`,
  );
}

function poissonTerms(mean: number, most: number): number[] {
  const terms = [Math.exp(-mean)];
  for (let k = 1; k <= most; k++) terms.push((terms[k - 1]! * mean) / k);
  return terms;
}
