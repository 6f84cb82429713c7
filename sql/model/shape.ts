import { type Expression, sql } from 'kysely';
import { named } from '../sources/sql-text.ts';
import type { ModelColumns, ModelRow } from './columns.ts';

/** The columns without a row: what stands for the query of a table that no query fills. */
export function shapeOf<C extends ModelColumns>(columns: C): Expression<ModelRow<C>> {
  const empty = Object.entries(columns).map(
    ([name, { sql: type }]) => `cast(null as ${type}) as ${named(name)}`,
  );
  return sql.raw<ModelRow<C>>(`select ${empty.join(', ')} where false`);
}
