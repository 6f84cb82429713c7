import type { Receipt } from './batch.ts';

/** A row that came back in a correction workbook. */
export interface ReturnedRow {
  readonly batch: string;
  readonly row: number;
  readonly sequence: number;
  /** The row it goes back to through all rounds: the one that was first sent back. */
  readonly root: string;
}

/** A row by its batch: what `root` names. */
export function rowOf(batch: string, row: number): string {
  return `${batch} ${row}`;
}

/** Every row that correction workbooks brought back, in order of receipt. */
export function returnedRows(receipts: readonly Receipt[]): ReturnedRow[] {
  const roots = new Map<string, string>();
  return receipts.flatMap(({ batch, sequence, corrects }) =>
    (corrects?.rows ?? []).map(([row, sentBack]) => {
      const answered = rowOf(corrects!.batch, sentBack);
      const root = roots.get(answered) ?? answered;
      roots.set(rowOf(batch, row), root);
      return { batch, row, sequence, root };
    }),
  );
}
