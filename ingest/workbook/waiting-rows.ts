import type { Engine } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import { returnedRows, rowOf } from '../../sql/sources/returned-rows.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import { batchRelation } from './sent-cells.ts';

/** What became of a rejected row: it waits, it came back and waits in `batch`, or for it `batch` stands. */
export interface RowState {
  readonly state: 'waiting' | 'returned' | 'accepted' | 'reported again';
  readonly batch: string;
}

/** Rules about the row id, not about what the row says: no change of a cell can answer them. */
export const rowIdRules = [
  'ROW_UNNAMED',
  'ROW_UNKNOWN',
  'ROW_TWICE',
  'ROW_SETTLED',
] as const satisfies RowRuleCode[];

interface RejectedRow {
  readonly row: number;
  readonly region: string | null;
  readonly month: string | null;
}

/** The rejected rows of a batch that a correction can answer, by physical row, with what became of each. */
export async function waitingRows(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
): Promise<ReadonlyMap<number, RowState>> {
  const rejected = await rejectedRows(engine, home, original);
  const again = reportedAgain(original, receipts);
  const returns = await returnsOf(engine, home, original, receipts);
  return new Map(
    rejected.map((own): [number, RowState] => {
      const later = again(own);
      if (later !== null) return [own.row, { state: 'reported again', batch: later }];
      return [own.row, returns.get(own.row) ?? { state: 'waiting', batch: original.batch }];
    }),
  );
}

async function rejectedRows(engine: Engine, home: string, receipt: Receipt): Promise<RejectedRow[]> {
  const rejected = batchRelation(home, receipt, batchFiles.rejected);
  if (rejected === null) return [];
  const misplaced = rowIdRules.map((rule) => `'${rule}'`).join(', ');
  return engine.rows<RejectedRow>(`select row_number as row, any_value(region_code) as region, any_value(month) as month
    from ${rejected} group by row_number having not bool_or(rule in (${misplaced})) order by row_number`);
}

/** The last batch that reported the county and month of a row anew; null where none did. */
function reportedAgain(original: Receipt, receipts: readonly Receipt[]) {
  const later = receipts.filter(
    ({ dataset, sequence, corrects }) =>
      dataset === original.dataset && sequence > original.sequence && !corrects,
  );
  const takenBy = (region: string, month: string) =>
    later.findLast(({ coverage }) =>
      coverage.some((own) => !own.stray && own.region === region && own.month === month),
    )?.batch ?? null;
  const all = original.coverage.map((own) => takenBy(own.region, own.month));
  const wholeFile = all.includes(null) ? null : (all.at(-1) ?? null);
  return ({ region, month }: RejectedRow) =>
    region === null || month === null ? wholeFile : takenBy(region, month);
}

/** The last return of each row of a batch through all rounds, and whether it was accepted. */
async function returnsOf(engine: Engine, home: string, original: Receipt, receipts: readonly Receipt[]) {
  const returned = returnedRows(receipts);
  const byRow = new Map(returned.map((own) => [rowOf(own.batch, own.row), own]));
  const last = new Map(returned.map((own) => [own.root, own]));
  const rejectedIn = new Map<string, ReadonlySet<number>>();
  const found = new Map<number, RowState>();
  for (const { row } of await rejectedRows(engine, home, original)) {
    const root = byRow.get(rowOf(original.batch, row))?.root ?? rowOf(original.batch, row);
    const later = last.get(root);
    if (!later || later.sequence <= original.sequence) continue;
    const receipt = receipts.find(({ batch }) => batch === later.batch)!;
    if (!rejectedIn.has(later.batch)) {
      const rows = await rejectedRows(engine, home, receipt);
      rejectedIn.set(later.batch, new Set(rows.map((own) => own.row)));
    }
    const state = rejectedIn.get(later.batch)!.has(later.row) ? 'returned' : 'accepted';
    found.set(row, { state, batch: later.batch });
  }
  return found;
}
