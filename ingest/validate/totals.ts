import type { Engine } from '../../sql/engine/index.ts';
import type { FileWarning } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { fileRules } from '../../sql/words/file-rules.ts';
import { filled } from '../../sql/words/label.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { monthsNamed } from '../coverage/months-named.ts';
import { positionsOf } from '../header/match-header.ts';
import { plainShift } from '../header/unit.ts';
import { readNumber } from '../normalise/number.ts';
import type { ParsedSheet, TotalRow } from '../parser/protocol.ts';
import { receivedSql, type SheetColumn } from './sheet-columns.ts';
import { ruleOf } from './type-rows.ts';

/** Kinds that add up; measures in their own unit (points, metres, shares) do not. */
const additive: Readonly<Record<string, number>> = { count: 0, fen: 0, sqm: 2 };
const plainNotes = new Set<NormalisationName>(['blanks', 'full_width', 'thousands_separator', 'rounded']);
const mostTold = 20;

/** The rows of one month between two sums: their exact sum in the smallest unit; null where a cell could not be read. */
interface Segment {
  /** How many sums stand above it. */
  readonly nth: number;
  /** Null where the sheet is not kept by months, or the month could not be read. */
  readonly month: string | null;
  readonly rows: number;
  readonly sums: readonly (bigint | null)[];
}

/**
 * The sums a sheet writes below its rows, each held against the rows it adds up: 小计 those since the sum before it,
 * 合计 all above it, or all below where it stands on top. Only plain numbers are compared, and only columns that add up.
 * Of several months a sum that names one adds up that one; any other may be of a stock, as it was in the first or the
 * last of them.
 */
export async function totalWarnings(
  engine: Engine,
  contract: Dataset,
  sheet: ParsedSheet,
  columns: readonly SheetColumn[],
): Promise<FileWarning[]> {
  const own = columns.filter(({ column, position }) => column.kind in additive && position !== null);
  if (sheet.totals.length === 0 || own.length === 0) return [];
  const { period } = contract;
  const month = columns.find(({ name, column }) => name === period && column.kind === 'month') ?? null;
  const segments = await segmentsOf(engine, sheet.totals, own, month);
  const cells = await totalCells(engine, sheet, own, month);
  const told = sheet.totals.flatMap((total, at) => {
    const { label = '', written = [] } = cells.get(total.row) ?? {};
    const added = candidates(sheet.totals, segments, at).flatMap((block) => ofMonths(block, label));
    return own.flatMap((column, i) => {
      const sums = added.map((of) => joined(of, i));
      return wrongSum(column, written[i] ?? '', sums, total.row) ?? [];
    });
  });
  return told.slice(0, mostTold);
}

/** The rows above each sum and below the last, month by month. */
async function segmentsOf(
  engine: Engine,
  totals: readonly TotalRow[],
  own: readonly SheetColumn[],
  month: SheetColumn | null,
): Promise<Segment[]> {
  await engine.run('create or replace temp table total_rows (nth bigint, total_row bigint)');
  await engine.append(
    'total_rows',
    totals.map(({ row }, at) => [at + 1, row]),
  );
  const sums = own.map(({ name, column }, i) => {
    const sum = `cast(coalesce(sum(${name}), 0) * ${10 ** additive[column.kind]!} as hugeint)`;
    return `case when count(${ruleOf(name)}) = 0 then cast(${sum} as varchar) end as s${i}`;
  });
  const found = await engine.rows<Record<string, string | number | null>>(
    `select coalesce(nth, 0) as nth, ${month === null ? 'null' : `cast(${month.name} as varchar)`} as month,
       count(*) as rows, ${sums.join(', ')}
     from typed asof left join total_rows on typed.row_number > total_rows.total_row group by 1, 2`,
  );
  return found.map((one) => {
    const exact = (i: number) => (one[`s${i}`] === null ? null : BigInt(one[`s${i}`]!));
    return {
      nth: Number(one.nth),
      month: one.month as string | null,
      rows: Number(one.rows),
      sums: own.map((_, i) => exact(i)),
    };
  });
}

interface TotalCells {
  /** What the row is called, with what stands in the column of months. */
  readonly label: string;
  readonly written: readonly (string | null)[];
}

