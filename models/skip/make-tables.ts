import type { Engine } from '../../sql/engine/index.ts';
import type { Model } from '../../sql/index.ts';
import type { Why } from '../../sql/words/how-made.ts';
import { buildModels, type Hashed } from '../build-models.ts';
import type { Inputs } from '../inputs.ts';
import { loadSources } from '../load-sources.ts';
import type { TableFacts } from '../manifest.ts';
import type { Kept, Plan } from './plan-build.ts';
import { attached, dropOthers, inPlace } from './take-over.ts';

/** A table of a release that is whole: built, and why, or taken over, and from where. */
export interface TableMade {
  readonly table: string;
  readonly rows: number;
  readonly milliseconds: number;
  readonly why: Why | null;
  readonly from: string | null;
  /** Taken over as it was, since only others were asked for. */
  readonly isBehind?: true;
  /** How many are whole, of how many. */
  readonly done: number;
  readonly total: number;
}

export interface ToMake {
  readonly models: readonly Model[];
  readonly inputs: Pick<Inputs, 'receipts' | 'folderOf' | 'relations'>;
  readonly plan: Plan;
  /** Whose tables the engine holds already, if anybody's: what is not taken over from there is dropped. */
  readonly base: Kept | null;
  /** Told of each table as soon as it is whole, with all that are. */
  readonly onMade: (made: TableMade, all: Readonly<Record<string, TableFacts>>) => Promise<void>;
}

/**
 * Makes the tables of a release as planned. What is taken over is hashed again, and built where it is not what its
 * keeper says.
 */
export async function makeTables(engine: Engine, of: ToMake): Promise<Record<string, TableFacts>> {
  const { models, inputs, plan, base, onMade } = of;
  const builds = new Map(plan.builds);
  const behind = new Set(plan.behind);
  const all: Record<string, TableFacts> = {};
  let started = performance.now();
  const add = async (table: string, hashed: Hashed, origin: Origin) => {
    const milliseconds = Math.round(performance.now() - started);
    all[table] = { ...hashed, milliseconds, ...inputs.relations.get(table), ...origin };
    const count = { done: Object.keys(all).length, total: plan.takes.size + plan.builds.size };
    const told = {
      why: null,
      from: null,
      ...origin,
      ...(behind.has(table) ? { isBehind: true as const } : {}),
    };
    const made = { table, rows: hashed.rows, milliseconds, ...told, ...count };
    await onMade(made, all);
    started = performance.now();
  };
  const addBuilt = (table: string, { rows, hash }: Hashed) =>
    add(table, { rows, hash }, { why: builds.get(table) ?? 'new' });

  const takes = Map.groupBy(plan.takes.keys(), (table) => plan.takes.get(table)!);
  if (base) await dropOthers(engine, takes.get(base) ?? []);
  for (const [kept, tables] of takes) {
    await using source = kept === base ? inPlace(engine, kept) : await attached(engine, kept);
    for (const table of tables) {
      const taken = await source.take(table);
      if (taken) await add(table, taken, { from: kept.from });
      else builds.set(table, 'unproven');
    }
  }
  await loadSources(engine, inputs, {
    there: new Set(Object.keys(all)),
    onLoaded: async (table) => addBuilt(table, await engine.scanned(table)),
  });
  await buildModels(
    engine,
    models.filter(({ name }) => builds.has(name)),
    addBuilt,
  );
  return Object.fromEntries([...inputs.relations.keys()].flatMap((table) => entryOf(all, table)));
}

type Origin = { readonly why: Why } | { readonly from: string };

function entryOf(all: Readonly<Record<string, TableFacts>>, table: string): [string, TableFacts][] {
  const facts = all[table];
  return facts ? [[table, facts]] : [];
}
