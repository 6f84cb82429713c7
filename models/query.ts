import type { Row } from '../sql/engine/index.ts';
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
  try {
    const text = sql.trim().replace(/;+$/u, '');
    // As part of another query only a single one can be described.
    const columns = await release.engine.describe(`select * from (${text}\n) as asked`);
    return { columns, rows: await release.engine.rows(text) };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw new Fault('QUERY_REFUSED', { said: reason });
  }
}
