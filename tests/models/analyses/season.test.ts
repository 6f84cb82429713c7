import { expect, test } from 'vitest';
import { chartPoints } from '../../../models/analyses/charts/chart-points.ts';
import { chartSummaries } from '../../../models/analyses/charts/chart-summaries.ts';
import type { Row } from '../../../sql/engine/index.ts';

/** Inspections of one county; those of June come with the yearly campaign. */
const months = (years: number, countAt: (i: number) => number): Row[] =>
  Array.from({ length: years * 12 }, (_, i) => ({
    region_code: '990101',
    month: `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`,
    is_reported: true,
    inspection_count: countAt(i),
  }));
const campaign = (i: number) => (i % 12 === 5 ? 40 : 8 + ((i * 3) % 7));

function chartOf(rows: readonly Row[]) {
  const points = chartPoints({
    moment: [{ city_code: '990100' }],
    fct_inspection_month: rows,
  }).filter(({ indicator, region_code }) => indicator === 'inspections' && region_code === '990101');
  const summary = chartSummaries({
    points,
    regions: [{ region_code: '990101' }],
    moment: [{ as_of_on: '2022-12-31' }],
  }).find(({ indicator }) => indicator === 'inspections')!;
  return { points, summary, signals: points.filter(({ signal }) => signal !== null) };
}

test('a campaign every June is no rise in June: with five whole years the limits follow it', () => {
  const { points, summary, signals } = chartOf(months(5, campaign));
  expect(signals).toEqual([]);
  expect(summary.reason).toBeNull();
  expect(summary.changed_on).toBeNull();
  const june = points.find(({ drawn_on }) => drawn_on === '2020-06-01')!;
  expect(june.is_seasonal).toBe(true);
  expect(june.season_index).toBeGreaterThan(2.5);
  expect([june.low! < 40, june.high! > 40]).toEqual([true, true]);
});

test('with fewer years the season is said and nothing is judged, neither rise nor trend', () => {
  const { points, summary, signals } = chartOf(months(3, campaign));
  expect(signals).toEqual([]);
  expect(points.every(({ high }) => high === null)).toBe(true);
  expect(summary).toMatchObject({ reason: 'season', variation: null, changed_on: null, trend_p: null });
});

test('a real rise is seen beside a season that is known', () => {
  const { summary } = chartOf(months(6, (i) => campaign(i) * (i >= 60 ? 3 : 1)));
  expect(summary.phase_count).toBe(2);
  expect(['2020-11-01', '2020-12-01', '2021-01-01']).toContain(summary.changed_on);
});

test('without a season a month far out is a signal as ever', () => {
  const { summary, signals } = chartOf(months(3, (i) => (i === 29 ? 40 : 10 + (i % 5))));
  expect(signals.map(({ drawn_on }) => drawn_on)).toContain('2018-06-01');
  expect(summary.reason).toBeNull();
});

test('a chart follows the rate of the latest stretch, and of any rare count shows what lies between', () => {
  const risen = chartOf(months(3, (i) => (i < 24 ? 1 : 32) + ((i % 5) % 2)));
  expect(['u', 'u_prime']).toContain(risen.summary.chart);
  expect(risen.summary.centre).toBeGreaterThan(25);
  const rare = chartOf(months(4, (i) => (i % 5 === 0 ? 1 : 0)));
  expect(rare.summary).toMatchObject({ chart: 'g', point_count: 9, quiet_days: null });
  const gaps = rare.points.filter(({ series }) => series === 'gap');
  expect(gaps.map(({ value }) => value)).toEqual(Array(9).fill(4));
});

test('an interval with a month nobody reported is of no known length', () => {
  const rows = months(2, (i) => (i % 5 === 0 ? 1 : 0)).map((row, i) =>
    i === 7 ? { ...row, is_reported: false } : row,
  );
  const gaps = chartOf(rows).points.filter(({ series }) => series === 'gap');
  expect(gaps.map(({ drawn_on }) => drawn_on)).toEqual(['2016-06-01', '2017-04-01', '2017-09-01']);
});
