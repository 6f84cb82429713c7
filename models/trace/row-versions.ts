import type { Row } from '../../sql/engine/index.ts';
import type { Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { rowOf } from '../../sql/sources/returned-rows.ts';
import { readWithdrawals, type Withdrawal, withdrawalOver } from '../../sql/sources/withdrawals.ts';
import type { CellChange, RowRemark, RowVersion } from '../answer.ts';
import type { Release } from '../release.ts';
import type { BatchRows } from './batch-rows.ts';
import { type RowPlace, sameRows } from './same-rows.ts';

/** What a row was in one receipt: its cells as received and, where it was accepted, as text of the contract's types. */
interface Content {
  readonly cells: ReadonlyMap<number, string>;
  readonly accepted: Row | null;
  readonly reasons: readonly RowRemark[];
}

/** The versions of accepted rows of one dataset, by `rowOf`, as the home knows them now. */
export async function rowVersions(
  release: Release,
  batches: BatchRows,
  rows: readonly RowPlace[],
  receipts: readonly Receipt[],
): Promise<Map<string, RowVersion[]>> {
  const withdrawals = await readWithdrawals(release.home);
  const places = await sameRows(release, rows, receipts);
  const contents = await contentsOf(batches, [...places.values()].flat());
  const inRelease = new Set(release.manifest.batches);
  return new Map(
    [...places].map(([own, versions]) => [
      own,
      versions.map((place, at) => {
        const content = contents.get(keyOf(place))!;
        const withdrawal = withdrawalOver(place.receipt, receipts, withdrawals);
        const isThis = keyOf(place) === own;
        const before = versions[at - 1];
        const { batch, file, sheet, receivedAt, corrects } = place.receipt;
        return {
          batch,
          file,
          sheet,
          row: place.row,
          receivedAt,
          isThis,
          came: corrects ? 'correction' : before ? 'resubmission' : 'submission',
          fate: fateOf(content, { isThis, withdrawal, isInRelease: inRelease.has(batch) }),
          withdrawal: withdrawal && { why: withdrawal.why, at: withdrawal.at },
          reasons: content.reasons,
          changes: before ? changesOf([before, contents.get(keyOf(before))!], [place, content]) : null,
        } satisfies RowVersion;
      }),
    ]),
  );
}

function keyOf({ receipt, row }: RowPlace): string {
  return rowOf(receipt.batch, row);
}

function fateOf(
  { accepted }: Content,
  of: { isThis: boolean; withdrawal: Withdrawal | null; isInRelease: boolean },
): RowVersion['fate'] {
  if (of.withdrawal) return 'withdrawn';
  if (of.isThis) return 'counted';
  if (accepted === null) return 'sent-back';
  return of.isInRelease ? 'replaced' : 'next';
}

async function contentsOf(batches: BatchRows, places: readonly RowPlace[]): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (const [receipt, own] of Map.groupBy(places, (place) => place.receipt)) {
    const rows = [...new Set(own.map(({ row }) => row))];
    const cells = await batches.cells(receipt, rows);
    const accepted = await batches.accepted(receipt, rows);
    const reasons = await batches.remarks(receipt, 'rejected', rows);
    for (const row of rows) {
      contents.set(rowOf(receipt.batch, row), {
        cells: cells.get(row) ?? new Map(),
        accepted: accepted.get(row) ?? null,
        reasons: reasons.get(row) ?? [],
      });
    }
  }
  return contents;
}

type Version = readonly [RowPlace, Content];

/** Cells that mean something else; of personal cells and of rows sent back, cells that read otherwise. */
function changesOf(before: Version, after: Version): CellChange[] {
  const { columns } = datasetNamed(after[0].receipt.dataset);
  return Object.entries(columns).flatMap(([column, { kind, label }]) => {
    const [was, is] = [textOf(before, column), textOf(after, column)];
    const [old, now] = [before[1].accepted?.[column], after[1].accepted?.[column]];
    const isTyped = kind !== 'personal' && old !== undefined && now !== undefined;
    if (isTyped ? old === now : was === is) return [];
    return [{ column, columnLabel: label, before: was ?? told(old), after: is ?? told(now) }];
  });
}

function told(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function textOf([{ receipt }, { cells }]: Version, column: string): string | null {
  const texts = receipt.mapping
    .filter((mapped) => mapped.column === column)
    .map(({ position }) => cells.get(position)?.trim() ?? '')
    .filter((text) => text !== '');
  return texts.length > 0 ? texts.join(' ') : null;
}
