import { quoted, type Row } from '../sql/engine/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Release } from './release.ts';

export interface Queried {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly Row[];
}

/**
 * What a query of the operator's own finds in a release, which is open for reading alone. Statements that change anything
 * and queries that cannot be run are refused: QUERY_REFUSED with the engine's reason.
 */
export async function query(release: Release, sql: string): Promise<Queried> {
  return await refusing(async () => {
    const text = withoutEnd(sql);
    return { columns: await columnsOf(release, text), rows: await release.engine.rows(text) };
  });
}

/** Writes what a query finds into a Parquet file that the release was opened for. Error: QUERY_REFUSED. */
export async function queryToParquet(release: Release, sql: string, file: string): Promise<void> {
  await refusing(async () => {
    const text = withoutEnd(sql);
    await columnsOf(release, text);
    // Under another name first, as DuckDB does unasked, would be a file it was not opened for.
    await release.engine.run(`copy (${text}\n) to ${quoted(file)} (format parquet, use_tmp_file false)`);
  });
}

function withoutEnd(sql: string): string {
  return sql.trim().replace(/;+$/u, '');
}

/** As part of another query only a single one can be described. */
function columnsOf({ engine }: Release, text: string): Promise<Queried['columns']> {
  return engine.describe(`select * from (${text}\n) as asked`);
}

async function refusing<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw new Fault('QUERY_REFUSED', { said: reason });
  }
}
