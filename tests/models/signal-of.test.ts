import { expect, test } from 'vitest';
import { anaChart } from '../../models/analyses/ana_chart.ts';
import type { Release } from '../../models/release.ts';
import { signalOf } from '../../models/signal-of.ts';
import { openEngine } from '../../sql/engine/index.ts';

const period = { from: '2022-01-01', to: '2022-09-01' };

test('a signal is told where the chart stands in it at the end of the period, with its way and rule', async () => {
  await using engine = await openEngine(':memory:');
  const columns = Object.entries(anaChart.columns).map(([name, { sql }]) => `"${name}" ${sql}`);
  await engine.run(`create table ana_chart (${columns.join(', ')})`);
  const add = (indicator: string, variation: string, signalOn: string | null, last: string, value: number) =>
    engine.run(
      `insert into ana_chart (indicator, region_code, chart, point_count, phase_count, centre, last_on, last_value, variation, signal, signal_on)
       values ($1, '990100', 'c', 20, 1, 5, cast($4 as date), $5, $2, 'shift', cast($3 as date))`,
      [indicator, variation, signalOn, last, value],
    );
  await add('risen', 'worse', '2022-06-01', '2022-09-01', 9);
  await add('fallen', 'better', '2022-06-01', '2022-09-01', 2);
  await add('chance', 'common', '2022-06-01', '2022-09-01', 6);
  await add('earlier', 'worse', '2021-06-01', '2022-09-01', 9);
  const tables = { ana_chart: { rows: 4, hash: '', milliseconds: 0 } };
  const release = { engine, manifest: { tables } } as unknown as Release;
  const told = (indicator: string, of = period) => signalOf(release, indicator, '990100', of);

  expect(await told('risen')).toEqual({
    from: '2022-06-01',
    rises: true,
    rule: { zh: '连续多月在均值同侧', en: 'a run on one side of the mean' },
  });
  expect((await told('fallen'))?.rises).toBe(false);
  expect(await told('chance')).toBeNull();
  expect(await told('earlier')).toBeNull();
  expect(await told('risen', { from: '2022-01-01', to: '2022-06-01' })).toBeNull();
  const older = { engine, manifest: { tables: {} } } as unknown as Release;
  expect(await signalOf(older, 'risen', '990100', period)).toBeNull();
});
