import {
  type Receipt,
  readReceipts,
  readWithdrawals,
  settledRows,
  withdrawalOver,
} from '../../ingest/index.ts';
import { coverageStanding, laterList, readStanding } from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import { fill, type Language } from '../../sql/words/label.ts';
import { printable } from '../width.ts';
import { words } from '../words.ts';

/** Why a batch, some of its months, or rows that it sent back, count no longer. */
export type Superseded =
  | { readonly kind: 'withdrawn'; readonly at: string; readonly why: string }
  | { readonly kind: 'replaced' | 'partly'; readonly later: string }
  | { readonly kind: 'settled'; readonly later: string; readonly count: number };

/** Nothing where all of the batch stands. */
export async function superseded(home: string, receipt: Receipt): Promise<Superseded[]> {
  const gone = withdrawalOver(receipt, await readReceipts(home), await readWithdrawals(home));
  if (gone !== null) return [{ kind: 'withdrawn', at: gone.at, why: gone.why }];
  const standing = await readStanding(home);
  const list = laterList(receipt, standing);
  if (list !== null) return [{ kind: 'replaced', later: list }];
  const months = coverageStanding(receipt, standing);
  const later = [...new Set(months.flatMap(({ replacedBy }) => replacedBy ?? []))].join(', ');
  const isWhole = months.length > 0 && months.every(({ replacedBy }) => replacedBy !== null);
  if (isWhole) return [{ kind: 'replaced', later }];
  const settled = await settledRows(home, receipt.batch);
  return [
    ...(later === '' ? [] : [{ kind: 'partly' as const, later }]),
    ...[...settled].map(([by, count]) => ({ kind: 'settled' as const, count, later: by })),
  ];
}

/** One line for each. */
export function supersededLines(
  { batch }: Receipt,
  found: readonly Superseded[],
  language: Language,
): string[] {
  return found.map((one) => {
    const at = 'at' in one ? { at: beijingTime(one.at) } : {};
    return printable(fill(words[`standing_${one.kind}`][language], { batch, ...one, ...at }));
  });
}
