import type { Column } from '../../sql/sources/column.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { plainShift, unitShift } from '../header/unit.ts';
import type { ParsedSheet } from '../parser/protocol.ts';

/** A column of the contract as this sheet gives it. */
export interface SheetColumn {
  readonly name: string;
  readonly column: Column;
  readonly header: string | null;
  /** SQL over `lines`: the cell with what it inherits from above; null where the sheet has no such column. */
  readonly value: string | null;
  /** Position in the sheet, counted from 1. */
  readonly position: number | null;
  /** Power of ten from the header's unit to the column's. */
  readonly shift: number;
  /** A value the title or the file's name gives to every row. */
  readonly constant: string | null;
  /** Whether cells already in the contract's own form are cast in SQL: it pays only for many rows. */
  readonly quick: boolean;
  /** First four digits of the city's own codes: no mobile number begins so in a column of codes. */
  readonly own: readonly string[];
}

const quickFrom = 5000;

/** SQL over `lines`: the cell at a position (from 1) as received. */
export function receivedSql(sheet: ParsedSheet, position: number): string {
  const cell = sheet.filled.includes(position - 1)
    ? `nullif(split_part(c${position}, chr(29), 1), '')`
    : `c${position}`;
  return sheet.broken.includes(position - 1) ? `replace(${cell}, chr(30), chr(10))` : cell;
}

/** Every column of the contract, in the contract's order, with where this sheet has it. */
export function sheetColumns(
  sheet: ParsedSheet,
  constants: ReadonlyMap<string, string>,
  own: readonly string[],
): SheetColumn[] {
  const contract = datasetNamed(sheet.match.dataset);
  return Object.entries(contract.columns).map(([name, column]) => {
    const found = sheet.match.columns.find((matched) => matched.column === name);
    const position = found === undefined ? null : found.position + 1;
    const filled = position !== null && sheet.filled.includes(position - 1);
    const cell = `c${position}`;
    return {
      name,
      column,
      position,
      header: found?.header ?? null,
      value:
        position === null
          ? null
          : filled
            ? `case when contains(${cell}, chr(29)) then split_part(${cell}, chr(29), 2) else ${cell} end`
            : cell,
      shift: found?.shift ?? sheetShift(sheet, column.kind),
      constant: found === undefined ? (constants.get(name) ?? null) : null,
      quick: sheet.dataRows >= quickFrom,
      own,
    };
  });
}

/** 金额单位：万元 above the header holds for columns that name no unit of their own. */
function sheetShift(sheet: ParsedSheet, kind: Column['kind']): number {
  if (kind !== 'fen' && kind !== 'sqm') return plainShift(kind);
  for (const line of [...sheet.stamps, ...sheet.titles]) {
    const phrase = /(?:金额|面积|计量)?单位[:：]\s*([^\s,，;；)）]{1,20})/u.exec(line.normalize('NFKC'))?.[1];
    const parts = (phrase ?? '').split(/[、/]/u);
    for (const part of parts) {
      const shift = part === '' ? null : unitShift(kind, part);
      if (shift !== null) return shift;
    }
  }
  return plainShift(kind);
}
