import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type MergeRange, rangeRef, type WriteSheet } from 'hucre';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt, type Reject, readReceipts } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { readWithdrawals, standingReceipts } from '../../sql/sources/withdrawals.ts';
import { Fault } from '../../sql/words/fault.ts';
import { findReceipt, readRejects } from '../read-rejects.ts';
import { refuseWholeList } from './correction.ts';
import { dropdowns } from './dropdowns.ts';
import { correctionTitle, reasonHeading, rowIdHeading, withoutOwnHeadings } from './mark.ts';
import { mergedHeader } from './merged-header.ts';
import { batchRelation, sentCellsSql } from './sent-cells.ts';
import { styles } from './styles.ts';
import { waitingRows } from './waiting-rows.ts';
import { heights, laid, printed, type Written, workbookBytes } from './write-workbook.ts';

/** A row that was sent back, as its county wrote it. */
interface SentRow {
  readonly row: number;
  /** By position, counted from 0. */
  readonly cells: ReadonlyMap<number, string>;
  readonly errors: readonly Reject[];
}

const columnWidth = 20;
const reasonWidth = 60;
const howTo =
  '只改标红的单元格（鼠标停留可看原因），不要增删列；不再报送的行整行删除。改后另存为 xlsx，原样发回。';

/**
 * The correction workbook of a batch, as the bytes of an xlsx file: its rows that wait for correction in the
 * county's own layout, personal cells among them. BATCH_UNKNOWN, NOTHING_TO_CORRECT, LIST_SENT_WHOLE.
 */
export async function correctionWorkbook(home: string, batch: string): Promise<Uint8Array> {
  const receipt = await findReceipt(home, batch);
  refuseWholeList(receipt);
  await using engine = await openEngine(':memory:', { folders: [join(home, 'batches')] });
  const rows = await sentRows(engine, home, receipt);
  if (rows.length === 0) throw new Fault('NOTHING_TO_CORRECT', { batch: receipt.batch });
  const header = await headerOf(engine, home, receipt);
  return workbookBytes(sheetsOf(receipt, header, rows, existsSync(join(home, 'demo', 'truth.json'))));
}

async function sentRows(engine: Engine, home: string, receipt: Receipt): Promise<SentRow[]> {
  const standing = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  if (!standing.some(({ batch }) => batch === receipt.batch)) return [];
  const states = await waitingRows(engine, home, receipt, standing);
  const waiting = new Set([...states].flatMap(([row, { state }]) => (state === 'waiting' ? [row] : [])));
  if (waiting.size === 0) return [];
  const errors = Map.groupBy(await readRejects(home, receipt.batch), ({ row_number }) => row_number);
  const cells = await engine.rows<{ row: number; position: number; cell: string }>(
    `select row_number as row, position - 1 as position, cell from (${sentCellsSql(home, receipt)}) where cell is not null`,
  );
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return [...waiting].map((row) => ({
    row,
    cells: new Map((byRow.get(row) ?? []).map(({ position, cell }) => [position, cell])),
    errors: errors.get(row) ?? [],
  }));
}

/** The header as received, with the label of the contract where a heading alone would not tell the column again. */
async function headerOf(engine: Engine, home: string, receipt: Receipt): Promise<string[][]> {
  const [first, last] = receipt.headerRows;
  const found = await engine.rows<Record<string, string | number | null>>(
    `select * from ${batchRelation(home, receipt, batchFiles.rows)}
     where role = 'header' and row_number between ${first} and ${last} order by row_number`,
  );
  const received = found.map(({ row_number, role, ...cells }) =>
    withoutOwnHeadings(Object.values(cells).map((cell) => String(cell ?? ''))),
  );
  const filled = received.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const width = Math.max(...receipt.mapping.map(({ position }) => position), ...filled);
  const rows = received.map((cells) => cells.slice(0, width));
  const { columns } = datasetNamed(receipt.dataset);
  for (const { column, position, byValues } of receipt.mapping) {
    const row = rows.findLast((cells) => cells[position - 1] !== '');
    if (byValues && row) row[position - 1] += `（${columns[column]!.label.zh}）`;
  }
  return rows;
}

function sheetsOf(
  receipt: Receipt,
  header: readonly string[][],
  rows: readonly SentRow[],
  isDemo: boolean,
): WriteSheet[] {
  const width = header[0]!.length;
  const places = new Map(receipt.mapping.map(({ column, position }) => [position - 1, column]));
  const top = titleRows(receipt, isDemo, Math.min(...places.keys()));
  const first = top.length + header.length;
  const last = first + rows.length - 1;
  const contract = datasetNamed(receipt.dataset);
  const placed = [...places].map(([position, name]) => ({ position, column: contract.columns[name]! }));
  const lists = dropdowns(placed, first, last);
  const headings = header.map((cells, i) => [
    ...cells,
    ...(i === 0 ? [reasonHeading, rowIdHeading(receipt.batch)] : ['', '']),
  ]);
  const merges = mergedHeader(headings).map((merge) => below(merge, top.length));
  const columns = [
    ...Array.from({ length: width }, (_, i) => ({ width: columnWidth, hidden: !places.has(i) })),
    { width: reasonWidth },
    { width: columnWidth, hidden: true },
  ];
  const written = rows.map((row) => dataRow(row, receipt, width));
  const sheet: WriteSheet = {
    name: receipt.sheet ?? '更正',
    ...laid([
      ...top,
      ...headings.map((cells) => cells.map((text) => ({ text, style: styles.header }))),
      ...written,
    ]),
    merges,
    columns,
    rowDefs: heights(
      written,
      first,
      columns.map((column) => column.width),
    ),
    dataValidations: lists.validations,
    freezePane: { rows: first },
    pageSetup: printed,
    autoFilter: { range: rangeRef(first - 1, 0, last, width) },
  };
  return [sheet, ...lists.sheets];
}

/** The rows above the header, in the first column that is shown. */
function titleRows(receipt: Receipt, isDemo: boolean, position: number): Written[][] {
  const title = `${isDemo ? '【演示数据】' : ''}${correctionTitle(receipt.batch)}`;
  const from = receipt.sheet === null ? receipt.file : `${receipt.file}，工作表 ${receipt.sheet}`;
  const before = Array.from({ length: position }, () => ({ text: null, style: styles.hint }));
  return [
    [...before, { text: title, style: styles.title }],
    [...before, { text: `来源：${from}`, style: styles.hint }],
    [...before, { text: howTo, style: styles.hint }],
  ];
}

function dataRow({ row, cells, errors }: SentRow, { mapping }: Receipt, width: number): Written[] {
  const reasons = Map.groupBy(errors, ({ column_name }) => column_name);
  const own = Array.from({ length: width }, (_, position): Written => {
    const wrong = mapping
      .filter((place) => place.position - 1 === position)
      .flatMap(({ column }) => reasons.get(column) ?? []);
    const text = cells.get(position) ?? null;
    if (wrong.length === 0) return { text, style: styles.cell };
    return { text, style: styles.wrong, comment: wrong.map(({ reason_zh }) => reason_zh).join('\n') };
  });
  const told = errors.map(({ header: heading, reason_zh }) => `${heading ? `${heading}：` : ''}${reason_zh}`);
  return [
    ...own,
    { text: `原表第 ${row} 行。${told.join('；')}`, style: styles.reason },
    { text: String(row), style: styles.cell },
  ];
}

function below({ startRow, endRow, ...columns }: MergeRange, rows: number): MergeRange {
  return { ...columns, startRow: startRow + rows, endRow: endRow + rows };
}
