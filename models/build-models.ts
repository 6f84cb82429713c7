import { type Engine, named } from '../sql/engine/index.ts';
import { creation, isView, type Model } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import { appendAnalysis, isAnalysis } from './analyses/analysis.ts';
import type { TableFacts } from './manifest.ts';

export type Hashed = Pick<TableFacts, 'rows' | 'hash'>;

/** Builds each model after the models it reads, and lets nothing read a table that breaks its contract or a check. */
export async function buildModels(
  engine: Engine,
  models: readonly Model[],
  onBuilt: (model: string, hashed: Hashed) => Promise<void> = async () => {},
): Promise<void> {
  for (const model of models) {
    await engine.run(creation(model));
    if (isAnalysis(model)) await appendAnalysis(engine, model);
    await requireColumns(engine, model);
    await onBuilt(model.name, await requireRules(engine, model));
  }
}

/** The built table has the declared columns and types. Error: MODEL_CONTRACT. */
export async function requireColumns(engine: Engine, model: Model): Promise<void> {
  const found = new Map(
    (await engine.describe(`select * from ${named(model.name)}`)).map((c) => [c.name, c.type]),
  );
  for (const [column, { sql }] of Object.entries(model.columns)) {
    const type = found.get(column) ?? 'nothing';
    if (type !== sql)
      throw new Fault('MODEL_CONTRACT', { model: model.name, column, declared: sql, found: type });
    found.delete(column);
  }
  for (const [column, type] of found) {
    throw new Fault('MODEL_CONTRACT', { model: model.name, column, declared: 'nothing', found: type });
  }
}

/**
 * No empty value where none is declared, one row for each value of the grain, and every check. What a row alone tells
 * is looked at in one pass, which hashes a table too. Error: CHECK_FAILED.
 */
export async function requireRules(
  engine: Engine,
  model: Model,
  { grain = true }: { readonly grain?: boolean } = {},
): Promise<Hashed> {
  const full = Object.keys(model.columns).filter((column) => model.columns[column]?.absent === undefined);
  const rules = [
    { name: 'no empty value', condition: full.map((column) => `${named(column)} is null`).join(' or ') },
    ...model.checks.flatMap(({ name, condition }) => (condition === undefined ? [] : [{ name, condition }])),
  ];
  const { rows, hash, wrong, isUnique } = await engine.scanned(model.name, {
    wrong: rules.map(({ condition }) => condition),
    ...(grain ? { key: model.grain } : {}),
    isUnhashed: isView(model.name),
  });
  const broken = rules.find((_, i) => wrong[i] !== 0);
  if (broken) {
    const found = `select * from ${named(model.name)} where ${broken.condition}`;
    await requireNone(engine, model, broken.name, found);
  }
  // Whole keys are compared only where their hashes leave a doubt: that takes half as long again.
  if (!isUnique) await requireGrain(engine, model);
  for (const { name, condition, wrong: rowsWrong } of model.checks)
    if (condition === undefined) await requireNone(engine, model, name, rowsWrong(named(model.name)));
  return { rows, hash };
}

/** One row for each value of the grain. Error: CHECK_FAILED. */
export async function requireGrain(engine: Engine, model: Model): Promise<void> {
  const grain = model.grain.map(named).join(', ');
  const wrong = `select ${grain}, count(*) as found from ${named(model.name)} group by ${grain} having count(*) > 1`;
  await requireNone(engine, model, `one row for each ${model.grain.join(', ')}`, wrong);
}

async function requireNone(engine: Engine, model: Model, check: string, wrong: string): Promise<void> {
  const [counted] = await engine.rows<{ count: number }>(`select count(*) as count from (${wrong}) as wrong`);
  if (!counted || counted.count === 0) return;
  const [example] = await engine.rows(`${wrong} limit 1`);
  throw new Fault('CHECK_FAILED', {
    model: model.name,
    check,
    count: counted.count,
    example: JSON.stringify(example),
  });
}
