import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DataValidation, type MergeRange, rangeRef, type WriteSheet } from 'hucre';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt, type Reject, readReceipts } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { readWithdrawals, standingReceipts } from '../../sql/sources/withdrawals.ts';
import { Fault } from '../../sql/words/fault.ts';
import { filled, type Label } from '../../sql/words/label.ts';
import { rowRules } from '../../sql/words/row-rules.ts';
import { findReceipt } from '../read-rejects.ts';
import { refuseWholeList } from './correction.ts';
import { dropdowns } from './dropdowns.ts';
import {
  correctionTitle,
  decisionHeading,
  decisions,
  ownSheets,
  reasonHeading,
  rowIdHeading,
  withoutOwnHeadings,
} from './mark.ts';
import { mergedHeader } from './merged-header.ts';
import { batchRelation } from './sent-cells.ts';
import { type SentRow, sentRows } from './sent-rows.ts';
import { styles } from './styles.ts';
import { type RowState, waitingRows } from './waiting-rows.ts';
import { heights, laid, printed, type Written, workbookBytes } from './write-workbook.ts';

const columnWidth = 20;
const reasonWidth = 60;
const decisionWidth = 10;
const fileWidth = 110;
const howTo =
  '只改标红的单元格（鼠标停留可看原因），不要增删列；不应有的行（如两行编号相同、只留一行）在“安筑处理”列选“作废”；这次不改的行可以整行删除，但仍待更正。改后另存为 xlsx，原样发回。';
const legend =
  '标黄的行已经接收，只是看来有误：确有错误的，改标黄的单元格；核对无误的，保持原样或整行删除，都不影响已接收的数据。';

/**
 * The correction workbook of a batch, as the bytes of an xlsx file: in the county's own layout, personal cells among
 * them, its rows that wait for correction, then those that were taken and look wrong, by themselves or by `findings`
 * beside other files; what is odd about the whole file has a sheet. BATCH_UNKNOWN, NOTHING_TO_CORRECT, LIST_SENT_WHOLE.
 */
export async function correctionWorkbook(
  home: string,
  batch: string,
  findings: readonly Reject[] = [],
): Promise<Uint8Array> {
  const receipt = await findReceipt(home, batch);
  refuseWholeList(receipt);
  await using engine = await openEngine(':memory:', { folders: [join(home, 'batches')] });
  const standing = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  if (!standing.some((own) => own.batch === receipt.batch))
    throw new Fault('NOTHING_TO_CORRECT', { batch: receipt.batch, now: batchWithdrawn });
  const states = await waitingRows(engine, home, receipt, standing);
  const rows = await sentRows(engine, home, receipt, states, findings);
  const about = fileSheet(receipt, rows.length > 0, [...states.values()]);
  if (rows.length === 0 && about.length === 0)
    throw new Fault('NOTHING_TO_CORRECT', {
      batch: receipt.batch,
      now: await whereNow(engine, home, receipt, standing),
    });
  const isDemo = existsSync(join(home, 'demo', 'truth.json'));
  const sheets =
    rows.length === 0 ? [] : sheetsOf(receipt, await headerOf(engine, home, receipt), rows, isDemo);
  return workbookBytes([...sheets.slice(0, 1), ...about, ...sheets.slice(1)]);
}

const batchWithdrawn: Label = {
  zh: '该批次已撤回；用 anzhu batches 查看有退回行的批次',
  en: 'it was withdrawn; see which batches have rejected rows with anzhu batches',
};
const allSettled: Label = {
  zh: '用 anzhu batches 查看有退回行的批次',
  en: 'see which batches have rejected rows with anzhu batches',
};
const openIn: Label = {
  zh: '仍待更正的行在批次 {batches} 中，用 anzhu workbook {batch} 取得其更正表',
  en: 'rows that still wait are in batch {batches}; get its workbook with anzhu workbook {batch}',
};
const againIn: Label = {
  zh: '这些行已由批次 {batches} 重新报送；用 anzhu rejects {batch} 查看其退回行',
  en: 'its rows were reported again by batch {batches}; see what that has rejected with anzhu rejects {batch}',
};

/** Which batches hold the open rows of one that holds none: those it corrects, and its returns. */
async function whereNow(
  engine: Engine,
  home: string,
  receipt: Receipt,
  standing: readonly Receipt[],
): Promise<Label> {
  const open = new Set<string>();
  const again = new Set<string>();
  for (let own: Receipt | undefined = receipt; own; own = correctedBy(own, standing)) {
    for (const { state, batch } of (await waitingRows(engine, home, own, standing)).values()) {
      if (state === 'waiting' || state === 'returned') open.add(batch);
      if (state === 'reported again') again.add(batch);
    }
  }
  const batches = [...(open.size > 0 ? open : again)];
  if (batches.length === 0) return allSettled;
  return filled(open.size > 0 ? openIn : againIn, { batches: batches.join('、'), batch: batches.at(-1) });
}

