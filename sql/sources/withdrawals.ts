import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Receipt } from './batch.ts';

/** A batch taken out of every later release, or put back; its files and its history stay. */
export interface Withdrawal {
  /** Order within the home, from 1. */
  readonly number: number;
  readonly kind: 'withdrawn' | 'restored';
  readonly batch: string;
  readonly dataset: string;
  readonly why: string;
  /** Instant, UTC. */
  readonly at: string;
}

export function withdrawalsFolder(home: string): string {
  return join(home, 'record', 'withdrawals');
}

/** Every withdrawal and restoration of a home, in order. */
export async function readWithdrawals(home: string): Promise<Withdrawal[]> {
  const folder = withdrawalsFolder(home);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const found = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return found.map((text): Withdrawal => JSON.parse(text)).sort((a, b) => a.number - b.number);
}

/** The withdrawal under which a batch is, as known at `asOf` (now where not given); null for a batch that stands. */
export function withdrawalOf(
  { batch, dataset }: Pick<Receipt, 'batch' | 'dataset'>,
  withdrawals: readonly Withdrawal[],
  asOf?: string,
): Withdrawal | null {
  const last = withdrawals.findLast(
    (one) => one.batch === batch && one.dataset === dataset && (asOf === undefined || one.at <= asOf),
  );
  return last?.kind === 'withdrawn' ? last : null;
}

/** The same, or the withdrawal of what it corrects: a correction stands no longer than the batch whose rows it brings back. */
export function withdrawalOver(
  receipt: Receipt,
  receipts: readonly Receipt[],
  withdrawals: readonly Withdrawal[],
  asOf?: string,
): Withdrawal | null {
  const own = withdrawalOf(receipt, withdrawals, asOf);
  if (own !== null || receipt.corrects === undefined) return own;
  const { dataset, corrects } = receipt;
  const corrected = receipts.find((other) => other.batch === corrects.batch && other.dataset === dataset);
  return corrected === undefined ? null : withdrawalOver(corrected, receipts, withdrawals, asOf);
}

/** The receipts a release stands on: received by `asOf` (an instant, UTC; now where not given) and not withdrawn then. */
export function standingReceipts(
  receipts: readonly Receipt[],
  withdrawals: readonly Withdrawal[],
  asOf?: string,
): Receipt[] {
  return receipts.filter(
    (receipt) =>
      (asOf === undefined || receipt.receivedAt <= asOf) &&
      withdrawalOver(receipt, receipts, withdrawals, asOf) === null,
  );
}
