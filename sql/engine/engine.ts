import type { CompiledQuery } from 'kysely';
import type { Value } from '../sources/column.ts';

export type Row = Record<string, Value>;

/**
 * A place that runs SQL. Values come back as JavaScript's own: DATE as `YYYY-MM-DD`, TIMESTAMP as
 * `YYYY-MM-DDTHH:MM:SS`, whole numbers and DECIMAL as number, and an error where a number would lose digits.
 */
export interface Engine extends AsyncDisposable {
  run(sql: string, parameters?: readonly Value[]): Promise<void>;
  rows<R = Row>(query: CompiledQuery<R> | string, parameters?: readonly Value[]): Promise<R[]>;
  /** The rows of a query by position, some thousands at a time, never all in memory. */
  stream(sql: string): AsyncIterable<readonly (readonly Value[])[]>;
  /** Names and SQL types of what a query returns, without running it. */
  describe(sql: string): Promise<{ name: string; type: string }[]>;
  /** Number of rows of a table, and a hash of every column of every row that does not depend on their order. */
  hashed(table: string): Promise<{ rows: number; hash: string }>;
  /** True where no two rows have the same values in `columns`; false where two have, or by a chance of hashes that never was met. */
  isUnique(table: string, columns: readonly string[]): Promise<boolean>;
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
