import {
  type Receipt,
  readReceipts,
  readWithdrawals,
  type Withdrawal,
  withdrawalOver,
} from '../../ingest/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { nonDataRows } from './receipt-rows.ts';

/** What the home has received, in order of receipt. */
export async function batches({ language }: Terminal, home: string): Promise<Outcome> {
  const receipts = await readReceipts(home);
  const withdrawals = await readWithdrawals(home);
  return {
    json: {
      batches: receipts.map((one) => ({ ...one, withdrawn: withdrawalOver(one, receipts, withdrawals) })),
    },
    text: () =>
      receipts.length === 0 ? say(language, 'batches_none') : listing(language, receipts, withdrawals),
  };
}

function listing(
  language: Terminal['language'],
  receipts: readonly Receipt[],
  withdrawals: readonly Withdrawal[],
): string {
  const standing = (receipt: Receipt) => {
    const gone = withdrawalOver(receipt, receipts, withdrawals);
    return gone && say(language, 'batch_withdrawn', { at: beijingTime(gone.at) });
  };
  return table(
    [
      { head: say(language, 'head_batch'), cell: (receipt) => receipt.batch },
      { head: say(language, 'head_dataset'), cell: (receipt) => receipt.dataset },
      { head: say(language, 'head_read'), cell: (receipt) => receipt.rows.read, align: 'right' },
      { head: say(language, 'head_accepted'), cell: (receipt) => receipt.rows.accepted, align: 'right' },
      { head: say(language, 'head_rejected'), cell: (receipt) => receipt.rows.rejected, align: 'right' },
      { head: say(language, 'head_other'), cell: nonDataRows, align: 'right' },
      ...(withdrawals.length > 0 ? [{ head: say(language, 'head_standing'), cell: standing }] : []),
      { head: say(language, 'head_received'), cell: (receipt) => beijingTime(receipt.receivedAt) },
      { head: say(language, 'head_file'), cell: (receipt) => receipt.file },
      { head: say(language, 'head_sheet'), cell: (receipt) => receipt.sheet },
    ],
    receipts,
  );
}
