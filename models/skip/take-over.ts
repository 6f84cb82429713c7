import { constants, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { isView } from '../../sql/index.ts';
import { releaseFiles } from '../home.ts';
import type { TableFacts } from '../manifest.ts';
import type { Kept, Plan } from './plan-build.ts';

/** Where tables are taken over from. */
interface Keeper extends AsyncDisposable {
  /** Rows and hash of the table as it is now; null where it cannot be read, or is not what its keeper says. */
  take(table: string): Promise<Pick<TableFacts, 'rows' | 'hash'> | null>;
}

/**
 * Begins a release with the file of the sound one it takes tables over from, and says which that is: to copy a file
 * costs a hundredth of copying its tables. What a failed build left may be no whole file.
 */
export async function beginWith({ takes }: Plan, folder: string): Promise<Kept | null> {
  const base = [...takes.values()].find(({ isWhole }) => isWhole) ?? null;
  const [from, to] = [base?.folder, folder].map((one) => one && join(one, releaseFiles.warehouse));
  if (from && to) await copyFile(from, to, constants.COPYFILE_FICLONE);
  return base;
}

/** Frees the room of the tables that are not wanted, so that others take it. */
export async function dropOthers(engine: Engine, wanted: readonly string[]): Promise<void> {
  const there = await engine.rows<{ name: string }>(
    'select table_name as name from duckdb_tables() union all select view_name from duckdb_views() where not internal',
  );
  for (const { name } of there) if (!wanted.includes(name)) await drop(engine, name);
  await engine.checkpoint();
}

/** Tables that are there already. */
export function inPlace(engine: Engine, kept: Kept): Keeper {
  return { take: (table) => proved(engine, kept, table), async [Symbol.asyncDispose]() {} };
}

/** Tables of another file, each copied. */
export async function attached(engine: Engine, kept: Kept): Promise<Keeper> {
  const file = quoted(join(kept.folder, releaseFiles.warehouse));
  // Whatever keeps a table from being copied, it is built instead, which says so where that fails as well.
  const succeeds = (sql: string) =>
    engine.run(sql).then(
      () => true,
      () => false,
    );
  const isThere = await succeeds(`attach ${file} as kept (read_only)`);
  return {
    async take(table) {
      const isCopied =
        isThere && (await succeeds(`create table ${named(table)} as from kept.${named(table)}`));
      return isCopied ? proved(engine, kept, table) : null;
    },
    async [Symbol.asyncDispose]() {
      if (isThere) await engine.run('detach kept');
    },
  };
}

async function proved(engine: Engine, { tables }: Kept, table: string): ReturnType<Keeper['take']> {
  const { rows, hash } = await engine.scanned(table, { isUnhashed: isView(table) });
  if (rows === tables[table]?.rows && hash === tables[table].hash) return { rows, hash };
  await drop(engine, table);
  return null;
}

function drop(engine: Engine, relation: string): Promise<void> {
  return engine.run(`drop ${isView(relation) ? 'view' : 'table'} ${named(relation)}`);
}
