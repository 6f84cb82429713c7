import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changePoint,
  mannKendall,
  seasonalMannKendall,
  senSlope,
} from '../../../../models/statistics/trends/mann-kendall.ts';
import { poissonTrend } from '../../../../models/statistics/trends/poisson-trend.ts';
import { proportionTrend } from '../../../../models/statistics/trends/proportion-trend.ts';
import { expectNear, series } from '../vectors.ts';

const { coal, nile } = series;

/** Printed by R's Kendall and trend. */
test('Mann–Kendall and Sen of the Nile and of the coal mines', () => {
  const flow = mannKendall(nile);
  expect(flow.s).toBe(-1387);
  expect(flow.variance).toBeCloseTo(112728.3333, 4);
  expect(flow.z).toBeCloseTo(-4.128066523, 9);
  expectNear(flow.p, 3.658263e-5, 1e-6, 'p');
  const { slope, low, high } = senSlope(nile);
  expect(slope).toBeCloseTo(-2.6, 12);
  expect(low).toBeCloseTo(-3.627906977, 9);
  expect(high).toBeCloseTo(-1.428571429, 9);
  const mines = mannKendall(coal.counts);
  expect([mines.s, Number(mines.variance.toFixed(4))]).toEqual([-2428, 149579.3333]);
  expect(mines.z).toBeCloseTo(-6.275292587, 9);
});

test('the coal mines changed after 1891', () => {
  const { u, place } = changePoint(coal.counts);
  expect([u, place, coal.from + place - 1]).toEqual([2110, 41, 1891]);
});

/** Printed by R's glm(counts ~ year, poisson). */
test('log-linear trend of the coal mines', () => {
  const trend = poissonTrend(coal.counts.map((count, i) => ({ at: coal.from + i, count })));
  expectNear(trend.slope, -0.01837145657, 1e-9, 'slope');
  // glm prints the error of its last step but one; the next, carried on by hand, gives 0.002472687932.
  expectNear(trend.se, 0.00247267496, 1e-5, 'se');
  expectNear(trend.se, 0.002472687932, 1e-9, 'se at the end');
  expect(trend.slope / trend.se).toBeCloseTo(-7.4298, 4);
  expect(trend.deviance).toBeCloseTo(138.203, 4);
  expect(trend.dispersion).toBeCloseTo(1.11034571, 7);
});

test('a rate that doubles every year is found whatever the exposure, and no trend is no slope', () => {
  const points = Array.from({ length: 8 }, (_, i) => ({ at: i, count: 2 ** (i + 4), exposure: 1 }));
  expect(poissonTrend(points).slope).toBeCloseTo(Math.LN2, 10);
  const even = points.map(({ at, count }) => ({ at, count, exposure: count }));
  expect(poissonTrend(even).slope).toBeCloseTo(0, 12);
  expect(poissonTrend(even).p).toBeCloseTo(1, 9);
});

/** R's documented example of prop.trend.test: smokers among patients of four hospitals. */
test('smokers in four groups', () => {
  const [parts, alls] = [
    [83, 90, 129, 70],
    [86, 93, 136, 82],
  ];
  const found = proportionTrend(parts!.map((part, i) => ({ part, all: alls![i]! })));
  expect(found.trend).toBeCloseTo(8.224922285, 8);
  expect(found.trendP).toBeCloseTo(0.004131897, 9);
  expect(found.difference).toBeCloseTo(12.6004, 4);
  expect(proportionTrend(alls!.map((all) => ({ part: all, all }))).trendP).toBe(1);
});

test('seasons are compared with themselves only', () => {
  const winter = [1, 2, 3, 4, 5];
  const summer = [105, 104, 103, 102, 101];
  expect(seasonalMannKendall([winter, winter])).toMatchObject({ s: 20, variance: 2 * ((5 * 4 * 15) / 18) });
  expect(seasonalMannKendall([winter, summer])).toMatchObject({ s: 0, z: 0, p: 1 });
});

test('a series backwards has the opposite trend', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 25 }), (values) => {
      const back = values.toReversed();
      expect(mannKendall(back).s).toBe(0 - mannKendall(values).s);
      const [one, other] = [senSlope(values), senSlope(back)];
      expect(one.slope + other.slope).toBeCloseTo(0, 12);
      expect(one.low <= one.slope && one.slope <= one.high).toBe(true);
    }),
  );
});

test('a level series has no trend and no change', () => {
  expect(mannKendall([3, 3, 3, 3, 3])).toEqual({ s: 0, variance: 0, z: 0, p: 1 });
  expect(changePoint([3, 3, 3, 3, 3])).toMatchObject({ u: 0, p: 1 });
});

const years = (counts: readonly number[]) => counts.map((count, at) => ({ at, count }));

test.each([
  () => mannKendall([1, 2, 3, 4]),
  () => mannKendall([1, 2, 3, 4, Number.NaN]),
  () => seasonalMannKendall([[1, 2]]),
  () => senSlope([1, 2]),
  () => changePoint([1]),
  () => poissonTrend(years([1, 2, 3, 4, 5, 6, 7])),
  () => poissonTrend(years(Array<number>(8).fill(0))),
  () => poissonTrend(years([0, 0, 0, 0, 0, 0, 0, 5])),
  () => poissonTrend(Array(8).fill({ at: 1, count: 3 })),
  () => proportionTrend([{ part: 1, all: 2 }]),
  () => proportionTrend(Array(3).fill({ part: 3, all: 2 })),
])('too short a series is refused: %s', (call) => {
  expect(call).toThrow(/expected a /);
});
