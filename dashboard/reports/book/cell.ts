/** A cell of the book before it is written: text, a number, or a formula with the value it has. */
export interface BookCell {
  readonly value: string | number | null;
  readonly formula?: string;
  /** `head` is bold and framed, `share` is per cent, `points` has two decimals. */
  readonly look?: 'head' | 'share' | 'points' | 'wrap';
  /** The figure whose number stands in it. */
  readonly figure?: string | undefined;
}

export interface BookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Below the row of the title; the first is the head. */
  readonly rows: readonly (readonly BookCell[])[];
}

/** `A`, `Z`, `AA` of 0, 25, 26. */
export function columnName(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : `${columnName(Math.floor(at / 26) - 1)}${rest}`;
}

/** Rows above the table: its title. */
export const rowsAbove = 1;

/** `'数据'!$E$5` of a table's column and row, both from 0. */
export const address = (sheet: string, column: number, row: number) =>
  `'${sheet}'!$${columnName(column)}$${row + 1 + rowsAbove}`;

export const head = (value: string): BookCell => ({ value, look: 'head' });
export const wrapped = (value: string): BookCell => ({ value, look: 'wrap' });

/** A text inside a formula. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A number's figure by the name of its cell. */
export const nameOfFigure = (id: string) => `anzhu_${id}`;
