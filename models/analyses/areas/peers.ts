import type { Area } from '../../statistics/areas/empirical-bayes.ts';

/** Under so many events expected of the middle unit, none stands out enough to hide others, and no spread is seen. */
const EVENTS_MIN = 10;
/** Units further from the median than this many robust deviations are no peers: of a dozen the deviation is rough. */
const OUTSIDE = 4;
/** Mean deviation of a normal over its median absolute deviation. */
const NORMAL = 1.4826;

/**
 * Which units make up the average that all are held against. Two bad counties of twelve draw the mean and the spread so
 * far that neither looks unusual, as points out of control do in a chart's trial limits (Montgomery, Statistical
 * Quality Control, 7.3.1): they are told by medians first, which they cannot move.
 */
export function peersOf<T extends Area>(units: readonly T[]): readonly T[] {
  if (!areLarge(units)) return units;
  const roots = units.map(({ events, exposure }) => Math.sqrt((events + 3 / 8) / exposure));
  const middle = median(roots);
  const scores = roots.map((root, i) => 2 * Math.sqrt(units[i]!.exposure) * (root - middle));
  const spread = Math.max(1, NORMAL * median(scores.map(Math.abs)));
  return units.filter((_, i) => Math.abs(scores[i]!) <= OUTSIDE * spread);
}

/** Whether units have events enough to tell how they differ. */
export function areLarge(units: readonly Area[]): boolean {
  const sum = (of: (unit: Area) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const rate = sum(({ events }) => events) / sum(({ exposure }) => exposure);
  return median(units.map(({ exposure }) => exposure * rate)) >= EVENTS_MIN;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
