import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Truth } from '../../fixtures/index.ts';
import { headlines } from '../../models/headlines.ts';
import { ask, doubts, type Measured, openRelease, weakAreas } from '../../models/index.ts';
import { named } from '../../sql/engine/index.ts';
import { indicators, models } from '../../sql/index.ts';
import { demoHome } from '../demo-home.ts';

let home: string;
let truth: Truth;

beforeAll(async () => {
  home = await demoHome();
  truth = JSON.parse(await readFile(join(home, 'demo/truth.json'), 'utf8'));
});

type Tally = keyof Truth['byCountyMonth'];
type Level = keyof Truth['asOfByCounty'];

const numerator = ({ numerator: found }: Measured) => found;
const denominator = ({ denominator: found }: Measured) => found;

describe('every county and month says what was planted', () => {
  test.each<[string, Tally, typeof numerator, number]>([
    ['accidents', 'accidents', numerator, 1],
    ['deaths', 'deaths', numerator, 1],
    ['serious_injuries', 'serious_injuries', numerator, 1],
    ['inspections', 'inspections', numerator, 1],
    ['hazards_found', 'hazards_found', numerator, 1],
    ['major_hazards_found', 'hazards_major', numerator, 1],
    ['hazards_ontime', 'hazards_ontime', numerator, 1],
    ['hazards_ontime', 'hazards_due', denominator, 1],
    ['penalties', 'penalties', numerator, 1],
    ['fines', 'fines_fen', numerator, 100],
    ['dangerous_houses_new', 'dangerous_new', numerator, 1],
    ['dangerous_houses_dated', 'dangerous_dated', numerator, 1],
    ['dangerous_houses_same_day', 'dangerous_same_day', numerator, 1],
    ['dangerous_houses_same_day', 'dangerous_dated', denominator, 1],
    ['dangerous_houses_cleared', 'dangerous_cleared', numerator, 1],
  ])('%s is %s', async (indicator, tally, part, unit) => {
    await using release = await openRelease(home);
    for (const [region, planted] of Object.entries(truth.byCountyMonth[tally])) {
      const { rows } = await ask(release, { indicator, region, period: '2020-01..2022-09', by: 'month' });
      expect({ region, found: rows.map((row) => Math.round((part(row) ?? Number.NaN) * unit)) }).toEqual({
        region,
        found: planted,
      });
    }
  });

  test.each<[string, Level, typeof numerator]>([
    ['hazards_open', 'hazards_open', numerator],
    ['hazards_overdue', 'hazards_overdue', numerator],
    ['houses_surveyed', 'houses_surveyed', numerator],
    ['houses_surveyed', 'houses_should', denominator],
    ['dangerous_houses', 'dangerous_closing', numerator],
    ['dangerous_houses_handled', 'dangerous_handled_2022', numerator],
    ['dangerous_houses_handled', 'dangerous_new_2022', denominator],
  ])('%s at the as-of day is %s', async (indicator, level, part) => {
    await using release = await openRelease(home);
    expect(release.manifest.asOf).toBe(truth.asOf);
    const { rows } = await ask(release, { indicator, by: 'region' });
    expect(Object.fromEntries(rows.map((row) => [row.key, part(row)]))).toEqual(truth.asOfByCounty[level]);
  });

  test('injuries and days lost are rated by the hours of their months, without the return that does not tell them', async () => {
    await using release = await openRelease(home);
    const { hours, injured, lost_days } = truth.byCountyMonth;
    const { untoldHours } = truth.effects;
    const [from, to] = [truth.months.indexOf('2021-01'), truth.months.length];
    for (const { code } of truth.regions.slice(1)) {
      const question = { region: code, period: '2021-01..2022-09', by: 'month' };
      const injuries = await ask(release, { ...question, indicator: 'injury_rate_hours' });
      const severity = await ask(release, { ...question, indicator: 'severity_rate_hours' });
      const planted = truth.months.slice(from, to).map((month, i) => {
        const of = (tally: Tally) => truth.byCountyMonth[tally][code]![from + i]!;
        return code === untoldHours.county && month === untoldHours.month
          ? [null, null, null]
          : [of('injured'), of('lost_days'), of('hours')];
      });
      const found = injuries.rows.map(({ numerator, denominator }, i) => [
        numerator,
        severity.rows[i]!.numerator,
        denominator === null ? null : Math.round(denominator * 1_000_000),
      ]);
      expect({ code, found }).toEqual({ code, found: planted });
    }
    const sum = (tally: Record<string, number[]>, first: number, after: number) =>
      Object.values(tally).reduce(
        (total, months) => total + months.slice(first, after).reduce((all, one) => all + one, 0),
        0,
      );
    const of2022 = truth.months.indexOf('2022-01');
    const { total: rated } = await ask(release, { indicator: 'injury_rate_hours', period: '2022' });
    expect(rated.value).toBeCloseTo((sum(injured, of2022, to) / sum(hours, of2022, to)) * 1_000_000, 10);
    expect(rated.low! < rated.value! && rated.value! < rated.high!).toBe(true);
    const { total: without } = await ask(release, { indicator: 'severity_rate_hours', period: '2021' });
    const [days, hoursOf2021] = [lost_days, hours].map((tally) => sum(tally, from, of2022));
    expect(without).toMatchObject({ numerator: days, reported: 143, expected: 144 });
    expect(without.denominator).toBeCloseTo(hoursOf2021! / 1_000_000, 10);
  });

  test('accidents by computed class and by type', async () => {
    await using release = await openRelease(home);
    for (const [by, of] of [
      ['class', 'computedClass'],
      ['type', 'type'],
    ] as const) {
      const { rows } = await ask(release, { indicator: 'accidents', period: '2020-01..2022-09', by });
      for (const { key, value } of rows)
        expect([key, value]).toEqual([key, truth.accidents.filter((one) => one[of] === key).length]);
    }
  });

  test('the planted effects can be seen: the 较大 accident, the county that closes all on the last day', async () => {
    await using release = await openRelease(home);
    for (const [year, value] of Object.entries(truth.effects.relativelyMajor)) {
      expect((await ask(release, { indicator: 'major_accidents', period: year })).total.value).toBe(value);
    }
    const { total } = await ask(release, {
      indicator: 'hazards_ontime',
      region: truth.effects.lastDayCounty,
    });
    expect(total.value).toBe(1);
    const { rows } = await ask(release, { indicator: 'hazards_ontime', by: 'region' });
    const worst = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).slice(0, 2);
    expect(worst.map(({ key }) => key).sort()).toEqual(truth.effects.worseCounties.toSorted());
  });

  test('every ledger stands in the release row by row, and its numbers add up', async () => {
    await using release = await openRelease(home);
    const staged = new Map(
      models
        .filter(({ name }) => name.startsWith('stg_'))
        .map((model) => [Object.values(model.imports)[0]?.name, model]),
    );
    const planted = Object.entries(truth.ledgers);
    expect(planted.length).toBeGreaterThan(40);
    for (const [dataset, { rows, sums }] of planted) {
      const { name, columns } = staged.get(`src_${dataset}`)!;
      const added = Object.keys(sums).map((column) => `coalesce(sum(${column}), 0) as ${column}`);
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      const [found] = await release.engine.rows(
        `select ${['count(*) as rows', ...added].join(', ')} from ${named(name)}`,
      );
      expect({ dataset, ...found }).toEqual({ dataset, rows: total, ...sums });
      if (!('region_code' in columns)) continue;
      const byCounty = await release.engine.rows<{ region_code: string; rows: number }>(
        `select region_code, count(*) as rows from ${named(name)} group by region_code`,
      );
      expect(Object.fromEntries(byCounty.map((row) => [row.region_code, row.rows]))).toEqual(rows);
    }
  });
});

