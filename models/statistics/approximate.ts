/**
 * Size from which the intervals that are not exact hold the truth in 93 % of samples or more, for shares
 * from .05 to .95; below it a result says `approximate` (近似). Found by `npm run simulate` at 1, 3, 5, 10, 20 and 50.
 */
const ENOUGH = 50;

/** Whether a 95 % interval of a method that is not exact may hold the truth in under 93 % of samples of `size`. */
export function isApproximate(size: number): boolean {
  return size < ENOUGH;
}
