import { quoted } from '../../sql/engine/index.ts';
import type { Column } from '../../sql/sources/column.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { unitPhrase } from '../header/match-header.ts';
import { otherCurrency, plainShift, unitShift } from '../header/unit.ts';
import type { Given } from '../normalise/given.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { pseudonymOfSql } from '../privacy/pseudonym-key.ts';

/** A column of the contract as this sheet gives it. */
export interface SheetColumn {
  readonly name: string;
  readonly column: Column;
  readonly header: string | null;
  /** SQL over `lines`: the cell with what it inherits from above; null where the sheet has no such column. */
  readonly value: string | null;
  /** Position in the sheet, counted from 1; of a joined column the first. */
  readonly position: number | null;
  /** Every position whose cells make up the value. */
  readonly parts: readonly number[];
  /** Power of ten from the header's unit to the column's. */
  readonly shift: number;
  /** A value the title, the file's name or a profile gives to every row. */
  readonly constant: string | null;
  /** What a profile says of the cells; null where it says nothing. */
  readonly given: Given | null;
  /** What stands between the cells of a joined column. */
  readonly join: string;
  /** Whether cells already in the contract's own form are cast in SQL: it pays only for many rows. */
  readonly quick: boolean;
  /** First four digits of the city's own codes: no mobile number begins so in a column of codes. */
  readonly own: readonly string[];
}

/** Begins a derived number, so that it is never taken for a figure. */
const derivedMark = 'P';
const quickFrom = 5000;

/** SQL over `lines`: the cell at a position (from 1) as received. */
export function receivedSql(sheet: ParsedSheet, position: number): string {
  const cell = sheet.filled.includes(position - 1)
    ? `nullif(split_part(c${position}, chr(29), 1), '')`
    : `c${position}`;
  return sheet.broken.includes(position - 1) ? `replace(${cell}, chr(30), chr(10))` : cell;
}

/** SQL over `lines`: what was received for a column, the cells of a joined one put together. */
export function receivedOf(sheet: ParsedSheet, { parts, join }: SheetColumn): string {
  return joinedSql(
    parts.map((position) => receivedSql(sheet, position)),
    join,
  );
}

function joinedSql(cells: readonly string[], join: string): string {
  const [cell = 'null', ...more] = cells;
  if (more.length === 0) return cell;
  const filled = cells.map((one) => `nullif(trim(${one}), '')`);
  return `nullif(concat_ws(${quoted(join)}, ${filled.join(', ')}), '')`;
}

/** Every column of the contract, in the contract's order, with where this sheet has it. */
export function sheetColumns(
  sheet: ParsedSheet,
  constants: ReadonlyMap<string, string>,
  own: readonly string[],
): SheetColumn[] {
  const contract = datasetNamed(sheet.match.dataset);
  const columns = Object.entries(contract.columns).map(([name, column]): SheetColumn => {
    const found = sheet.match.columns.find((matched) => matched.column === name);
    const parts = found === undefined ? [] : [found.position, ...(found.also ?? [])].map((at) => at + 1);
    const told = sheet.profile?.columns.find((own) => own.column === name);
    const join = told?.join ?? '';
    return {
      name,
      column,
      parts,
      position: parts[0] ?? null,
      header: found?.header ?? null,
      value:
        found === undefined
          ? null
          : joinedSql(
              parts.map((position) => effectiveSql(sheet, position)),
              join,
            ),
      given: told === undefined || Object.keys(told.given).length === 0 ? null : told.given,
      join,
      shift: found?.shift ?? sheetShift(sheet, column.kind),
      constant: found === undefined ? (constants.get(name) ?? null) : null,
      quick: sheet.dataRows >= quickFrom,
      own,
    };
  });
  return columns.map((one) => ({ ...one, value: one.value ?? derivedSql(one, columns) }));
}

/** What identifies a thing where the sheet has no column for its number; null where that is not declared or not there. */
function derivedSql({ column, constant }: SheetColumn, columns: readonly SheetColumn[]): string | null {
  const from = column.derivedFrom?.map((name) => columns.find((own) => own.name === name)?.value ?? null);
  if (from === undefined || constant !== null || from.includes(null)) return null;
  return `'${derivedMark}' || ${pseudonymOfSql(from.map(String))}`;
}

/** SQL over `lines`: the cell at a position (from 1) with what it inherits from above. */
export function effectiveSql(sheet: ParsedSheet, position: number): string {
  const cell = `c${position}`;
  return sheet.filled.includes(position - 1)
    ? `case when contains(${cell}, chr(29)) then split_part(${cell}, chr(29), 2) else ${cell} end`
    : cell;
}

/** 金额单位：万元 above the header holds for columns that name no unit of their own. */
function sheetShift(sheet: ParsedSheet, kind: Column['kind']): number {
  if (kind !== 'fen' && kind !== 'sqm') return plainShift(kind);
  for (const unit of unitsAbove(sheet)) {
    const shift = unitShift(kind, unit);
    if (shift !== null) return shift;
  }
  return plainShift(kind);
}

function unitsAbove({ stamps, titles }: ParsedSheet): string[] {
  return [...stamps, ...titles].flatMap((line) => {
    const phrase = /(?:金额|面积|计量)?单位[:：]\s*([^\s,，;；)）]{1,20})/u.exec(line.normalize('NFKC'))?.[1];
    return (phrase ?? '').split(/[、/]/u).filter((part) => part !== '');
  });
}

/** CURRENCY_OTHER where a header, or the line of units above it, names another currency and no profile says what it is worth. */
export function refuseOtherMoney(file: string, sheet: ParsedSheet, columns: readonly SheetColumn[]): void {
  const above = unitsAbove(sheet).find((unit) => otherCurrency(unit) !== null);
  for (const { column, header, given } of columns) {
    if (column.kind !== 'fen' || header === null || given?.isMoneyNamed) continue;
    const ownUnit = unitShift('fen', unitPhrase(header));
    const found = otherCurrency(header) === null ? (ownUnit === null ? above : undefined) : header;
    if (found !== undefined)
      throw new Fault('CURRENCY_OTHER', { file, sheet: sheet.name ?? '1', header, found });
  }
}
