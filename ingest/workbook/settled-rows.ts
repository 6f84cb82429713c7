import { join } from 'node:path';
import { openEngine } from '../../sql/engine/index.ts';
import { readReceipts } from '../../sql/sources/batch.ts';
import { readWithdrawals, standingReceipts } from '../../sql/sources/withdrawals.ts';
import { findReceipt } from '../read-rejects.ts';
import { waitingRows } from './waiting-rows.ts';

/** Of the rows a batch sent back, how many came again, by the batch that stands for them. */
export async function settledRows(home: string, batch: string): Promise<ReadonlyMap<string, number>> {
  const receipt = await findReceipt(home, batch);
  await using engine = await openEngine(':memory:', { folders: [join(home, 'batches')] });
  const standing = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  const states = await waitingRows(engine, home, receipt, standing);
  const counts = new Map<string, number>();
  for (const { state, batch: by, wasTaken } of states.values())
    if (!wasTaken && state !== 'waiting') counts.set(by, (counts.get(by) ?? 0) + 1);
  return counts;
}
