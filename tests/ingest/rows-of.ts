import type { Receipt } from '../../ingest/index.ts';

/** The rows of several receipts together; throws where those of one do not add up. */
export function rowsOf(receipts: readonly Receipt[]) {
  for (const { file, rows } of receipts) {
    const apart = Object.values(rows.nonData).reduce((sum, count) => sum + count, 0);
    if (rows.read !== rows.accepted + rows.rejected + apart)
      throw new Error(`the rows of ${file} do not add up`);
  }
  return {
    accepted: receipts.reduce((sum, { rows }) => sum + rows.accepted, 0),
    rejected: receipts.reduce((sum, { rows }) => sum + rows.rejected, 0),
  };
}
