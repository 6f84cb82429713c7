import { describe, expect, test } from 'vitest';
import { openEngine } from '../../sql/engine/index.ts';
import { sqlTypes } from '../../sql/sources/column.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';

const contracts = datasetNames.map(datasetNamed);

describe('a contract', () => {
  test('refers to datasets that are there and have a key of one column', () => {
    const referred = new Set(
      contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ refersTo }) => refersTo ?? [])),
    );
    expect([...referred].toSorted()).toEqual(['enterprise', 'site']);
    for (const name of referred) expect(datasetNamed(name as DatasetName).key).toHaveLength(1);
  });

  test('derives values by SQL that the engine binds, of columns it has', async () => {
    await using engine = await openEngine(':memory:', { folders: [] });
    for (const { columns, derived = [] } of contracts) {
      const typed = Object.entries(columns).map(
        ([name, { kind }]) => `cast(null as ${sqlTypes[kind]}) as "${name}"`,
      );
      for (const { column, from, value } of derived) {
        expect(Object.keys(columns)).toEqual(expect.arrayContaining([column, ...from]));
        await engine.rows(`select ${value} as computed from (select ${typed.join(', ')})`);
      }
    }
    expect(contracts.flatMap(({ derived = [] }) => derived)).toHaveLength(7);
  });

  test('balances stocks of one month each', () => {
    const balanced = contracts.filter(({ balance }) => balance !== undefined);
    expect(balanced.map(({ name }) => name)).toEqual(['heating_balance']);
    expect(balanced.map(({ period, columns }) => columns[period ?? '']?.kind)).toEqual(['month']);
  });
});