test('headlines taken mart by mart are the answers to each indicator by itself', async () => {
  await using release = await openRelease(home);
  const found = await headlines(release);
  expect(found.map(({ indicator }) => indicator.name)).toEqual(indicators.map(({ name }) => name));
  for (const { indicator, period, total, counties } of found) {
    const answer = await ask(release, { indicator: indicator.name, by: 'region' });
    expect([indicator.name, period, total, counties]).toEqual([
      indicator.name,
      answer.period,
      answer.total,
      answer.rows,
    ]);
  }
});

describe('rates over what was at risk', () => {
  const months = 9;
  const mean = (values: readonly number[]) =>
    values.slice(-months).reduce((sum, value) => sum + value, 0) / months;

  test('deaths of a county over its mean area and workers', async () => {
    await using release = await openRelease(home);
    for (const [region, areas] of Object.entries(truth.byCountyMonth.area_sqm)) {
      const deaths = truth.byCountyMonth.deaths[region]!.slice(-months).reduce((sum, one) => sum + one, 0);
      const found = async (indicator: string) => (await ask(release, { indicator, region })).total;
      const [byArea, byWorkers] = [await found('death_rate_area'), await found('death_rate_thousand')];
      expect([region, byArea.numerator, byWorkers.numerator]).toEqual([region, deaths, deaths]);
      expect(byArea.denominator).toBeCloseTo(mean(areas) / 1e6, 6);
      expect(byArea.value).toBeCloseTo(deaths / (mean(areas) / 1e6), 6);
      expect(byWorkers.denominator).toBeCloseTo(mean(truth.byCountyMonth.workers[region]!) / 1000, 6);
    }
  });

  test('a county’s row can bear what its own figure can, however many accidents did other harm', async () => {
    await using release = await openRelease(home);
    for (const indicator of ['deaths', 'injury_rate_thousand']) {
      const { rows } = await ask(release, { indicator, by: 'region' });
      for (const { key, state, value } of rows) {
        const { total } = await ask(release, { indicator, region: key });
        expect([indicator, key, state, value]).toEqual([indicator, key, total.state, total.value]);
      }
      const months = (await ask(release, { indicator, by: 'month' })).rows;
      for (const { key, state, numerator } of months)
        if (numerator === 0 || numerator === 1)
          expect([key, state]).toEqual([key, numerator === 0 ? 'zero' : 'list']);
    }
  });

  test('a county beside the others: their figure is without its own, and the whole city has no peers', async () => {
    await using release = await openRelease(home);
    const all = await ask(release, { indicator: 'hazards_found' });
    const [region = ''] = Object.keys(truth.byCountyMonth.hazards_found);
    const one = await ask(release, { indicator: 'hazards_found', region, compare: 'peers' });
    expect(one.comparison!.base.numerator).toBe(all.total.numerator! - one.total.numerator!);
    await expect(ask(release, { indicator: 'hazards_found', compare: 'peers' })).rejects.toMatchObject({
      code: 'QUESTION_INVALID',
    });
    const before = await ask(release, {
      indicator: 'hazards_found',
      period: '2022-01..2022-03',
      compare: 'last-period',
    });
    expect(before.comparison!.period).toEqual({ from: '2021-10-01', to: '2021-12-01' });
  });

  test('accidents of the last thirty days are provisional, hazards never', async () => {
    await using release = await openRelease(home);
    const from = async (indicator: string, period: string) =>
      (await ask(release, { indicator, period })).provisional;
    expect(await from('accidents', '2022-01..2022-09')).toEqual({ from: '2022-09-01', by: 'law' });
    expect(await from('accidents', '2022-01..2022-08')).toBeNull();
    expect(await from('hazards_found', '2022-01..2022-09')).toBeNull();
  });
});

