import type { Label } from '../words/label.ts';

/** What a cell can be once typed. Days are `YYYY-MM-DD`, instants `YYYY-MM-DDTHH:MM:SS` local to the city. */
export type Value = string | number | boolean | null;

export interface CodeItem extends Label {
  readonly code: string;
  readonly aliases?: readonly string[];
  /** Words that name the item wherever they stand in a sentence, as long as those of no other item do. */
  readonly keywords?: readonly string[];
}

/** A code list of the field: data with its source, matched by code, Chinese word or alias. */
export interface CodeList {
  readonly name: string;
  readonly title: Label;
  readonly source: string;
  readonly items: readonly CodeItem[];
}

/**
 * What a source column holds.
 * `fen` is money in whole 分 (headers and cells may say 元 or 万元); `sqm` is square metres with two decimals
 * (headers and cells may say 万平方米); `decimal` is a number with two decimals in its column's unit; `personal` columns never leave the batch that brought them.
 */
export type ColumnKind =
  | 'text'
  | 'id'
  | 'region'
  | 'credit_code'
  | 'day'
  | 'month'
  | 'instant'
  | 'count'
  | 'fen'
  | 'sqm'
  | 'decimal'
  | 'code'
  | 'flag'
  | 'personal';

export interface Column<T extends Value = Value> {
  readonly kind: ColumnKind;
  readonly label: Label;
  /** Other header words met for the same column, compared after brackets, blanks and width are folded. */
  readonly aliases: readonly string[];
  readonly nullable: boolean;
  readonly codes?: CodeList;
  readonly min?: number;
  readonly max?: number;
  /** Of personal columns: that the cells are 居民身份证号, GB 11643-1999. */
  readonly holds?: 'identity';
  /** The dataset whose key every value is one of; told where the list is in use and the value is not in it. */
  readonly refersTo?: string;
  /** Of `count` and `decimal` columns: what is counted or measured in. */
  readonly unit?: Label;
  /**
   * Personal columns that tell the things apart where a file has no column for their number: then it is a keyed
   * pseudonym of those cells, the same for the same cells, and of none of them where one is empty.
   */
  readonly derivedFrom?: readonly string[];
  /** Only the type system reads this. */
  readonly type?: T;
}

export interface PersonalColumn<T extends Value = Value> extends Column<T> {
  readonly kind: 'personal';
}

type Facts = Partial<Pick<Column, 'min' | 'max' | 'unit'>>;

/** `words` are other header words met for the column, parted by blanks. */
function column<T extends Value>(
  kind: ColumnKind,
  zh: string,
  en: string,
  words: string,
  facts: Facts & { codes?: CodeList } = {},
): Column<T> {
  return { kind, label: { zh, en }, aliases: words.split(' ').filter(Boolean), nullable: false, ...facts };
}

type Plain<T extends Value> = (zh: string, en: string, words?: string) => Column<T>;
type Limited<T extends Value> = (zh: string, en: string, words?: string, facts?: Facts) => Column<T>;

export const text: Plain<string> = (zh, en, words = '') => column('text', zh, en, words);
export const id: Plain<string> = (zh, en, words = '') => column('id', zh, en, words);
export const day: Plain<string> = (zh, en, words = '') => column('day', zh, en, words);
export const month: Plain<string> = (zh, en, words = '') => column('month', zh, en, words);
export const instant: Plain<string> = (zh, en, words = '') => column('instant', zh, en, words);
export const flag: Plain<boolean> = (zh, en, words = '') => column('flag', zh, en, words);
/** Names, ID numbers, telephone numbers and free text that may hold them. */
export const personal = (zh: string, en: string, words = ''): PersonalColumn<string> => ({
  ...column<string>('personal', zh, en, words),
  kind: 'personal',
});
/** 居民身份证号, GB 11643-1999. */
export const identity = (zh: string, en: string, words = ''): PersonalColumn<string> => ({
  ...personal(zh, en, words),
  holds: 'identity',
});
/** A county by its six-digit code or its name. */
export const region = (words = '') =>
  column<string>('region', '行政区划代码', 'county code', `${countyWords} ${words}`);
const countyWords = '区划代码 行政区划 所属区县 区县 县（市、区） 县市区 所在区县 所属县区 属地 所在地区';
/** 统一社会信用代码, GB 32100-2015. */
export const creditCode: Plain<string> = (zh, en, words = '') => column('credit_code', zh, en, words);
/** A whole number of things, in the unit and within the limits of `facts`. */
export const count = (zh: string, en: string, words: string, facts: Facts & { readonly unit: Label }) =>
  column<number>('count', zh, en, words, { min: 0, max: 10_000_000, ...facts });
export const fen: Limited<number> = (zh, en, words = '', facts = { min: 0, max: 1e15 }) =>
  column('fen', zh, en, words, facts);
export const sqm: Limited<number> = (zh, en, words = '', facts = { min: 0, max: 1e9 }) =>
  column('sqm', zh, en, words, facts);
/** Points, metres, hours: two decimals, in the unit `facts` names. */
export const decimal = (zh: string, en: string, words: string, facts: Facts & { readonly unit: Label }) =>
  column<number>('decimal', zh, en, words, { min: 0, max: 1e9, ...facts });
export const code = (zh: string, en: string, codes: CodeList, words = '') =>
  column<string>('code', zh, en, words, { codes });

/** The same column where every value is a key of another dataset. */
export function listedIn<T extends Value>(dataset: string, of: Column<T>): Column<T> {
  return { ...of, refersTo: dataset };
}

/** The same column where an empty cell is no fault. */
export function optional<T extends Value>(of: PersonalColumn<T>): PersonalColumn<T | null>;
export function optional<T extends Value>(of: Column<T>): Column<T | null>;
export function optional<T extends Value>(of: Column<T>): Column<T | null> {
  return { ...of, nullable: true };
}

/** The same column for files that may leave it out: see `derivedFrom`. */
export function pseudonymOf(of: Column<string>, from: readonly string[]): Column<string> {
  return { ...of, derivedFrom: from };
}

export type Columns = Readonly<Record<string, Column>>;
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

/** The SQL type in which a kind is stored. */
export const sqlTypes = {
  text: 'VARCHAR',
  id: 'VARCHAR',
  region: 'VARCHAR',
  credit_code: 'VARCHAR',
  code: 'VARCHAR',
  personal: 'VARCHAR',
  day: 'DATE',
  month: 'DATE',
  instant: 'TIMESTAMP',
  count: 'BIGINT',
  fen: 'BIGINT',
  sqm: 'DECIMAL(18,2)',
  decimal: 'DECIMAL(18,2)',
  flag: 'BOOLEAN',
} as const satisfies Record<ColumnKind, string>;
