import type { Engine } from '../../sql/engine/index.ts';
import type { Receipt, Reject } from '../../sql/sources/batch.ts';
import { readRejects, readWarnings, underHeading } from '../read-rejects.ts';
import { askFor, sentCellsSql } from './sent-cells.ts';
import type { RowState } from './waiting-rows.ts';

/** A row that goes to its county, as the county wrote it. */
export interface SentRow {
  readonly row: number;
  /** By position, counted from 0. */
  readonly cells: ReadonlyMap<number, string>;
  /** Whether it was accepted and only looks wrong. */
  readonly wasTaken: boolean;
  /** What is wrong with it, errors first, each under the heading of its county. */
  readonly told: readonly Reject[];
}

/** The rows of a batch that wait for correction, then those that were taken and look wrong, in the order of the sheet. */
export async function sentRows(
  engine: Engine,
  home: string,
  receipt: Receipt,
  states: ReadonlyMap<number, RowState>,
  findings: readonly Reject[],
): Promise<SentRow[]> {
  const errors = byRow(await readRejects(home, receipt.batch));
  const doubts = byRow(
    [...(await readWarnings(home, receipt.batch)), ...findings].map((own) => underHeading(own, receipt)),
  );
  const inState = (wanted: 'waiting' | 'taken') =>
    [...states].flatMap(([row, { state }]) => (state === wanted ? [row] : []));
  const waiting = inState('waiting').map((row) => ({
    row,
    wasTaken: false,
    told: [...(errors.get(row) ?? []), ...(doubts.get(row) ?? [])],
  }));
  const doubtful = inState('taken')
    .filter((row) => doubts.has(row))
    .map((row) => ({ row, wasTaken: true, told: doubts.get(row)! }));
  const rows = [...waiting, ...doubtful];
  if (rows.length === 0) return [];
  await askFor(
    engine,
    rows.map(({ row }) => row),
  );
  const cells = await engine.rows<{ row: number; position: number; cell: string }>(
    `select row_number as row, position - 1 as position, cell from (${sentCellsSql(home, receipt)}) where cell is not null`,
  );
  const cellsOf = Map.groupBy(cells, ({ row }) => row);
  return rows.map((own) => ({
    ...own,
    cells: new Map((cellsOf.get(own.row) ?? []).map(({ position, cell }) => [position, cell])),
  }));
}

function byRow(lines: readonly Reject[]): Map<number, Reject[]> {
  return Map.groupBy(lines, ({ row_number }) => row_number);
}
