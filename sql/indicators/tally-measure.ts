import type { QueryCreator } from 'kysely';
import { count, type ModelColumns } from '../model/columns.ts';
import type { Label } from '../words/label.ts';
import type { Met, RowWords } from './row-words.ts';

export type ColumnName<C> = keyof C & string;
/** Tables whose columns are known only as the tally is declared. */
export type Tables = QueryCreator<Record<string, Record<string, string>>>;

/** What a month counts of a dataset's rows: each row once, or a number that stands in it. */
export interface Measure<C extends ModelColumns = ModelColumns> {
  readonly label: Label;
  readonly unit: Label;
  /** The day or month that says which month a row counts in; `always` for the whole of a register that dates nothing. */
  readonly on: ColumnName<C> | 'always';
  /** Of a stock: the day a row leaves it; `stays` where none does. */
  readonly until?: ColumnName<C> | 'stays';
  /** Of a number that a month's return gives as its end: a month is worth its own alone, and months are not added up. */
  readonly isLevel?: true;
  readonly sum?: ColumnName<C>;
  /** The rows that count; all where not given. */
  readonly where?: (row: RowWords<ColumnName<C>>) => Met;
}

export type Measures<C extends ModelColumns> = Readonly<Record<string, Measure<C>>>;

/** What the columns of one tally's models are made of. */
export type AnyMeasures = Measures<ModelColumns>;

/** The column of a row's month: `held_on` gives `held_month`. */
export const monthOfColumn = (column: string) =>
  column === 'always'
    ? 'first_month'
    : column === 'month'
      ? column
      : `${column.replace(/_(?:on|at)$/u, '')}_month`;

/** The columns of days that some measure counts by, each once. */
export function datesOf(measures: AnyMeasures): string[] {
  const dates = Object.values(measures).flatMap(({ on, until }) => [
    on,
    ...(until && until !== 'stays' ? [until] : []),
  ]);
  return [...new Set(dates)];
}

export const isStock = ({ until, on }: Measure) => until !== undefined || on === 'always';

export function measured(measures: AnyMeasures): ModelColumns {
  return Object.fromEntries(
    Object.entries(measures).map(([name, { label, unit }]) => [name, count(label.zh, label.en, unit)]),
  );
}
