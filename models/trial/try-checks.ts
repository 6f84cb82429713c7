import { type Engine, named } from '../../sql/engine/index.ts';
import type { Model } from '../../sql/index.ts';
import type { Value } from '../../sql/sources/column.ts';
import { addRows } from './fill.ts';

export interface CheckTried {
  readonly check: string;
  /** It passes where nothing is wrong and fails on the rows that break it. */
  readonly canFail: boolean;
}

const neutral: Readonly<Record<string, Value>> = {
  BIGINT: 0,
  'DECIMAL(18,2)': 0,
  DOUBLE: 0,
  DATE: '2022-03-01',
  TIMESTAMP: '2022-03-01T00:00:00',
  BOOLEAN: false,
  VARCHAR: '990101',
};

/** Breaks each check of a model, where every relation is empty, and leaves it so. */
export async function tryChecks(engine: Engine, model: Model): Promise<CheckTried[]> {
  const tried: CheckTried[] = [];
  for (const { name, wrong, broken } of model.checks) {
    const finds = async () => (await engine.rows(`${wrong(named(model.name))} limit 1`)).length > 0;
    const before = await finds();
    await addRows(engine, model.name, broken, (type) => neutral[type] ?? null);
    const after = await finds();
    await engine.run(`delete from ${named(model.name)}`);
    tried.push({ check: name, canFail: broken.length > 0 ? !before && after : before });
  }
  return tried;
}