describe('statistics find what was planted', () => {
  const above = (units: readonly { unit: string; signal: string | null; ratio: number | null }[]) =>
    units.filter(({ signal, ratio }) => signal === 'special' && ratio! > 1).map(({ unit }) => unit);

  test.each([12, 36])('the worse counties by hazards a visit, and no other, in %i months', async (months) => {
    await using release = await openRelease(home);
    const { units } = await weakAreas(release, { event: 'hazard', by: 'county', months });
    expect(above(units).sort()).toEqual(truth.effects.worseCounties.toSorted());
    const accidents = await weakAreas(release, { event: 'accident', by: 'county', months: 36 });
    expect(
      accidents.units
        .toSorted((a, b) => b.ratio! - a.ratio!)
        .slice(0, 2)
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(truth.effects.worseCounties.toSorted());
  });

  test('the worse trade by hazards not rectified in time, and no other', async () => {
    await using release = await openRelease(home);
    const { units } = await weakAreas(release, { event: 'late_hazard', by: 'trade' });
    expect(above(units)).toEqual([truth.effects.worseTrade]);
  });

  test('the county that closes everything on its last day, and no other', async () => {
    await using release = await openRelease(home);
    const { doubts: found } = await doubts(release);
    expect(
      found.filter(({ check_kind }) => check_kind === 'deadline_bunching').map(({ unit }) => unit),
    ).toEqual([truth.effects.lastDayCounty]);
  });
});
