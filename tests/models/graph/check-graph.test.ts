import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkGraph } from '../../../models/graph/check-graph.ts';
import { unlikeReviewed } from '../../../models/graph/golden.ts';
import { lint } from '../../../models/graph/lint.ts';
import { compile, type Model, models } from '../../../sql/index.ts';
import { fctExposureMonth } from '../../../sql/marts/fct_exposure_month.ts';
import { day, region, text } from '../../../sql/model/columns.ts';
import { model } from '../../../sql/model/model.ts';
import { sources } from '../../../sql/model/source.ts';
import { stgCityRegions } from '../../../sql/staging/stg_city__regions.ts';

const about = { zh: '试', en: 'trial' };
const base = {
  name: 'fct_trial',
  line: 'city',
  about,
  grain: ['region_code'],
  columns: { region_code: region() },
  checks: [],
} as const;
const regions = { regions: stgCityRegions };
const raw = (query: string) => () => sql.raw(query) as never;
const plain = raw('select region_code from stg_city__regions');

test('the graph of the product keeps every rule, and every model binds', async () => {
  expect((await checkGraph()).findings).toEqual([]);
});

test('SQL that is not the one reviewed is found of every model, with its first line that is another', () => {
  const like = models.filter(({ name }) => unlikeReviewed({ name }, 'select region_code') === null);
  expect(like).toEqual([]);
  const query = raw(
    'select region_code, month, construction_area_sqm, worker_count, output_fen from stg_county__exposures',
  );
  expect(lint([{ ...fctExposureMonth, query } as unknown as Model]).map(({ found }) => found.en)).toEqual([
    'line 2 was “"region_code",” and is “region_code,”',
  ]);
});

test('how SQL is laid out is no change, and text in it is', () => {
  const sql = compile(fctExposureMonth);
  expect(unlikeReviewed(fctExposureMonth, sql.replaceAll(' ', '\n'))).toBeNull();
  expect(unlikeReviewed(fctExposureMonth, `${sql} where 'red' <> 'red'`)?.en).toMatch(
    /^line \d+ was “.*” and is “/u,
  );
});

const wrong: readonly (readonly [string, Model, string, string])[] = [
  ['a name of no layer', model({ ...base, name: 'trial', imports: regions, query: plain }), 'fct_', 'trial'],
  [
    'no English',
    model({ ...base, about: { zh: '试', en: '试' }, imports: regions, query: plain }),
    'described',
    'about',
  ],
  [
    'a column in no Chinese',
    model({ ...base, columns: { region_code: text('code', 'code') }, imports: regions, query: plain }),
    'described',
    'region_code',
  ],
  ['no grain', model({ ...base, grain: [], imports: regions, query: plain }), 'grain', 'grain'],
  [
    'a measure without a unit',
    model({
      ...base,
      columns: { region_code: region(), n: { sql: 'BIGINT', label: { zh: '数', en: 'n' } } },
      imports: regions,
      query: raw('select region_code, cast(1 as bigint) as n from stg_city__regions'),
    }),
    'unit',
    'n',
  ],
  [
    'staging that joins',
    model({
      ...base,
      name: 'stg_city__trials',
      imports: { own: sources.region },
      query: raw('select a.region_code from src_region as a join src_region as b on true'),
    }),
    'staging',
    'join',
  ],
  [
    'staging that reads a model',
    model({ ...base, name: 'stg_city__trials', imports: regions, query: plain }),
    'staging',
    'stg_city__regions',
  ],
  [
    'a mart that reads a source',
    model({ ...base, imports: { own: sources.region }, query: raw('select region_code from src_region') }),
    'source',
    'src_region',
  ],
  [
    'a word of one engine',
    model({
      ...base,
      imports: regions,
      query: raw('select strip_accents(region_code) as region_code from stg_city__regions'),
    }),
    'every engine',
    'strip_accents',
  ],
  [
    'syntax of one engine',
    model({
      ...base,
      imports: regions,
      query: raw('select region_code::varchar as region_code from stg_city__regions'),
    }),
    'every engine',
    '::',
  ],
  [
    'a column that is not there',
    model({
      ...base,
      imports: regions,
      query: raw('select regon_code as region_code from stg_city__regions'),
    }),
    'engine runs it',
    'regon_code',
  ],
  [
    'a type that is not declared',
    model({ ...base, columns: { region_code: day('日', 'day') }, imports: regions, query: plain }),
    'engine runs it',
    'region_code',
  ],
];

test.each(wrong)('finds %s', async (_, one, rule, found) => {
  const { findings } = await checkGraph([stgCityRegions, one]);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.model).toBe(one.name);
  expect(findings[0]!.rule.en).toContain(rule);
  expect(findings[0]!.found.en).toContain(found);
});

test('what reads a broken model is not complained of as well', async () => {
  const broken = model({ ...base, imports: regions, query: raw('select nothing from stg_city__regions') });
  const reader = model({
    ...base,
    name: 'fct_reader',
    imports: { trial: broken },
    query: raw('select region_code from fct_trial'),
  });
  expect((await checkGraph([stgCityRegions, broken, reader])).findings.map((one) => one.model)).toEqual([
    'fct_trial',
  ]);
});
