import { cusum, cusumRunLength, referenceValue, type Side } from '../../statistics/charts/cusum.ts';

/** Months between false alarms that a sum is set to: some seventeen years. */
const RUN_LENGTH_MIN = 200;
/** No month of fewer or of more events than this is watched by a sum. */
export const WATCHED = { least: 0.02, most: 9 } as const;

interface Design {
  readonly k: number;
  readonly h: number;
}

const known = new Map<string, Design>();

export interface Watched {
  /** One sum for each count. */
  readonly sums: readonly number[];
  /** Places (from 0) of the sums that reach the limit. */
  readonly signals: ReadonlySet<number>;
}

/**
 * A sum that tells a doubling (`up`) or a halving (`down`) of a mean of unit exposure, that of each month. It begins anew after each signal: what
 * was told once is not told for years.
 */
export function watch(
  counts: readonly number[],
  mean: number,
  side: Side,
  exposures?: readonly number[],
): Watched {
  const { k, h } = designFor(Number(mean.toPrecision(2)), side);
  const sums: number[] = [];
  const signals = new Set<number>();
  while (sums.length < counts.length) {
    const { sums: found, signal } = cusum(counts.slice(sums.length), {
      k,
      h,
      side,
      ...(exposures ? { exposures: exposures.slice(sums.length) } : {}),
    });
    sums.push(...(signal === null ? found : found.slice(0, signal + 1)));
    if (signal !== null) signals.add(sums.length - 1);
  }
  return { sums, signals };
}

/** The least limit that keeps false alarms apart; k lies on a grid, for which run lengths are exact. */
function designFor(mean: number, side: Side): Design {
  const key = `${side} ${mean}`;
  const found = known.get(key) ?? designed(mean, side);
  known.set(key, found);
  return found;
}

function designed(mean: number, side: Side): Design {
  const grid = mean < 0.3 ? 20 : mean < 1.5 ? 10 : 4;
  const wanted = referenceValue(mean, side === 'up' ? 2 * mean : mean / 2);
  const k = Math.max(1, Math.round(wanted * grid)) / grid;
  for (let h = 1; ; h += 0.5) if (cusumRunLength(mean, { k, h, side }) >= RUN_LENGTH_MIN) return { k, h };
}