/** What the cells of each sum say, by row. */
async function totalCells(
  engine: Engine,
  sheet: ParsedSheet,
  own: readonly SheetColumn[],
  month: SheetColumn | null,
): Promise<Map<number, TotalCells>> {
  const words = positionsOf(sheet.match)
    .map((position) => position + 1)
    .filter((position) => !own.some((column) => column.position === position))
    .map((position) => receivedSql(sheet, position));
  const label = month === null ? "''" : `concat_ws(' ', ${["''", ...words].join(', ')})`;
  const cells = own.map(({ position }, i) => `${receivedSql(sheet, position!)} as s${i}`);
  const found = await engine.rows<Record<string, string | null> & { row_number: number; label: string }>(
    `select row_number, ${label} as label, ${cells.join(', ')} from lines where role = 'total'`,
  );
  return new Map(
    found.map((row) => [
      row.row_number,
      { label: row.label, written: own.map((_, i) => row[`s${i}`] ?? null) },
    ]),
  );
}

/** The rows a sum may add up, the likeliest first. A block of its own may end with 合计 as well as with 小计. */
function candidates(totals: readonly TotalRow[], segments: readonly Segment[], at: number): Segment[][] {
  const between = (from: number, to: number) => segments.filter(({ nth }) => nth >= from && nth <= to);
  const above = between(0, at);
  if (above.length === 0) return [between(at + 1, totals.length)];
  const block = between(at, at);
  if (totals[at]!.isPart) return [block];
  const closesBlock = at > 0 && !totals[at - 1]!.isPart && block.length > 0;
  return closesBlock ? [above, block] : [above];
}

/** Of a block of several months that which the sum names; where it names none the block, its first and its last. */
function ofMonths(block: readonly Segment[], label: string): (readonly Segment[])[] {
  const months = [...new Set(block.flatMap(({ month }) => month ?? []))].sort();
  if (months.length < 2) return [block];
  const of = (month: string | undefined) => block.filter((own) => own.month === month);
  const { months: named, parts } = monthsNamed(label);
  const told = months.filter(
    (month) => named.includes(month) || (named.length === 0 && parts.includes(Number(month.slice(5, 7)))),
  );
  return told.length === 1 ? [of(told[0])] : [block, of(months[0]), of(months.at(-1))];
}

function joined(segments: readonly Segment[], column: number) {
  const sums = segments.map(({ sums }) => sums[column]!);
  const rows = segments.reduce((total, segment) => total + segment.rows, 0);
  return { rows, sum: sums.some((sum) => sum === null) ? null : sums.reduce((a, b) => a! + b!, 0n)! };
}

function wrongSum(
  own: SheetColumn,
  written: string,
  candidates: readonly { rows: number; sum: bigint | null }[],
  row: number,
): FileWarning | null {
  const { column, header, shift } = own;
  const reading = readNumber(written, { column, shift, year: null, date1904: false, regions: null });
  if (reading.value === null || !reading.notes.every((note) => plainNotes.has(note))) return null;
  const value = BigInt(reading.value.replace('.', ''));
  const places = additive[column.kind]! + shift;
  const fits = ({ rows, sum }: { rows: number; sum: bigint | null }) =>
    rows === 0 || sum === null || Math.abs(Number(value - sum)) <= rounding(written, own, rows, sum);
  if (candidates.some(fits)) return null;
  const sum = decimals(candidates[0]!.sum!, places);
  return { rule: 'TOTAL_DIFFERS', ...filled(fileRules.TOTAL_DIFFERS, { row, header, written, sum }) };
}

/**
 * How far a sum may miss its rows by rounding, in the smallest unit: figures in 万 are rounded each, others only where
 * the sum is written more coarsely than they are.
 */
function rounding(written: string, { column, shift }: SheetColumn, rows: number, sum: bigint): number {
  const step = 10 ** (additive[column.kind]! + shift - (written.split('.')[1] ?? '').length);
  if (step <= 1) return 0;
  if (shift !== plainShift(column.kind)) return step * Math.sqrt(rows);
  return sum % BigInt(step) === 0n ? 0 : step;
}

/** A whole number of smallest units in the unit of the header. */
function decimals(value: bigint, places: number): string {
  const digits = value
    .toString()
    .replace('-', '')
    .padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return `${value < 0n ? '-' : ''}${places === 0 ? text : text.replace(/\.?0+$/u, '')}`;
}
