import { describe, expect, test } from 'vitest';
import { buildModels } from '../../models/build-models.ts';
import { createEmptySources } from '../../models/load-sources.ts';
import { type Engine, named, openEngine } from '../../sql/engine/index.ts';
import { type Model, models } from '../../sql/index.ts';
import type { Value } from '../../sql/sources/column.ts';

const neutral: Record<string, Value> = {
  BIGINT: 0,
  'DECIMAL(18,2)': 0,
  DATE: '2022-03-01',
  TIMESTAMP: '2022-03-01T00:00:00',
  BOOLEAN: false,
  VARCHAR: '990101',
};

const read = new Set(
  models
    .flatMap(({ imports, checks }) => [...Object.values(imports), ...checks.flatMap(({ reads }) => reads)])
    .map(({ name }) => name),
);
/** The models that have checks, and those that are read by others. */
const checked = models.filter(({ name, checks }) => checks.length > 0 || read.has(name));

async function emptyRelease(): Promise<Engine> {
  const engine = await openEngine(':memory:');
  await createEmptySources(engine);
  await buildModels(engine, checked);
  await engine.run(`delete from "int_release__moment"`);
  return engine;
}

async function countOf(engine: Engine, sql: string): Promise<number> {
  const [found] = await engine.rows<{ count: number }>(`select count(*) as count from (${sql}) as wrong`);
  return found?.count ?? 0;
}

async function insert(engine: Engine, model: Model, values: Readonly<Record<string, Value>>): Promise<void> {
  const columns = await engine.describe(`select * from ${named(model.name)}`);
  await engine.append(model.name, [columns.map(({ name, type }) => values[name] ?? neutral[type] ?? null)]);
}

const cases = models.flatMap((model) =>
  model.checks.map((check) => ({ title: `${model.name}: ${check.name}`, model, check })),
);

describe('every check fails on a row that breaks it, and only then', () => {
  test.each(cases)('$title', async ({ model, check }) => {
    await using engine = await emptyRelease();
    const wrong = check.wrong(named(model.name));
    expect(await countOf(engine, wrong)).toBe(check.broken ? 0 : 1);
    if (!check.broken) return;
    await insert(engine, model, check.broken);
    expect(await countOf(engine, wrong)).toBe(1);
  });
});
