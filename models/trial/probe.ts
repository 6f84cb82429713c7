import { type Engine, named } from '../../sql/engine/index.ts';
import { compile, type Model } from '../../sql/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { appendAnalysis, isAnalysis } from '../analyses/analysis.ts';
import { requireColumns, requireGrain, requireRules } from '../build-models.ts';
import { readBy } from '../graph/graph.ts';
import { addRows, makeTried } from './fill.ts';
import { sampleSources } from './sample-rows.ts';

export type ProbeName = 'empty' | 'grain' | 'shuffled' | 'doubled';

export interface Probed {
  readonly probe: ProbeName;
  /** Of `doubled`: whose rows came twice. */
  readonly relation?: string;
  /**
   * `same` rows come out; `stopped`: a rule that every build checks keeps the wrong ones from being read; `broken`:
   * something else comes out and no rule says so, or a rule is broken by no rows at all, or the grain by the samples.
   */
  readonly outcome: 'same' | 'stopped' | 'broken';
}

/** Over no rows at all a model keeps its contract, its grain and its checks. Relations are empty. */
export async function probeEmpty(engine: Engine, model: Model): Promise<Probed> {
  await makeTried(engine, model);
  return { probe: 'empty', outcome: (await keepsRules(engine, model, 'tried')) ? 'same' : 'broken' };
}

/** Fills the sources with sample rows and builds every model over them. */
export async function fillSamples(engine: Engine, models: readonly Model[]): Promise<void> {
  for (const [relation, rows] of sampleSources()) await addRows(engine, relation, rows);
  for (const model of models) {
    if (isAnalysis(model)) await appendAnalysis(engine, model);
    else await engine.run(`insert into ${named(model.name)} ${compile(model)}`);
  }
  const relations = new Set([...models, ...models.flatMap(readBy)].map(({ name }) => name));
  for (const name of relations) {
    await engine.run(
      `create temp table ${named(`shuffled_${name}`)} as select * from ${named(name)} order by rowid desc`,
    );
    await engine.run(
      `create temp table ${named(`doubled_${name}`)} as select * from ${named(name)} union all select * from ${named(name)}`,
    );
  }
}

/** A grain that is too coarse shows where rows differ in each of its columns alone. Relations hold the samples. */
export async function probeGrain(engine: Engine, model: Model): Promise<Probed> {
  return { probe: 'grain', outcome: (await keepsGrain(engine, model, model.name)) ? 'same' : 'broken' };
}

/** The order in which rows lie is none of a model's business. Relations hold the samples. */
export async function probeShuffled(engine: Engine, model: Model): Promise<Probed> {
  await makeTried(engine, model, (name) => `shuffled_${name}`);
  return { probe: 'shuffled', outcome: (await isSame(engine, model)) ? 'same' : 'broken' };
}

/** A row that stands twice in what a model reads changes nothing, or does not pass unnoticed. Relations hold the samples. */
export async function probeDoubled(
  engine: Engine,
  model: Model,
  models: readonly Model[],
): Promise<Probed[]> {
  const probed: Probed[] = [];
  for (const { name: relation } of Object.values(model.imports)) {
    await makeTried(engine, model, (name) => (name === relation ? `doubled_${name}` : name));
    const guard = models.find(({ name }) => name === relation);
    const outcome = (await isSame(engine, model))
      ? 'same'
      : !(await keepsGrain(engine, model, 'tried')) ||
          (guard && !(await keepsGrain(engine, guard, `doubled_${relation}`)))
        ? 'stopped'
        : 'broken';
    probed.push({ probe: 'doubled', relation, outcome });
  }
  return probed;
}

async function isSame(engine: Engine, model: Model): Promise<boolean> {
  const [one, other] = [await engine.scanned(model.name), await engine.scanned('tried')];
  return one.hash === other.hash && one.rows === other.rows;
}

const keepsGrain = (engine: Engine, model: Model, relation: string) =>
  passes(() => requireGrain(engine, { ...model, name: relation }));

function keepsRules(engine: Engine, model: Model, relation: string): Promise<boolean> {
  const at = { ...model, name: relation };
  return passes(async () => {
    await requireColumns(engine, at);
    await requireRules(engine, at);
  });
}

async function passes(check: () => Promise<void>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}
