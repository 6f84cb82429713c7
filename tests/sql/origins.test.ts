import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmptySources } from '../../models/load-sources.ts';
import { type Engine, named, openEngine } from '../../sql/engine/index.ts';
import { compile, type Model, models, type Relation } from '../../sql/index.ts';
import { originsOf } from '../../sql/model/origins.ts';
import { columnsOf } from '../../sql/model/source.ts';

let engine: Engine;

beforeAll(async () => {
  engine = await openEngine(':memory:');
  await createEmptySources(engine);
  for (const model of models) await engine.run(`create table ${named(model.name)} as ${compile(model)}`);
});

afterAll(() => engine[Symbol.asyncDispose]());

/** The columns of what a model reads without which DuckDB cannot bind its query. */
async function neededColumns(model: Model): Promise<string[]> {
  const needed: string[] = [];
  for (const relation of Object.values(model.imports)) {
    for (const column of Object.keys(columnsOf(relation))) {
      if (!(await bindsWithout(model, relation, column))) needed.push(`${relation.name}.${column}`);
    }
  }
  return needed.sort();
}

async function bindsWithout(model: Model, { name }: Relation, column: string): Promise<boolean> {
  await engine.run(
    `create or replace temp view lacking as select * exclude (${named(column)}) from ${named(name)}`,
  );
  return engine.describe(compile(model, (relation) => (relation === name ? 'lacking' : relation))).then(
    () => true,
    () => false,
  );
}

test('every column has an origin, counts rows, or is written in the query: a constant, or all of what reads nothing', () => {
  for (const model of models) {
    const { columns } = originsOf(model);
    expect([...columns.keys()].sort(), model.name).toEqual(Object.keys(model.columns).sort());
    for (const [column, { values, conditions, counted }] of columns) {
      if (values.size + conditions.size + counted.size > 0) continue;
      if (Object.keys(model.imports).length === 0) continue;
      expect(compile(model), `${model.name}.${column}`).toMatch(
        new RegExp(`(?:cast\\(\\d+ as bigint\\)|'[^']*'|true) as "${column}"`, 'u'),
      );
    }
  }
});

describe('the columns a model is made of and chosen by are those DuckDB cannot do without', () => {
  const worked = models.filter(({ name }) => !name.startsWith('stg_') && name !== 'int_rows__questioned');
  test.each(worked.map((model) => [model.name, model] as const))('%s', async (_name, model) => {
    const { columns, rows } = originsOf(model);
    const told = new Set(rows);
    for (const { values, conditions } of columns.values())
      for (const name of values.union(conditions)) told.add(name);
    expect([...told].sort()).toEqual(await neededColumns(model));
  });
});
