import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Receipt } from '../sql/sources/batch.ts';
import { lockHome } from '../sql/sources/lock-home.ts';
import {
  readWithdrawals,
  type Withdrawal,
  withdrawalOf,
  withdrawalsFolder,
} from '../sql/sources/withdrawals.ts';
import { beijingTime } from '../sql/words/beijing-time.ts';
import { Fault } from '../sql/words/fault.ts';
import { writeDurably } from './incoming.ts';
import { findReceipt } from './read-rejects.ts';
import { syncFolder } from './sync-folder.ts';

export interface WithdrawOptions {
  /** The reason, kept for ever. */
  readonly why: string;
  /** Puts a withdrawn batch back instead. */
  readonly restore?: boolean;
  /** Instant, UTC; now where it is not given. */
  readonly at?: string;
}

/**
 * Takes a batch out of every later release, or puts it back: a record is added, no batch is touched. What the batch
 * had replaced stands again. Errors: BATCH_UNKNOWN, REASON_MISSING, WITHDRAWN_ALREADY, NOT_WITHDRAWN, HOME_BUSY.
 */
export async function withdraw(
  home: string,
  batch: string,
  { why, restore = false, at = new Date().toISOString() }: WithdrawOptions,
): Promise<{ receipt: Receipt; withdrawal: Withdrawal }> {
  if (why.trim() === '') throw new Fault('REASON_MISSING', { batch });
  await using _lock = await lockHome(home);
  const receipt = await findReceipt(home, batch);
  const before = await readWithdrawals(home);
  const standing = withdrawalOf(receipt, before);
  if (standing && !restore)
    throw new Fault('WITHDRAWN_ALREADY', {
      batch: receipt.batch,
      at: beijingTime(standing.at),
      why: standing.why,
    });
  if (!standing && restore) throw new Fault('NOT_WITHDRAWN', { batch: receipt.batch });
  const withdrawal: Withdrawal = {
    number: (before.at(-1)?.number ?? 0) + 1,
    kind: restore ? 'restored' : 'withdrawn',
    batch: receipt.batch,
    dataset: receipt.dataset,
    why: why.trim(),
    at,
  };
  await record(home, withdrawal);
  return { receipt, withdrawal };
}

async function record(home: string, withdrawal: Withdrawal): Promise<void> {
  const folder = withdrawalsFolder(home);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${String(withdrawal.number).padStart(6, '0')}-${withdrawal.batch}.json`);
  await writeDurably(`${file}.next`, `${JSON.stringify(withdrawal, null, 2)}\n`);
  await rename(`${file}.next`, file);
  await syncFolder(folder);
}
