import { atLeast, whole, within } from '../domain.ts';

/** Fewer past reports do not show how late they come. */
export const REPORTS_MIN = 20;

/**
 * How many of the last months are not settled: those of which fewer than `settled` (.5–1) of the reports are to be
 * expected by now, from the whole months that at least twenty past ones took. 0 where all come in their own month.
 */
export function unsettledMonths(lags: readonly number[], settled = 0.95): number {
  const sorted = atLeast('past reports', lags, REPORTS_MIN)
    .map((lag) => whole('lag', lag))
    .toSorted((a, b) => a - b);
  const needed = Math.ceil(within('settled', settled, 0.5, 1) * sorted.length - 1e-9);
  return sorted[needed - 1]!;
}
