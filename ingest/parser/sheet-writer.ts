import type { NormalisationName } from '../../sql/words/normalisations.ts';
import {
  type HeaderMatch,
  type HeaderResult,
  type NearMiss,
  nothingFound,
  positionsOf,
} from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import { withoutPersonalNumbers } from '../privacy/personal-number.ts';
import {
  type CorrectionMark,
  correctionMark,
  isDecision,
  isRowId,
  withoutOwnHeadings,
} from '../workbook/mark.ts';
import { cleanCell } from './clean-cell.ts';
import { headerSample } from './header-sample.ts';
import { lengthOnly } from './length-only.ts';
import { LineSink } from './line-sink.ts';
import {
  breakMark,
  emptyBeyond,
  fillMark,
  type ParsedSheet,
  type TellPart,
  type TotalRow,
} from './protocol.ts';
import { type Place, tooLarge } from './refused.ts';
import { isStamp, RowRoles } from './row-role.ts';

/** A row as a reader hands it over. `inherited` holds the values of merged cells that began further up. */
export interface SheetRow {
  /** Physical row, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly inherited?: ReadonlyMap<number, string>;
}

/** Looks for the header among the first rows of the sheet being written. */
export type FindInSheet = (rows: readonly (readonly string[])[]) => HeaderResult;

const headRows = 24;
const longestTitle = 1000;
const keptTotals = 1000;
/** Bytes of a character in UTF-8, for each unit of UTF-16. */
const widest = 3;
const formulaText = /^="((?:[^"]|"")*)"\s*$/u;
const ditto = /^(?:〃|″|"|”|同上|“同上”|"同上"|〞|々|,,|''|＂)$/u;

/**
 * Turns the rows of one sheet into canonical lines: finds the header among the first rows, gives every row its
 * role, writes out what merged cells and ditto marks stand for.
 */
export class SheetWriter {
  /** Its name, for errors. */
  readonly sheet: string;
  readonly #limits: Limits;
  readonly #path: string;
  readonly #find: FindInSheet;
  readonly #head: SheetRow[] = [];
  readonly #filled = new Set<number>();
  readonly #broken = new Set<number>();
  readonly #nils: string[] = [];
  readonly #totals: TotalRow[] = [];
  readonly #stamps: string[] = [];
  readonly #titles: string[] = [];
  readonly #counts = new Map<NormalisationName, number>();
  #above: readonly string[] = [];
  #rows = 0;
  #dataRows = 0;
  #overflowed = false;
  readonly #isText: boolean;
  readonly #onPart: TellPart | null;
  #isParted = false;
  #sink: LineSink | null = null;
  #match: HeaderMatch | null = null;
  #miss: NearMiss | null = null;
  #roles: RowRoles | null = null;
  #mapped: ReadonlySet<number> = new Set();
  #width = 0;
  #correction: CorrectionMark | null = null;

  /** `text` where it is one: a delimiter too many makes a row of it longer than the header. */
  constructor(
    path: string,
    limits: Limits,
    sheet: string,
    find: FindInSheet,
    text: { readonly onPart: TellPart | null } | null = null,
  ) {
    this.#isText = text !== null;
    this.#onPart = text?.onPart ?? null;
    this.sheet = sheet;
    this.#path = path;
    this.#limits = limits;
    this.#find = find;
  }

  /** True once the header is found and data follow: a reader may then copy plain lines to `sink` itself. */
  get settled(): { sink: LineSink; roles: RowRoles; match: HeaderMatch; width: number } | null {
    if (!this.#sink || !this.#roles || !this.#match || this.#correction) return null;
    if (this.#rows < this.#head[this.#match.last]!.number + (this.#match.skip?.below ?? 0)) return null;
    return { sink: this.#sink, roles: this.#roles, match: this.#match, width: this.#width };
  }

  /** True when the header was looked for in vain: nothing more needs to be read. */
  get hopeless(): boolean {
    return this.#miss !== null;
  }

  /** Counts a data line the reader has copied itself. `above` gives its cells should a ditto mark follow. */
  copied(): void {
    this.#dataRows++;
    this.#countRow();
  }

  set above(cells: readonly string[]) {
    this.#above = cells;
  }

  add(row: SheetRow): void {
    this.#countRow();
    const { columns, cellCharacters, rowBytes } = this.#limits;
    const place = { sheet: this.sheet, row: row.number };
    if (row.cells.length > columns)
      throw tooLarge('columns', row.cells.length, columns, { ...place, column: columns });
    let size = 0;
    for (const [column, cell] of row.cells.entries()) {
      if (cell.length > cellCharacters)
        throw tooLarge('cell', cell.length, cellCharacters, { ...place, column });
      size += cell.length;
    }
    if (size * widest > rowBytes) refuseLongRow(row.cells, rowBytes, place);
    const clean = { ...row, cells: row.cells.map((cell) => this.#textOf(cleanCell(cell))) };
    if (this.#sink) this.#write(clean);
    else if (this.#head.push(clean) === headRows) this.#settle();
  }

  /** Of `="9135…"`, as a code is kept from becoming a number, the text inside. */
  #textOf(cell: string): string {
    const inside = cell.startsWith('="') ? formulaText.exec(cell)?.[1] : undefined;
    if (inside === undefined) return cell;
    this.count('formula_text');
    return inside.replaceAll('""', '"');
  }

  /** The sheet as written, or why it is none of ours; null for a sheet without a single filled cell. */
  finish(sheet: { number: number; name: string | null; date1904: boolean }): ParsedSheet | NearMiss | null {
    if (!this.#sink && !this.#miss) this.#settle();
    this.#sink?.close();
    if (this.#miss) return this.#rows > 0 ? this.#miss : null;
    const match = this.#match;
    if (!match) return null;
    return {
      ...sheet,
      lines: this.#path,
      parts: this.#sink?.parts ?? 1,
      match,
      headerRows: [this.#head[match.first]!.number, this.#head[match.last]!.number],
      width: this.#width + 1,
      rows: this.#rows,
      dataRows: this.#dataRows,
      titles: this.#titles.map((title) => title.slice(0, longestTitle)),
      stamps: this.#stamps,
      nils: this.#nils,
      totals: this.#totals,
      filled: [...this.#filled],
      broken: [...this.#broken],
      overflowed: this.#overflowed,
      isParted: this.#isParted,
      normalised: Object.fromEntries(this.#withColumnsByValues(match)),
      correction: this.#correction,
    };
  }

  /** A column told by its cells alone is counted once for each row that was read with it. */
  #withColumnsByValues({ columns }: HeaderMatch): ReadonlyMap<NormalisationName, number> {
    const told = columns.filter(({ byValues }) => byValues).length;
    return told === 0
      ? this.#counts
      : new Map([...this.#counts, ['column_by_values', told * this.#dataRows]]);
  }

  #countRow(): void {
    if (++this.#rows > this.#limits.rows) throw tooLarge('rows', this.#rows, this.#limits.rows);
  }

  #settle(): void {
    const received = this.#head.map((row) => row.cells);
    this.#correction = correctionMark(received);
    const rows = this.#correction ? received.map(withoutOwnHeadings) : received;
    if (!rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) {
      this.#rows = 0;
      this.#miss = nothingFound;
      return;
    }
    const result = this.#find(headerSample(rows));
    if ('miss' in result) {
      this.#miss = result.miss;
      return;
    }
    const match = result.match;
    this.#match = match;
    const above = rows.slice(0, match.first).flatMap((cells) => cells.filter((cell) => cell.trim() !== ''));
    this.#titles.push(...above.filter((text) => !isStamp(text)));
    this.#roles = new RowRoles(match, rows.slice(match.first, match.last + 1), this.#titles);
    this.#mapped = new Set(positionsOf(match));
    const header = received.slice(match.first, match.last + 1);
    this.#width = Math.max(...header.map((cells) => cells.findLastIndex((cell) => cell.trim() !== '') + 1));
    this.#isParted = this.#isText && header.every(({ length }) => length <= this.#width);
    const onPart = this.#onPart;
    this.#sink = new LineSink(
      this.#path,
      this.#limits.unpackedBytes,
      onPart && ((part) => onPart({ part, width: this.#width + 1 })),
    );
    for (const row of this.#head) this.#write(row);
  }

  #write(row: SheetRow): void {
    const role = this.#roleOf(row);
    if (role === 'nil')
      this.#nils.push(
        row.cells
          .filter((cell) => cell.trim() !== '')
          .join(' ')
          .slice(0, 200),
      );
    if (role === 'stamp') this.#stamps.push(row.cells.join(' ').slice(0, 200));
    if (role === 'total' && this.#totals.length < keptTotals) {
      const found = this.#roles!.totalOf(row.cells);
      if (found) this.#totals.push({ row: row.number, ...found });
    }
    if (role === 'data') this.#dataRows++;
    const cells = Array.from({ length: this.#width + 1 }, (_, i) => row.cells[i] ?? '');
    const isLong = this.#isParted && role === 'data' && row.cells.length > this.#width;
    const beyond = row.cells.slice(this.#width).filter((cell) => cell.trim() !== '');
    cells[this.#width] = beyond.join(breakMark);
    if (beyond.length > 0 || isLong) this.#overflowed = true;
    if (beyond.length > 0 && role === 'data' && !this.#isParted) this.count('beyond_header');
    cells.forEach((cell, i) => {
      if (cell.includes(breakMark)) this.#broken.add(i);
    });
    if (role === 'header') this.#sink!.line(row.number, role, cells);
    else {
      const known = role !== 'title' && role !== 'stamp';
      const kept = role === 'data' ? this.#fill(cells, row) : cells;
      this.#sink!.line(
        row.number,
        role,
        kept.map((cell, i) => {
          if (i === this.#width && isLong && cell === '') return emptyBeyond;
          if (!known || !(this.#mapped.has(i) || this.#isMark(i, cell))) return lengthOnly(cell);
          return role === 'data' ? cell : withoutPersonalNumbers(cell);
        }),
      );
    }
  }

  #isMark(at: number, cell: string): boolean {
    const { position, decision } = this.#correction ?? {};
    return (at === position && isRowId(cell)) || (at === decision && isDecision(cell));
  }

  #roleOf(row: SheetRow) {
    const match = this.#match!;
    const [first, last] = [this.#head[match.first]!.number, this.#head[match.last]!.number];
    if (row.number > last) {
      const id = this.#correction?.position ?? null;
      if (id !== null && (row.cells[id] ?? '').trim() !== '') return 'data';
      const blank = row.cells.every((cell) => cell.trim() === '');
      if (!blank && row.number <= last + (match.skip?.below ?? 0)) return 'skipped';
      if (blank || !row.inherited) return this.#roles!.of(row.cells);
      const effective = [...row.cells];
      for (const [i, value] of row.inherited) if ((effective[i] ?? '') === '') effective[i] = value;
      return this.#roles!.of(Array.from(effective, (cell) => cell ?? ''));
    }
    if (row.cells.every((cell) => cell.trim() === '')) return 'blank';
    if (row.number >= first) return 'header';
    return row.cells.some((cell) => isStamp(cell)) ? 'stamp' : 'title';
  }

  #fill(cells: string[], row: SheetRow): string[] {
    const effective = cells.slice();
    for (const i of this.#mapped) {
      const own = cells[i]!.trim();
      const inherited = own === '' ? row.inherited?.get(i) : undefined;
      const value = inherited ?? (ditto.test(own) ? this.#above[i] : undefined);
      if (value === undefined || value === '') continue;
      this.count(inherited === undefined ? 'ditto' : 'merged_cell');
      this.#filled.add(i);
      effective[i] = cleanCell(value);
      cells[i] = `${cells[i]}${fillMark}${effective[i]}`;
    }
    this.#above = effective;
    return cells;
  }

  /** Counts a normalisation for the receipt. */
  count(name: NormalisationName, times = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + times);
  }
}

function refuseLongRow(cells: readonly string[], limit: number, place: Place): void {
  const bytes = cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0);
  if (bytes > limit) throw tooLarge('row', bytes, limit, place);
}
