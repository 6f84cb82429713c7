import { type Json, named, quoted } from '../sql/engine/index.ts';
import { Fault } from '../sql/words/fault.ts';
import { queryRefused } from './query-refused.ts';
import type { Release } from './release.ts';

export interface Queried {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/**
 * What a query of the operator's own finds in a release, which is open for reading alone. A number too long for JSON comes
 * as text. Statements that change anything and queries that cannot be run are refused: QUERY_REFUSED with the reason.
 */
export async function query(release: Release, sql: string): Promise<Queried> {
  return await refusing(sql, async (text) => ({
    columns: await columnsOf(release, text),
    rows: await release.engine.documents(alone(text)),
  }));
}

/**
 * Writes what a query finds into a Parquet file that the release was opened for. Whole numbers of 128 bits, which Parquet
 * has not, become DECIMAL(38,0). Error: QUERY_REFUSED.
 */
export async function queryToParquet(release: Release, sql: string, file: string): Promise<void> {
  await refusing(sql, async (text) => {
    const huge = (await columnsOf(release, text)).filter(({ type }) => type.endsWith('HUGEINT'));
    const casts = huge.map(({ name }) => `cast(${named(name)} as decimal(38, 0)) as ${named(name)}`);
    const rows = casts.length === 0 ? alone(text) : `select * replace (${casts.join(', ')}) from (${text}\n)`;
    // Under another name first, as DuckDB does unasked, would be a file it was not opened for.
    await release.engine.run(`copy (${rows}\n) to ${quoted(file)} (format parquet, use_tmp_file false)`);
  });
}

function columnsOf({ engine }: Release, text: string): Promise<Queried['columns']> {
  return engine.describe(alone(text));
}

/** As part of another query a text is a single one, and each of its columns has a name of its own. */
function alone(text: string): string {
  return `select * from (${text}\n) as asked`;
}

async function refusing<R>(sql: string, work: (text: string) => Promise<R>): Promise<R> {
  try {
    return await work(sql.trim().replace(/;+$/u, ''));
  } catch (error) {
    throw error instanceof Fault ? error : queryRefused(sql, error);
  }
}
