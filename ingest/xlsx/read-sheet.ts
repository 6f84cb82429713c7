import type { Limits } from '../limits.ts';
import { plainNumber } from '../parser/plain-number.ts';
import { uncalculated } from '../parser/protocol.ts';
import { broken, type Place, tooLarge } from '../parser/refused.ts';
import type { SheetWriter } from '../parser/sheet-writer.ts';
import type { Zip } from '../zip/open-zip.ts';
import { columnNumber, type Merge } from './merges.ts';
import { serialDate } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import type { Workbook } from './workbook.ts';
import { attribute, isTrue, unescapeXml } from './xml-scanner.ts';

export interface SheetNotes {
  hiddenRows: number;
  formulasWithoutValue: number;
}

const reference = /^([A-Z]{1,3})([1-9]\d{0,6})$/u;

/** Reads the rows of one sheet part into the writer; the size of the sheet is what was counted, never a reference. */
export async function readSheet(
  parts: Zip,
  part: string,
  book: Workbook,
  merges: readonly Merge[],
  writer: SheetWriter,
  limits: Limits,
): Promise<SheetNotes> {
  const rows = new RowReader(book, new MergedColumns(merges), writer, limits);
  await scanPart(parts, part, rows);
  return rows.notes;
}

class RowReader {
  readonly notes: SheetNotes = { hiddenRows: 0, formulasWithoutValue: 0 };
  readonly #book: Workbook;
  readonly #merged: MergedColumns;
  readonly #writer: SheetWriter;
  readonly #limits: Limits;
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #counted = 0;
  #type = 'n';
  #style = 0;
  #value = '';
  #inValue = false;
  #inSound = false;
  #hasValue = false;
  #hasFormula = false;

  constructor(book: Workbook, merged: MergedColumns, writer: SheetWriter, limits: Limits) {
    this.#book = book;
    this.#merged = merged;
    this.#writer = writer;
    this.#limits = limits;
  }

  open(name: string, attributes: string, closed: boolean): void {
    if (name === 'row') this.#openRow(attributes, closed);
    else if (name === 'c') this.#openCell(attributes, closed);
    else if (name === 'v' || name === 't') {
      this.#inValue = !closed;
      this.#hasValue = true;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#inSound = !closed;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#inSound = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  text(piece: string): void {
    if (!this.#inValue || this.#inSound || this.#column < 0) return;
    this.#value += unescapeXml(piece);
    if (this.#value.length > this.#limits.cellCharacters) {
      throw tooLarge('cell', this.#value.length, this.#limits.cellCharacters, this.#place(this.#column));
    }
  }

  #place(column: number): Place {
    return { sheet: this.#writer.sheet, row: this.#row, column };
  }

  #openRow(attributes: string, closed: boolean): void {
    const said = Number(attribute(attributes, 'r') ?? this.#row + 1);
    if (!Number.isInteger(said) || said <= this.#row || said > 1_048_576) throw broken('row_order');
    this.#row = said;
    this.#cells = [];
    this.#column = -1;
    this.#counted = 0;
    if (isTrue(attribute(attributes, 'hidden'))) this.notes.hiddenRows++;
    if (closed) this.#closeRow();
  }

  #openCell(attributes: string, closed: boolean): void {
    if (++this.#counted > this.#limits.columns)
      throw tooLarge('columns', this.#counted, this.#limits.columns, this.#place(this.#limits.columns));
    const said = attribute(attributes, 'r');
    if (said === undefined) this.#column = this.#cells.length;
    else {
      const letters = reference.exec(said)?.[1];
      if (letters === undefined) throw broken('cell_reference');
      this.#column = columnNumber(letters);
    }
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasValue = false;
    this.#hasFormula = false;
    if (closed) this.#closeCell();
  }

  #closeCell(): void {
    // Only a text may be saved as nothing: a program that calculates nothing writes <v/> as well as no <v>.
    const isUnsaved = this.#hasFormula && (!this.#hasValue || (this.#value === '' && this.#type !== 'str'));
    if (isUnsaved) this.notes.formulasWithoutValue++;
    const text = isUnsaved ? uncalculated : this.#hasValue ? this.#shown() : '';
    // A cell far to the right is kept next to the others: no array grows by what a reference claims.
    if (this.#column < this.#limits.columns) {
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = text;
    } else if (text.trim() !== '') this.#cells.push(text);
    this.#column = Math.min(this.#column, this.#limits.columns);
    this.#inValue = false;
  }

  #closeRow(): void {
    if (this.#writer.hopeless) return;
    const inherited = this.#merged.at(this.#row, this.#cells);
    // A form may hold formulas in rows that nobody filled in.
    if (this.#cells.every((cell) => cell === '' || cell === uncalculated)) this.#cells = [];
    while (this.#cells.at(-1) === '') this.#cells.pop();
    this.#writer.add({ number: this.#row, cells: this.#cells, ...(inherited ? { inherited } : {}) });
    this.#column = -1;
  }

  #shown(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = this.#book.strings[Number(value)];
        if (text === undefined) throw broken('shared_string');
        return text;
      }
      case 'b':
        return isTrue(value) ? 'TRUE' : 'FALSE';
      case 'n':
        return this.#number(value);
      case 'd':
        return value.replace('T', ' ').replace(/(?:\.\d+)?Z?$/u, '');
      default:
        return value;
    }
  }

  #number(value: string): string {
    const style = this.#book.styles[this.#style] ?? 'number';
    if (style === 'number' || value.trim() === '') return plainNumber(value);
    const shown = serialDate(Number(value), this.#book.date1904);
    if (shown === null) return plainNumber(value);
    if (style === 'time' && Number(value) < 1) return shown.slice(11) || '00:00:00';
    return shown;
  }
}

/** What the rows below the first of a merged range inherit, column by column. */
class MergedColumns {
  readonly #starts = new Map<number, Merge[]>();
  readonly #open = new Map<number, { lastRow: number; value: string }>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      this.#starts.set(merge.firstRow, [...(this.#starts.get(merge.firstRow) ?? []), merge]);
    }
  }

  at(row: number, cells: readonly string[]): ReadonlyMap<number, string> | null {
    for (const [column, { lastRow }] of this.#open) if (lastRow < row) this.#open.delete(column);
    const inherited =
      this.#open.size === 0 ? null : new Map([...this.#open].map(([column, { value }]) => [column, value]));
    for (const merge of this.#starts.get(row) ?? []) {
      this.#open.set(merge.column, { lastRow: merge.lastRow, value: cells[merge.column] ?? '' });
    }
    return inherited;
  }
}
