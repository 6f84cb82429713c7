import { expect, test } from 'vitest';
import { anaAreaRate } from '../../../models/analyses/ana_area_rate.ts';
import { weakAreas } from '../../../models/analyses/asked/weak-areas.ts';
import type { Release } from '../../../models/release.ts';
import { openEngine } from '../../../sql/engine/index.ts';

test('of one or two events no ratio is told, nor does the headline count them; and a county that stands in no row is there with the reason', async () => {
  await using engine = await openEngine(':memory:');
  const columns = Object.entries(anaAreaRate.columns).map(([name, { sql }]) => `"${name}" ${sql}`);
  await engine.run(`create table ana_area_rate (${columns.join(', ')})`);
  await engine.run(`create table dim_region as select * from (values
    ('990100', '市', true), ('990101', '甲', false), ('990102', '乙', false), ('990103', '丙', false), ('990104', '丁', false)
  ) as of (region_code, region_name, is_city)`);
  await engine.run(`create table int_county_months__reported as select 'accident' as dataset, '990103' as region_code,
    cast('2022-09-01' as date) as month, true as is_reported`);
  for (const [unit, observed, state, told] of [
    ['990101', 2, 'list', 12],
    ['990102', 12, 'ok', 9],
  ] as const)
    await engine.run(
      `insert into ana_area_rate (window_months, event, unit_kind, exposure, unit, observed, ratio, signal, state, is_approximate, reported_months, expected_months)
       values (12, 'accident', 'county', 'area', $1, $2, 2, 'special', $3, false, $4, 12)`,
      [unit, observed, state, told],
    );
  const city = { code: '990100', label: { zh: '市', en: 'city' } };
  const home = import.meta.dirname;
  const release = { engine, home, manifest: { city, asOf: '2022-09-30', tables: {} } } as unknown as Release;
  const { headline, units, provisional } = await weakAreas(release, { event: 'accident' });
  expect(headline.en).toBe('clearly above their peers: 1 of 2 units');
  const special = 'special: outside the 99.8 % limits';
  expect(units.map(({ unit, ratio, state, said }) => [unit, ratio, state, said?.en ?? null])).toEqual([
    ['990102', 2, 'ok', special],
    ['990101', null, 'list', special],
    ['990103', null, 'zero', 'no exposure known: counts alone'],
    ['990104', null, 'none', 'not reported yet (due by 10 October 2022)'],
  ]);
  expect(units.map(({ partly }) => partly?.en ?? null)).toEqual([
    'partly reported: 9 of 12 months counted',
    null,
    null,
    null,
  ]);
  expect(provisional).toEqual({ from: '2022-09-01', by: 'law' });
});
