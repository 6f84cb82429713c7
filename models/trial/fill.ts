import { type Engine, named } from '../../sql/engine/index.ts';
import { compile, inRelease, type Model, type RelationMap } from '../../sql/index.ts';
import type { Value } from '../../sql/sources/column.ts';
import { appendAnalysis, isAnalysis } from '../analyses/analysis.ts';
import { createEmptySources } from '../load-sources.ts';

/** Every source and every model, without a row. */
export async function createEmpty(engine: Engine, models: readonly Model[]): Promise<void> {
  await createEmptySources(engine);
  for (const model of models)
    await engine.run(`create table ${named(model.name)} as ${compile(model)} limit 0`);
}

/** Makes the table `tried` of a model over the relations of a map. */
export async function makeTried(
  engine: Engine,
  model: Model,
  relationOf: RelationMap = inRelease,
): Promise<void> {
  await engine.run(`create or replace temp table tried as ${compile(model, relationOf)}`);
  if (isAnalysis(model)) await appendAnalysis(engine, model, { to: 'tried', relationOf });
}

/** Adds rows to a relation; a column that a row does not name gets what `otherwise` says, and nothing is what it says by itself. */
export async function addRows(
  engine: Engine,
  relation: string,
  rows: readonly Readonly<Record<string, Value>>[],
  otherwise: (type: string) => Value = () => null,
): Promise<void> {
  const columns = await engine.describe(`select * from ${named(relation)}`);
  const unknown = rows
    .flatMap((row) => Object.keys(row))
    .find((name) => !columns.some((own) => own.name === name));
  if (unknown !== undefined) throw new TypeError(`${relation} has no column ${unknown}`);
  await engine.append(
    relation,
    rows.map((row) => columns.map(({ name, type }) => (name in row ? row[name]! : otherwise(type)))),
  );
}
