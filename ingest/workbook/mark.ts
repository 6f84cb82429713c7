/** What tells a correction workbook that comes back from any other file. */
export interface CorrectionMark {
  /** The batch whose rows were sent back. */
  readonly batch: string;
  /** Column of the row ids, counted from 0; null where it was deleted. */
  readonly position: number | null;
  /** Column of what the clerk decided of each row, counted from 0; null where it was deleted. */
  readonly decision: number | null;
}

/** Heading of the column that says why a row was sent back. */
export const reasonHeading = '退回原因';

/** Heading of the last column a clerk sees: whether the row is corrected, as where it says nothing, or is not to be. */
export const decisionHeading = '安筑处理';
export const decisions = { correct: '更正', void: '作废' } as const;

export function correctionTitle(batch: string): string {
  return `安筑更正表 批次 ${batch}`;
}

/** Heading of the hidden column; it names the batch too, since titles get lost. */
export function rowIdHeading(batch: string): string {
  return `安筑行号 批次 ${batch}`;
}

/** Sheets this system adds for its readers: they hold no data. */
export const ownSheets = { lists: '安筑代码表', explanation: '安筑填写说明', file: '安筑文件提示' } as const;

const title = /安筑更正表\s*批次\s*([0-9a-f]{12})(?![0-9a-f])/u;
const rowIds = /^安筑行号\s*批次\s*([0-9a-f]{12})$/u;
const rowId = /^\d{1,7}$/u;

/** The mark of a correction workbook among the first rows of a sheet; null for any other sheet. */
export function correctionMark(rows: readonly (readonly string[])[]): CorrectionMark | null {
  const cells = rows.flatMap((row) => row.map((cell, position) => ({ cell: cell.trim(), position })));
  const column = cells.find(({ cell }) => rowIds.test(cell));
  const decision = cells.find(({ cell }) => cell === decisionHeading)?.position ?? null;
  if (column) return { batch: rowIds.exec(column.cell)![1]!, position: column.position, decision };
  const titled = cells.map(({ cell }) => title.exec(cell)?.[1]).find((batch) => batch !== undefined);
  return titled === undefined ? null : { batch: titled, position: null, decision };
}

/** The row as the county made it: without the headings this system has added. */
export function withoutOwnHeadings(row: readonly string[]): string[] {
  const own: readonly string[] = [reasonHeading, decisionHeading];
  return row.map((cell) => (own.includes(cell.trim()) || rowIds.test(cell.trim()) ? '' : cell));
}

/** Whether a cell is a row id and nothing else. */
export function isRowId(cell: string): boolean {
  return rowId.test(cell.trim());
}

/** Whether a cell is one of the words a clerk decides with and nothing else. */
export function isDecision(cell: string): boolean {
  const words: readonly string[] = Object.values(decisions);
  return words.includes(cell.trim());
}
