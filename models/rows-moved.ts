import { join } from 'node:path';
import { type Engine, named, openEngine, quoted } from '../sql/engine/index.ts';
import type { Why } from '../sql/words/how-made.ts';
import { tables } from './analyses/index.ts';
import { releaseFiles } from './home.ts';
import type { TableMade } from './skip/make-tables.ts';

/** What a model's table would hold that it does not, by its grain. */
export interface RowsMoved {
  readonly model: string;
  /** Why it would be built. */
  readonly why: Why;
  readonly added: number;
  readonly gone: number;
  /** Rows of one grain that differ in a column both tables have. */
  readonly changed: number;
  readonly columnsAdded: readonly string[];
  readonly columnsGone: readonly string[];
}

/** The folders of two releases; `before` is null where nothing has been published. */
export interface Two {
  readonly before: string | null;
  readonly after: string;
}

/** Compares the models that were built with those of the release before. */
export async function rowsMoved({ before, after }: Two, made: readonly TableMade[]): Promise<RowsMoved[]> {
  const folders = before === null ? [after] : [after, before];
  await using engine = await openEngine(':memory:', { folders });
  await attach(engine, 'after', after);
  if (before !== null) await attach(engine, 'before', before);
  const found: RowsMoved[] = [];
  for (const { name, grain } of tables) {
    const one = made.find(({ table, why }) => table === name && why !== null);
    if (one?.why) found.push({ model: name, why: one.why, ...(await movedIn(engine, name, grain)) });
  }
  return found;
}

export function isMoved({ added, gone, changed, columnsAdded, columnsGone }: RowsMoved): boolean {
  return added + gone + changed + columnsAdded.length + columnsGone.length > 0;
}

async function attach(engine: Engine, as: string, folder: string): Promise<void> {
  await engine.run(`attach ${quoted(join(folder, releaseFiles.warehouse))} as ${as} (read_only)`);
}

async function movedIn(
  engine: Engine,
  table: string,
  grain: readonly string[],
): Promise<Omit<RowsMoved, 'model' | 'why'>> {
  const [was, now] = [await columnsOf(engine, 'before', table), await columnsOf(engine, 'after', table)];
  const both = [...now].filter((column) => was.has(column));
  const columns = { columnsAdded: [...now.difference(was)], columnsGone: [...was.difference(now)] };
  if (!grain.every((column) => was.has(column))) {
    const gone = was.size === 0 ? 0 : await rowsOf(engine, 'before', table);
    return { added: await rowsOf(engine, 'after', table), gone, changed: 0, ...columns };
  }
  const by = grain.map(named).join(', ');
  const side = (catalog: string, hashes: string) => `select ${by}, ${hashes} from ${catalog}.${named(table)}`;
  const hash = `hash(${both.map(named).join(', ')})`;
  const [counted] = await engine.rows<Pick<RowsMoved, 'added' | 'gone' | 'changed'>>(
    `select count(*) filter (where was is null) as added, count(*) filter (where now is null) as gone,
       count(*) filter (where was <> now) as changed
     from (select max(was) as was, max(now) as now from (
       ${side('before', `${hash} as was, cast(null as ubigint) as now`)} union all
       ${side('after', `cast(null as ubigint) as was, ${hash} as now`)}) as both_sides group by ${by}) as rows`,
  );
  return { ...counted!, ...columns };
}

/** Empty where there is no such table. */
async function columnsOf(engine: Engine, catalog: string, table: string): Promise<Set<string>> {
  const rows = await engine.rows<{ column_name: string }>(
    'select column_name from duckdb_columns() where database_name = $1 and table_name = $2 order by column_index',
    [catalog, table],
  );
  return new Set(rows.map(({ column_name }) => column_name));
}

async function rowsOf(engine: Engine, catalog: string, table: string): Promise<number> {
  const [counted] = await engine.rows<{ rows: number }>(
    `select count(*) as rows from ${catalog}.${named(table)}`,
  );
  return counted?.rows ?? 0;
}
