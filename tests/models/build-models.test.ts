import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildModels, requireColumns, requireRules } from '../../models/build-models.ts';
import { createEmptySources } from '../../models/load-sources.ts';
import { openEngine } from '../../sql/engine/index.ts';
import { models } from '../../sql/index.ts';
import { count, maybe, region, text } from '../../sql/model/columns.ts';
import { model } from '../../sql/model/model.ts';
import { stgCityRegions } from '../../sql/staging/stg_city__regions.ts';

const hazards = { zh: '项', en: 'hazards' };

function regionModel(query: string, columns = {}) {
  return model({
    name: 'fct_trial',
    line: 'construction',
    about: { zh: '试', en: 'trial' },
    grain: ['region_code'],
    columns: { region_code: region(), ...columns },
    imports: { regions: stgCityRegions },
    checks: [],
    query: () => sql.raw(query) as never,
  });
}

async function engineWith(query: string) {
  const engine = await openEngine(':memory:');
  await engine.run(`create table fct_trial as ${query}`);
  return engine;
}

test('every model of the release binds against empty sources', async () => {
  await using engine = await openEngine(':memory:');
  await createEmptySources(engine);
  const built: string[] = [];
  await buildModels(engine, models, async (name) => {
    built.push(name);
  });
  expect(built).toEqual(models.map((one) => one.name));
});

test('a column of another type than declared stops the build', async () => {
  await using engine = await engineWith('select 990101 as region_code');
  await expect(requireColumns(engine, regionModel(''))).rejects.toMatchObject({
    code: 'MODEL_CONTRACT',
    values: { column: 'region_code', declared: 'VARCHAR', found: 'INTEGER' },
  });
});

test('a declared column that is not there stops the build', async () => {
  await using engine = await engineWith(`select '990101' as region_code`);
  const wanted = regionModel('', { hazard_count: count('数', 'count', hazards) });
  await expect(requireColumns(engine, wanted)).rejects.toMatchObject({
    values: { column: 'hazard_count', found: 'nothing' },
  });
});

test('a column nobody declared stops the build', async () => {
  await using engine = await engineWith(`select '990101' as region_code, 1 as extra`);
  await expect(requireColumns(engine, regionModel(''))).rejects.toMatchObject({
    values: { column: 'extra', declared: 'nothing' },
  });
});

test('an empty value in a full column stops the build, in an optional one it does not', async () => {
  await using engine = await engineWith(`select '990101' as region_code, cast(null as varchar) as grade`);
  await expect(requireRules(engine, regionModel('', { grade: text('等级', 'grade') }))).rejects.toMatchObject(
    {
      code: 'CHECK_FAILED',
      values: { check: 'no empty value', count: 1 },
    },
  );
  await requireRules(
    engine,
    regionModel('', { grade: maybe(text('等级', 'grade'), { zh: '未鉴定', en: 'not appraised' }) }),
  );
});

test('two rows of one grain stop the build', async () => {
  await using engine = await engineWith(`select unnest(['990101', '990101', '990102']) as region_code`);
  await expect(requireRules(engine, regionModel(''))).rejects.toMatchObject({
    code: 'CHECK_FAILED',
    values: { count: 1 },
  });
});
