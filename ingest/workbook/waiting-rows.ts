import { type Engine, named } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { isBeside } from '../../sql/sources/in-force.ts';
import { returnedRows, rowOf } from '../../sql/sources/returned-rows.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import { batchRelation } from './sent-cells.ts';

/**
 * What became of a row: sent back it waits, taken it stands; it came back and waits in `batch`, or for it `batch`
 * stands.
 */
export interface RowState {
  readonly state: 'waiting' | 'taken' | 'returned' | 'accepted' | 'reported again';
  readonly batch: string;
  /** Whether the row itself was accepted. */
  readonly wasTaken: boolean;
}

/** Rules about the row id, not about what the row says: no change of a cell can answer them. */
export const rowIdRules = [
  'ROW_UNNAMED',
  'ROW_UNKNOWN',
  'ROW_TWICE',
  'ROW_SETTLED',
] as const satisfies RowRuleCode[];

interface OwnRow {
  readonly row: number;
  readonly region: string | null;
  readonly month: string | null;
  readonly wasTaken: boolean;
}

/** The rows of a batch that a correction can answer, by physical row, with what became of each. */
export async function waitingRows(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
): Promise<ReadonlyMap<number, RowState>> {
  const own = [
    ...(await rejectedRows(engine, home, original)),
    ...(await acceptedRows(engine, home, original)),
  ];
  const again = reportedAgain(original, receipts);
  const returns = await returnsOf(engine, home, original, own, receipts);
  return new Map(
    own.map((one): [number, RowState] => {
      const { row, wasTaken } = one;
      const later = again(one);
      if (later !== null) return [row, { state: 'reported again', batch: later, wasTaken }];
      const returned = returns.get(row);
      if (returned) return [row, { ...returned, wasTaken }];
      return [row, { state: wasTaken ? 'taken' : 'waiting', batch: original.batch, wasTaken }];
    }),
  );
}

async function rejectedRows(engine: Engine, home: string, receipt: Receipt): Promise<OwnRow[]> {
  const rejected = batchRelation(home, receipt, batchFiles.rejected);
  if (rejected === null) return [];
  const misplaced = rowIdRules.map((rule) => `'${rule}'`).join(', ');
  return engine.rows<OwnRow>(`select row_number as row, any_value(region_code) as region, any_value(month) as month,
    false as "wasTaken" from ${rejected} group by row_number having not bool_or(rule in (${misplaced})) order by row_number`);
}

async function acceptedRows(engine: Engine, home: string, receipt: Receipt): Promise<OwnRow[]> {
  const accepted = batchRelation(home, receipt, batchFiles.accepted);
  if (accepted === null) return [];
  const { columns, period } = datasetNamed(receipt.dataset);
  const region = columns.region_code?.kind === 'region' ? 'region_code' : 'null';
  const month = period === undefined ? 'null' : `cast(date_trunc('month', ${named(period)}) as date)`;
  return engine.rows<OwnRow>(`select row_number as row, ${region} as region, ${month} as month, true as "wasTaken"
    from ${accepted} order by row_number`);
}

/** The last batch that reported the county and month of a row anew; null where none did. */
function reportedAgain(original: Receipt, receipts: readonly Receipt[]) {
  const later = receipts.filter(
    (other) =>
      other.dataset === original.dataset &&
      other.sequence > original.sequence &&
      !other.corrects &&
      !isBeside(original, other),
  );
  const takenBy = (region: string, month: string) =>
    later.findLast(({ coverage }) =>
      coverage.some((own) => !own.stray && own.region === region && own.month === month),
    )?.batch ?? null;
  const all = original.coverage.map((own) => takenBy(own.region, own.month));
  const wholeFile = all.includes(null) ? null : (all.at(-1) ?? null);
  const found = new Map<string, string | null>();
  return ({ region, month }: OwnRow) => {
    if (region === null || month === null) return wholeFile;
    const key = `${region} ${month}`;
    if (!found.has(key)) found.set(key, takenBy(region, month));
    return found.get(key)!;
  };
}

/**
 * The last return of each row of a batch, and whether it was accepted: an answer to one workbook settles the row in
 * those of every other round.
 */
async function returnsOf(
  engine: Engine,
  home: string,
  original: Receipt,
  own: readonly OwnRow[],
  receipts: readonly Receipt[],
) {
  const last = new Map(returnedRows(receipts).map((one) => [one.root, one]));
  const rootOf = rootsOf(receipts);
  const rejectedIn = new Map<string, ReadonlySet<number>>();
  const found = new Map<number, Pick<RowState, 'state' | 'batch'>>();
  for (const { row } of own) {
    const later = last.get(rootOf(original.batch, row));
    if (!later || later.sequence <= original.sequence) continue;
    const receipt = receipts.find(({ batch }) => batch === later.batch)!;
    if (!rejectedIn.has(later.batch)) {
      const rows = await rejectedRows(engine, home, receipt);
      rejectedIn.set(later.batch, new Set(rows.map((one) => one.row)));
    }
    const state = rejectedIn.get(later.batch)!.has(later.row) ? 'returned' : 'accepted';
    found.set(row, { state, batch: later.batch });
  }
  return found;
}

/** Tells of a row of a batch the row it goes back to through all rounds: itself where it answers none. */
export function rootsOf(receipts: readonly Receipt[]): (batch: string, row: number) => string {
  const roots = new Map(returnedRows(receipts).map(({ batch, row, root }) => [rowOf(batch, row), root]));
  return (batch, row) => roots.get(rowOf(batch, row)) ?? rowOf(batch, row);
}
