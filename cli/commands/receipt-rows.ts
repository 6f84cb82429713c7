import type { Receipt } from '../../ingest/index.ts';

/** Titles, totals, blanks and other declared rows that are no data. */
export function nonDataRows({ rows }: Receipt): number {
  return Object.values(rows.nonData).reduce((total, count) => total + count, 0);
}
