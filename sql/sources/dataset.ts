import type { Label } from '../words/label.ts';
import type { Columns, PersonalColumn, RowOf } from './column.ts';
import type { Derived } from './derived.ts';

/** Two dates of one row that must not come in the wrong order; empty ones are not compared. */
export interface NeverAfter<Name extends string = string> {
  readonly earlier: Name;
  readonly later: Name;
}

/** A stock and what moves it within one row: `closing` = `opening` + `added` − `taken`. */
export interface Balance<Name extends string = string> {
  readonly opening: Name;
  readonly added: readonly Name[];
  readonly taken: readonly Name[];
  readonly closing: Name;
  /** Beside the month, what one stock is told from another by: its opening is the closing of the month before. */
  readonly of: readonly Name[];
}

/**
 * One kind of file the counties send. Reader, header matcher, validation and documentation read this value.
 *
 * `replaces` says what a later file takes the place of: `county-month` the county's rows of each month it
 * covers, `all` the whole list, `key` only the rows with the same key.
 */
export interface Dataset<C extends Columns = Columns, Name extends string = string> {
  readonly name: string;
  readonly title: Label;
  /** The natural key: one row for each. */
  readonly key: readonly Name[];
  readonly replaces: 'county-month' | 'all' | 'key';
  /** The column (day, instant or month) that says which month a row belongs to. */
  readonly period?: Name;
  /** Every county owes a return each month, a nil return where there is nothing. */
  readonly monthly: boolean;
  /** Its rows also say when each first came, whatever was sent again: `first_received_at`. */
  readonly keepsFirst?: true;
  /** A line of work that a home may turn off: see `switchedOff`. */
  readonly switchable?: true;
  readonly columns: C;
  readonly order: readonly NeverAfter<Name>[];
  readonly balance?: Balance<Name>;
  readonly derived?: readonly Derived<Name>[];
  /** How much of a file may be odd before the file itself is; `usualLimits` where nothing is said. */
  readonly limits?: Partial<FileLimits>;
  /** Words that go without saying in the headers of such a file: in a list of hazards 等级 is 隐患等级. */
  readonly unsaid?: readonly string[];
}

/** From when on a whole file is flagged. Shares are of its data rows, 0 to 1. */
export interface FileLimits {
  /** Fewer rows say nothing of the file. */
  readonly rows: number;
  readonly rejectedShare: number;
  /** Rows of other months than the title names. */
  readonly otherMonthShare: number;
  /** Rows of other counties than the title or the folder names. */
  readonly otherCountyShare: number;
  /** Days after receipt that a row's business date may lie ahead; later it is impossible. One allows for clocks. */
  readonly daysAhead: number;
}

const usualLimits: FileLimits = {
  rows: 5,
  rejectedShare: 0.5,
  otherMonthShare: 0,
  otherCountyShare: 0.5,
  daysAhead: 1,
};

export function limitsOf({ limits }: Pick<Dataset, 'limits'>): FileLimits {
  return { ...usualLimits, ...limits };
}

export function dataset<const C extends Columns>(value: Dataset<C, keyof C & string>): Dataset<C> {
  return value;
}

/** A dataset whose rows also say when each first came. */
export function keepingFirst<C extends Columns>(
  value: Dataset<C>,
): Dataset<C> & { readonly keepsFirst: true } {
  return { ...value, keepsFirst: true };
}

/**
 * Whether a file that has the columns `has` says cannot be read without this one. County and reporting month may stand
 * in the title or the file's name, and a number may be made of other columns.
 */
export function isNeeded(
  { columns, period }: Pick<Dataset, 'columns' | 'period'>,
  name: string,
  has: (column: string) => boolean,
): boolean {
  const { nullable, kind, derivedFrom } = columns[name]!;
  if (nullable || kind === 'region' || (kind === 'month' && period === name)) return false;
  return !(derivedFrom?.every(has) ?? false);
}

/** Where a row came from; every source relation carries it beside the contract's columns. */
export interface Origin {
  readonly batch_id: string;
  /** Physical row in the sheet, counted from 1. */
  readonly row_number: number;
  readonly received_at: string;
}

/** A row of a source relation: the contract's columns without the personal ones, and its origin. */
export type SourceRow<D extends Dataset> = Omit<RowOf<D['columns']>, PersonalName<D['columns']>> &
  Origin &
  (D extends { readonly keepsFirst: true } ? { readonly first_received_at: string } : unknown);

type PersonalName<C extends Columns> = {
  [K in keyof C]: C[K] extends PersonalColumn ? K : never;
}[keyof C];

/** The names of the columns that may enter accepted rows and releases. */
export function publicColumns(of: Dataset): string[] {
  return Object.keys(of.columns).filter((name) => of.columns[name]?.kind !== 'personal');
}
