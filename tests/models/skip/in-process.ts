import { join } from 'node:path';
import { tables as ours } from '../../../models/analyses/index.ts';
import { graphOf } from '../../../models/graph/graph.ts';
import { releaseFiles } from '../../../models/home.ts';
import { readInputs } from '../../../models/inputs.ts';
import type { TableFacts } from '../../../models/manifest.ts';
import { fingerprintsOf } from '../../../models/skip/fingerprints.ts';
import { makeTables } from '../../../models/skip/make-tables.ts';
import { type Kept, planBuild } from '../../../models/skip/plan-build.ts';
import { beginWith } from '../../../models/skip/take-over.ts';
import { openEngine } from '../../../sql/engine/index.ts';
import type { Model } from '../../../sql/index.ts';

export interface Asked {
  readonly models?: readonly Model[];
  readonly engine?: string;
  readonly kept?: Kept;
}

/** Makes the tables of a home in `folder`, taking over what it may, and returns what may be taken over next. */
export async function tablesOf(home: string, folder: string, asked: Asked = {}): Promise<Kept> {
  const { models = ours, kept } = asked;
  const inputs = await readInputs(home);
  const engineName = asked.engine ?? inputs.engine;
  const relations = fingerprintsOf(models, { receipts: inputs.receipts, engine: engineName });
  const plan = planBuild({
    relations,
    parents: graphOf(models).parents,
    engine: engineName,
    kept: kept ? [kept] : [],
  });
  const base = await beginWith(plan, folder);
  await using engine = await openEngine(join(folder, releaseFiles.warehouse), {
    folders: [join(home, 'batches'), ...(kept ? [kept.folder] : [])],
  });
  const tables = await makeTables(engine, {
    models,
    inputs: { ...inputs, relations },
    plan,
    base,
    onMade: async () => {},
  });
  await engine.checkpoint();
  return { from: folder, folder, isWhole: true, engine: engineName, tables };
}

/** Why each table was built, and `taken` for those taken over. */
export function reasons({ tables }: Pick<Kept, 'tables'>): Record<string, string> {
  return Object.fromEntries(Object.entries(tables).map(([name, { why }]) => [name, why ?? 'taken']));
}

export function hashes({ tables }: { readonly tables: Readonly<Record<string, TableFacts>> }) {
  return Object.entries(tables).map(([table, { rows, hash }]) => [table, rows, hash]);
}