function correctedBy({ corrects }: Receipt, standing: readonly Receipt[]): Receipt | undefined {
  return standing.find(({ batch }) => batch === corrects?.batch);
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
  const top = titleRows(receipt, rows, isDemo, Math.min(...places.keys()));
  const first = top.length + header.length;
  const last = first + rows.length - 1;
  const contract = datasetNamed(receipt.dataset);
  const placed = [...places].map(([position, name]) => ({ position, column: contract.columns[name]! }));
  const lists = dropdowns(placed, first, last);
  const headings = header.map((cells, i) => [
    ...cells,
    ...(i === 0 ? [reasonHeading, decisionHeading, rowIdHeading(receipt.batch)] : ['', '', '']),
  ]);
  const merges = mergedHeader(headings).map((merge) => below(merge, top.length));
  const columns = [
    ...Array.from({ length: width }, (_, i) => ({ width: columnWidth, hidden: !places.has(i) })),
    { width: reasonWidth },
    { width: decisionWidth },
    { width: columnWidth, hidden: true },
  ];
  const written = rows.map((row) => dataRow(row, receipt, width));
  const waiting = rows.filter(({ wasTaken }) => !wasTaken).length;
  const decided =
    waiting > 0 ? [decisionsIn(rangeRef(first, width + 1, first + waiting - 1, width + 1))] : [];
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
    dataValidations: [...lists.validations, ...decided],
    freezePane: { rows: first },
    pageSetup: printed,
    autoFilter: { range: rangeRef(first - 1, 0, last, width + 1) },
  };
  return [sheet, ...lists.sheets];
}

/** The rows above the header, in the first column that is shown. */
function titleRows(
  receipt: Receipt,
  rows: readonly SentRow[],
  isDemo: boolean,
  position: number,
): Written[][] {
  const title = `${isDemo ? '【演示数据】' : ''}${correctionTitle(receipt.batch)}`;
  const from = receipt.sheet === null ? receipt.file : `${receipt.file}，工作表 ${receipt.sheet}`;
  const before = Array.from({ length: position }, () => ({ text: null, style: styles.hint }));
  const hints = [
    `来源：${from}`,
    ...(rows.some(({ wasTaken }) => !wasTaken) ? [howTo] : []),
    ...(rows.some(({ wasTaken }) => wasTaken) ? [legend] : []),
  ];
  return [
    [...before, { text: title, style: styles.title }],
    ...hints.map((text) => [...before, { text, style: styles.hint }]),
  ];
}

function dataRow({ row, cells, wasTaken, told }: SentRow, { mapping }: Receipt, width: number): Written[] {
  const isUnchanged = told.some(({ rule }) => rule === 'ROW_UNCHANGED');
  const wrong = told.filter(({ rule }) => rule !== 'ROW_UNCHANGED');
  const reasons = Map.groupBy(wrong, ({ column_name }) => column_name);
  const own = Array.from({ length: width }, (_, position): Written => {
    const here = mapping
      .filter((place) => place.position - 1 === position)
      .flatMap(({ column }) => reasons.get(column) ?? []);
    const text = cells.get(position) ?? null;
    if (here.length === 0) return { text, style: styles.cell };
    const style = here.some(isError) ? styles.wrong : styles.doubtful;
    return { text, style, comment: here.map(({ reason_zh }) => reason_zh).join('\n') };
  });
  const words = wrong.map(({ header, reason_zh }) => `${header ? `${header}：` : ''}${reason_zh}`).join('；');
  const state = wasTaken ? '（已接收，请核对）' : isUnchanged ? '（上次送回时未改动）' : '';
  return [
    ...own,
    {
      text: `原表第 ${row} 行${state}。${words}`,
      style: wasTaken ? styles.doubtfulReason : styles.reason,
    },
    { text: null, style: styles.cell },
    { text: String(row), style: styles.cell },
  ];
}

function decisionsIn(range: string): DataValidation {
  const words = Object.values(decisions).join(',');
  return {
    type: 'list',
    range,
    formula1: `"${words}"`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: decisionHeading,
    errorMessage: '请从下拉列表中选择',
  };
}

function isError({ rule }: Reject): boolean {
  return rowRules[rule].severity === 'error';
}

/**
 * A sheet of what is odd about the whole file; none where nothing is. It goes alone only where some row of the file
 * still stands and more is odd than rows that are settled by now.
 */
function fileSheet(
  { file, fileWarnings = [] }: Receipt,
  withRows: boolean,
  states: readonly RowState[],
): WriteSheet[] {
  const stands = states.some(({ state }) => state === 'taken');
  const alone = stands && fileWarnings.some(({ rule }) => rule !== 'MOST_REJECTED');
  if (fileWarnings.length === 0 || !(withRows || alone)) return [];
  const lines = [
    { text: '以下各条是对整份文件的提示，请核对；确有错误的，请更正原文件后重新报送', style: styles.title },
    { text: `来源：${file}`, style: styles.hint },
    ...fileWarnings.map(({ zh }) => ({ text: zh, style: styles.cell })),
  ].map((written) => [written]);
  return [
    {
      name: ownSheets.file,
      ...laid(lines),
      columns: [{ width: fileWidth }],
      rowDefs: heights(lines, 0, [fileWidth]),
      pageSetup: printed,
    },
  ];
}

function below({ startRow, endRow, ...columns }: MergeRange, rows: number): MergeRange {
  return { ...columns, startRow: startRow + rows, endRow: endRow + rows };
}
