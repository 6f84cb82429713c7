import type { Area } from '../../statistics/areas/empirical-bayes.ts';

/** Under so many events expected of the middle unit, no unit stands out enough to hide others. */
const EVENTS_MIN = 5;
/** Units further from the median than this many robust deviations are no peers: the 99.8 % limit of a normal. */
const OUTSIDE = 3.0902;
/** Mean deviation of a normal over its median absolute deviation. */
const NORMAL = 1.4826;

/**
 * Which units make up the average that all are held against. Two bad counties of twelve draw the mean and the spread so
 * far that neither looks unusual, as points out of control do in a chart's trial limits (Montgomery, Statistical
 * Quality Control, 7.3.1): they are told by medians first, which they cannot move.
 */
export function peersOf<T extends Area>(units: readonly T[]): readonly T[] {
  const sum = (of: (unit: T) => number) => units.reduce((total, unit) => total + of(unit), 0);
  const rate = sum(({ events }) => events) / sum(({ exposure }) => exposure);
  if (median(units.map(({ exposure }) => exposure * rate)) < EVENTS_MIN) return units;
  const roots = units.map(({ events, exposure }) => Math.sqrt((events + 3 / 8) / exposure));
  const middle = median(roots);
  const scores = roots.map((root, i) => 2 * Math.sqrt(units[i]!.exposure) * (root - middle));
  const spread = Math.max(1, NORMAL * median(scores.map(Math.abs)));
  return units.filter((_, i) => Math.abs(scores[i]!) <= OUTSIDE * spread);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
