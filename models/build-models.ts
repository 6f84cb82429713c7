import { type Engine, named } from '../sql/engine/index.ts';
import { creation, type Model } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';

/** Builds each model after the models it reads, and lets nothing read a table that breaks its contract or a check. */
export async function buildModels(
  engine: Engine,
  models: readonly Model[],
  onBuilt: (model: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const model of models) {
    await engine.run(creation(model));
    await checkContract(engine, model);
    await checkGrain(engine, model);
    await runChecks(engine, model);
    await onBuilt(model.name);
  }
}

/** The built table has the declared columns and types, and no empty value where none is declared. */
export async function checkContract(engine: Engine, model: Model): Promise<void> {
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
  const full = Object.keys(model.columns).filter((column) => model.columns[column]?.absent === undefined);
  const empty = full.map((column) => `${named(column)} is null`).join(' or ');
  await expectNone(engine, model, 'no empty value', `select * from ${named(model.name)} where ${empty}`);
}

/** One row for each value of the grain. */
export async function checkGrain(engine: Engine, model: Model): Promise<void> {
  // Whole keys are compared only where their hashes leave a doubt: that takes half as long again.
  if (await engine.isUnique(model.name, model.grain)) return;
  const grain = model.grain.map(named).join(', ');
  const wrong = `select ${grain}, count(*) as found from ${named(model.name)} group by ${grain} having count(*) > 1`;
  await expectNone(engine, model, `one row for each ${model.grain.join(', ')}`, wrong);
}

export async function runChecks(engine: Engine, model: Model): Promise<void> {
  for (const check of model.checks)
    await expectNone(engine, model, check.name, check.wrong(named(model.name)));
}

async function expectNone(engine: Engine, model: Model, check: string, wrong: string): Promise<void> {
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
