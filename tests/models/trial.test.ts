import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { tables } from '../../models/analyses/index.ts';
import { tryModels } from '../../models/index.ts';
import { createEmpty } from '../../models/trial/fill.ts';
import { fillSamples, probeGrain } from '../../models/trial/probe.ts';
import { atMost } from '../../sql/checks/index.ts';
import { named, openEngine } from '../../sql/engine/index.ts';
import type { Model } from '../../sql/index.ts';
import { total } from '../../sql/macros/index.ts';
import { count, region } from '../../sql/model/columns.ts';
import { model } from '../../sql/model/model.ts';
import { srcCoverage } from '../../sql/model/source.ts';

const tried = await tryModels({});

const filled = await openEngine(':memory:');
await createEmpty(filled, tables);
await fillSamples(filled, tables);

afterAll(() => filled[Symbol.asyncDispose]());

describe('every model of the product', () => {
  test.each(tried)('$model', ({ cases, checks, probes }) => {
    expect(cases.flatMap(({ missing, surplus }) => [...missing, ...surplus])).toEqual([]);
    expect(checks.filter(({ canFail }) => !canFail)).toEqual([]);
    expect(probes.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
  });

  test('has sample rows to be probed with', async () => {
    for (const { name } of tables) {
      expect((await filled.rows(`select * from ${named(name)} limit 1`)).length, name).toBe(1);
    }
  });

  test('would be found too coarse without any one column of its grain', async () => {
    const overlooked: string[] = [];
    for (const one of tables.filter(({ grain }) => grain.length > 1)) {
      for (const column of one.grain) {
        const coarse = { ...one, grain: one.grain.filter((name) => name !== column) };
        const { outcome } = await probeGrain(filled, coarse);
        if (outcome !== 'broken') overlooked.push(`${one.name} without ${column}`);
      }
    }
    // What the samples do not show: two findings on one dataset, groups of two kinds by one name, sites of two sizes or
    // ages, two counties that close in one way, and two series by one chart.
    expect(overlooked).toEqual([
      'fct_finding_month without rule',
      'int_strata__counted without size',
      'int_strata__counted without age',
      'int_spells__counted without group_kind',
      'int_closings__counted without region_code',
      'int_closings__counted without given_days',
      'ana_chart_point without series',
      'ana_closing without group_kind',
      'ana_closing_curve without group_kind',
      'ana_doubt without unit_kind',
      'ana_annotation without kind',
    ]);
  });
});

const months = { zh: '月', en: 'months' };
const about = { zh: '试验', en: 'a trial' };

/** Months a county has spoken for, made wrong in one way. */
function countedMonths(wrong: 'nothing' | 'order' | 'empty' | 'check' | 'grain'): Model {
  return model({
    name: 'fct_tried',
    line: 'city',
    about,
    grain: ['region_code'],
    columns: { region_code: region(), month_count: count('月数', 'months', months) },
    imports: { coverage: srcCoverage },
    checks:
      wrong === 'check' ? [{ ...atMost('month_count', 'month_count'), broken: [{ month_count: 1 }] }] : [],
    query: (db) => {
      const counted = db
        .selectFrom('coverage')
        .select('region_code')
        .select(({ ref }) =>
          (wrong === 'nothing'
            ? sql<number>`count(distinct ${ref('month')})`
            : wrong === 'order'
              ? sql<number>`cast(date_diff('day', date '2021-01-01', first(${ref('month')})) as bigint)`
              : total(sql<number>`cast(1 as bigint)`)
          ).as('month_count'),
        )
        .groupBy(wrong === 'grain' ? ['region_code', 'month'] : ['region_code']);
      return wrong === 'empty'
        ? counted.unionAll(
            db.selectNoFrom(() => [
              sql<string>`cast(null as varchar)`.as('region_code'),
              sql<number>`cast(0 as bigint)`.as('month_count'),
            ]),
          )
        : counted;
    },
  }) as unknown as Model;
}

const outcomes = async (wrong: Parameters<typeof countedMonths>[0]) => {
  const [one] = await tryModels({ graph: [countedMonths(wrong)], cases: [] });
  return one!;
};

describe('a wrong model is found', () => {
  test('nothing wrong passes', async () => {
    expect((await outcomes('nothing')).passed).toBe(true);
  });

  test('by rows in another order', async () => {
    const { passed, probes } = await outcomes('order');
    expect([passed, probes.find(({ probe }) => probe === 'shuffled')?.outcome]).toEqual([false, 'broken']);
  });

  test('by a grain that is too coarse', async () => {
    const { passed, probes } = await outcomes('grain');
    expect([passed, probes.find(({ probe }) => probe === 'grain')?.outcome]).toEqual([false, 'broken']);
  });

  test('by no rows', async () => {
    const { passed, probes } = await outcomes('empty');
    expect([passed, probes.find(({ probe }) => probe === 'empty')?.outcome]).toEqual([false, 'broken']);
  });

  test('by rows that stand twice', async () => {
    const { passed, probes } = await outcomes('check');
    expect([passed, probes.find(({ probe }) => probe === 'doubled')]).toEqual([
      false,
      { probe: 'doubled', relation: 'src_coverage', outcome: 'broken' },
    ]);
  });

  test('by a check that cannot fail', async () => {
    expect((await outcomes('check')).checks).toEqual([
      { check: 'month_count at most month_count', canFail: false },
    ]);
  });
});

test('a unit test tells the rows that are missing and those too many', async () => {
  const staged = tables.find(({ name }) => name === 'stg_county__exposures')!;
  const [read = ''] = Object.keys(staged.imports);
  const given = { [read]: [{ region_code: '990101', worker_count: 3 }] };
  const expected = [{ region_code: '990101', worker_count: 4 }];
  const [one] = await tryModels({
    cases: [{ model: staged, about, given, expected }],
    wanted: new Set([staged.name]),
  });
  expect(one?.cases[0]).toMatchObject({
    missing: [{ region_code: '990101', worker_count: 4 }],
    surplus: [{ region_code: '990101', worker_count: 3 }],
  });
});
