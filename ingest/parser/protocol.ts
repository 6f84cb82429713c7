import type { FileKind } from '../../sql/sources/batch.ts';
import type { FaultValues } from '../../sql/words/fault.ts';
import type { HeaderMatch } from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import type { Profile } from '../profile/profile.ts';
import type { CorrectionMark } from '../workbook/mark.ts';

/** Between cells of a canonical line; control characters never survive inside a cell. */
export const cellMark = '\u001f';
/** Stands for a line break inside a cell. */
export const breakMark = '\u001e';
/** Between the cell as received (before) and the value it inherits from the row above (after). */
export const fillMark = '\u001d';

/** What is read of a cell that is a formula whose result was not saved. */
export const uncalculated = '#公式未计算';

/** What stands beyond the header where a delimiter too many has left nothing but empty cells. */
export const emptyBeyond = '▒ 0字';

/** One file for the parser: where its bytes are and where its canonical lines go. */
export interface ParseTask {
  readonly index: number;
  readonly source: string;
  /** Path without extension; sheet N is written to `<target>-N`. */
  readonly target: string;
  /** As the user knows it, for errors. */
  readonly file: string;
  /** Whether it came out of an archive: an archive inside one is not taken. */
  readonly isMember: boolean;
}

/** A file of an archive, unpacked to `<target>-N` of the archive's task. */
export interface Member {
  /** Counted from 1. */
  readonly number: number;
  /** As the archive names it, folders parted by `/`. */
  readonly name: string;
}

/** What a file holds: sheets, or further files. */
export type Parsed =
  | { readonly kind: 'parsed'; readonly file: ParsedFile }
  | { readonly kind: 'unpacked'; readonly members: readonly Member[] };

/** How all files of an order are read. */
export interface ParseManner {
  readonly limits: Limits;
  /** Layouts that are read by a profile and not by their words. */
  readonly profiles: readonly Profile[];
  /** Whether every cell is kept and no contract looked for, so that a profile can be proposed. */
  readonly isSurvey?: true;
}

export interface ParseOrder extends ParseManner {
  readonly tasks: readonly ParseTask[];
  /** Whether somebody waits for the parts of a long text. */
  readonly inParts: boolean;
}

/** A row that adds up others. */
export interface TotalRow {
  /** Physical row, counted from 1. */
  readonly row: number;
  /** Whether it adds up only the rows since the sum before it: 小计, 本页合计. */
  readonly isPart: boolean;
}

/** What is known of one sheet beside its lines. */
export interface ParsedSheet {
  /** Counted from 1 among all sheets of the workbook. */
  readonly number: number;
  readonly name: string | null;
  /** The first file of its canonical lines; the others are named by `partOf`. */
  readonly lines: string;
  /** How many files of lines there are. */
  readonly parts: number;
  readonly match: HeaderMatch;
  /** The profile that matched the header; the parser only names it. */
  readonly profile?: Profile;
  /** Physical rows of the header, counted from 1. */
  readonly headerRows: readonly [number, number];
  /** Cells in a line after row number and role; the last one holds what overflowed. */
  readonly width: number;
  readonly rows: number;
  readonly dataRows: number;
  /** Text above the header, most of it a title. */
  readonly titles: readonly string[];
  /** 填报单位 lines: they may name a county. */
  readonly stamps: readonly string[];
  /** What the nil rows say, cells joined by blanks. */
  readonly nils: readonly string[];
  /** Rows of sums, in order, the first of them where there are very many. */
  readonly totals: readonly TotalRow[];
  /** Columns (from 0) where a value was taken from above, and columns with line breaks in cells. */
  readonly filled: readonly number[];
  readonly broken: readonly number[];
  readonly overflowed: boolean;
  /** Whether a cell beyond the header tells that a delimiter has parted a value of its row. */
  readonly isParted: boolean;
  readonly normalised: Readonly<Record<string, number>>;
  readonly date1904: boolean;
  /** Where the sheet is a correction workbook that comes back. */
  readonly correction: CorrectionMark | null;
}

export interface ParsedFile {
  readonly kind: FileKind;
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly sheets: readonly ParsedSheet[];
  /** Codes of remarks about the file, with the sheet they are about. */
  readonly remarks: readonly { readonly remark: Remark; readonly sheet: string; readonly count: number }[];
}

export type Remark =
  | 'sheet_hidden'
  | 'sheet_unmatched'
  | 'rows_hidden'
  | 'formula_without_value'
  | 'text_named_workbook'
  | 'workbook_named_text';

/** A refusal as it crosses the process boundary: a code of the catalogue and its values, never a cell. */
export interface Refusal {
  readonly code:
    | 'FILE_EMPTY'
    | 'FILE_TOO_LARGE'
    | 'FILE_KIND_UNKNOWN'
    | 'FILE_ENCRYPTED'
    | 'FILE_LEGACY_XLS'
    | 'FILE_MISNAMED'
    | 'FILE_BROKEN'
    | 'ENCODING_UNKNOWN'
    | 'HEADER_UNKNOWN'
    | 'JSON_INVALID'
    | 'JSON_SHAPE'
    | 'PARQUET_INVALID'
    | 'NESTED_VALUE'
    | 'KEY_TWICE'
    | 'PARSER_DIED';
  readonly values: FaultValues;
}

/** A file of canonical lines that is whole while its sheet is still being read. */
export interface LinesPart {
  /** Counted from 1. */
  readonly part: number;
  /** Cells in a line, as in `ParsedSheet`. */
  readonly width: number;
}

/** Where the n-th file of a sheet's canonical lines lies. */
export const partOf = (lines: string, part: number) => (part === 1 ? lines : `${lines}.${part}`);

/** Told of each file of lines that is whole before the last. */
export type TellPart = (part: LinesPart) => void;

export type ParserMessage =
  | { readonly kind: 'started'; readonly index: number }
  | ({ readonly kind: 'part'; readonly index: number } & LinesPart)
  | ({ readonly index: number } & Parsed)
  | { readonly kind: 'refused'; readonly index: number; readonly refusal: Refusal };
