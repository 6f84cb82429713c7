import type { CompiledQuery } from 'kysely';
import type { Value } from '../sources/column.ts';

export type Row = Record<string, Value>;

/** What JSON can say of a value of any type. */
export type Json = Value | readonly Json[] | { readonly [name: string]: Json };

export interface Rules {
  /** Conditions in SQL: of each the rows that meet it are counted. */
  readonly wrong?: readonly string[];
  /** Columns of which no two rows may have the same values. */
  readonly key?: readonly string[];
  /** Leaves the hash out, which costs more than all the rest. */
  readonly isUnhashed?: boolean;
}

export interface Scanned {
  readonly rows: number;
  /** Of every column of every row; does not depend on their order. Null where it was left out. */
  readonly hash: string | null;
  /** How many rows meet each of `wrong`. */
  readonly wrong: readonly number[];
  /** Whether no two rows have the same `key`; false where two have, or by a chance of hashes that never was met. */
  readonly isUnique: boolean;
}

/**
 * A place that runs SQL. Values come back as JavaScript's own: DATE as `YYYY-MM-DD`, TIMESTAMP as
 * `YYYY-MM-DDTHH:MM:SS`, whole numbers and DECIMAL as number, and an error where a number would lose digits.
 */
export interface Engine extends AsyncDisposable {
  run(sql: string, parameters?: readonly Value[]): Promise<void>;
  rows<R = Row>(query: CompiledQuery<R> | string, parameters?: readonly Value[]): Promise<R[]>;
  /** The rows of a query of any types: lists and structs as JSON has them, a number that would lose digits as text. */
  documents(sql: string): Promise<Record<string, Json>[]>;
  /** The rows of a query by position, some thousands at a time, never all in memory. */
  stream(sql: string): AsyncIterable<readonly (readonly Value[])[]>;
  /** Names and SQL types of what a query returns, without running it. */
  describe(sql: string): Promise<{ name: string; type: string }[]>;
  /** Rows and hash of a table, and how its rows keep rules, in one pass over it. */
  scanned(table: string, rules?: Rules): Promise<Scanned>;
  /** Writes everything into the one file of the database, so that nothing is left beside it. */
  checkpoint(): Promise<void>;
  /** Appends rows to a table column by column; far quicker than INSERT. */
  append(table: string, rows: readonly (readonly Value[])[]): Promise<void>;
}

export interface EngineOptions {
  readonly readOnly?: boolean;
  readonly threads?: number;
  /** For example `2GB`. */
  readonly memory?: string;
  /** Where sorts and joins may spill. */
  readonly temporary?: string;
  /** Folders whose files SQL may read or write; everything else outside the database is refused. */
  readonly folders?: readonly string[];
  /** Single files SQL may read or write. */
  readonly files?: readonly string[];
}
