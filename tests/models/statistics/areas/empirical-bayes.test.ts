import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Area,
  claytonKaldor,
  exceedance,
  marshall,
  posteriorMean,
  smoothed,
} from '../../../../models/statistics/areas/empirical-bayes.ts';
import { likeliestPrior } from '../../../../models/statistics/areas/likelihood.ts';
import { expectNear, table } from '../vectors.ts';

const areasOf = (file: string, exposure = 'exposure') =>
  table(file).map((row) => ({
    name: row.name ?? '',
    estimate: Number(row.estimate),
    events: Number(row.events),
    exposure: Number(row[exposure]),
  }));
const auckland = areasOf('marshall-auckland.csv');
const carolina = areasOf('marshall-north-carolina.csv');
const scotland = areasOf('clayton-kaldor-scotland.csv', 'expected');

test.each([
  ['Auckland', auckland, 7.284173e-7, 0.002633436, 1e-6],
  ['North Carolina', carolina, 7.69293064701e-7, 0.00202144489365, 1e-11],
  ['Scotland', scotland, 0.802700098694, 0.999627004849, 1e-11],
] as const)('Marshall’s moments of %s are those spdep prints', (_, areas, between, mean, near) => {
  const spread = marshall(areas);
  expectNear(spread.between, between, near, 'a');
  expectNear(spread.mean, mean, near, 'b');
});

test.each([
  ['Auckland', auckland],
  ['North Carolina', carolina],
] as const)('every estimate of %s is that of spdep::EBest', (_, areas) => {
  const { prior } = marshall(areas);
  for (const area of areas) expectNear(posteriorMean(prior!, area), area.estimate, 1e-11, area.name);
});

test('Clayton and Kaldor’s moments of Scotland are those DCluster prints', () => {
  const prior = claytonKaldor(scotland)!;
  expectNear(prior.shape, 1.64401529771, 1e-9, 'shape');
  expectNear(prior.rate, 1.14884300953, 1e-9, 'rate');
  for (const area of scotland) expectNear(posteriorMean(prior, area), area.estimate, 1e-9, area.name);
});

test('Clayton and Kaldor’s moments of North Carolina are those DCluster converges to', () => {
  const prior = claytonKaldor(areasOf('marshall-north-carolina.csv', 'expected'))!;
  expectNear(prior.shape, 4.63074923, 1e-8, 'shape');
  expectNear(prior.rate, 4.39574094, 1e-8, 'rate');
});

/** Printed by R: maximum likelihood of a negative binomial with the expected count as offset. */
test.each([
  ['Scotland', scotland, 1.87948997427, 1.42206001231],
  ['North Carolina', areasOf('marshall-north-carolina.csv', 'expected'), 6.37197675, 1.05056677],
] as const)('the likeliest prior of %s', (_, areas, shape, mean) => {
  const prior = likeliestPrior(areas)!;
  expectNear(prior.shape, shape, 1e-6, 'shape');
  expectNear(prior.shape / prior.rate, mean, 1e-7, 'mean');
});

test('likelihood and moments smooth Scotland’s extremes as R does', () => {
  const prior = likeliestPrior(scotland)!;
  expect(posteriorMean(prior, { events: 9, exposure: 1.4 })).toBeCloseTo(3.997362, 5);
  expect(posteriorMean(prior, { events: 0, exposure: 1.8 })).toBeCloseTo(0.602079, 5);
  expect(likeliestPrior(Array<Area>(6).fill({ events: 4, exposure: 2 }))).toBeNull();
});

test('intervals and chances of excess of Scotland’s extremes', () => {
  const prior = claytonKaldor(scotland)!;
  const [skye, annandale] = [
    { events: 9, exposure: 1.4 },
    { events: 0, exposure: 1.8 },
  ];
  for (const [area, rate, low, high] of [
    [skye, 4.176018, 2.056547, 7.033502],
    [annandale, 0.557512, 0.048114, 1.675097],
  ] as const) {
    const found = smoothed(prior, area);
    expectNear(found.rate, rate, 1e-6, 'rate');
    expectNear(found.low, low, 1e-5, 'low');
    expectNear(found.high, high, 1e-6, 'high');
  }
  expect(exceedance(prior, skye, 1)).toBeCloseTo(0.999875, 6);
  expect(exceedance(prior, skye, 2)).toBeCloseTo(0.978941, 6);
  expect(exceedance(prior, annandale, 1)).toBeCloseTo(0.140231, 6);
  expect(posteriorMean(marshall(scotland).prior!, skye)).toBeCloseTo(3.872811, 6);
});

test('where chance explains the areas there is no prior, and the mean stands for all', () => {
  const areas = [2, 1, 2, 3, 2].map((events) => ({ events, exposure: 10 }));
  expect(marshall(areas)).toEqual({ mean: 0.2, between: 0, prior: null, approximate: true });
  expect(claytonKaldor(areas.map((area) => ({ ...area, events: 2 })))).toBeNull();
});

const area = fc.record({ events: fc.nat(40), exposure: fc.double({ min: 0.1, max: 30, noNaN: true }) });

test('a smoothed rate lies between the area’s own and the mean of all, within its interval', () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 5, maxLength: 12 }), (areas: Area[]) => {
      const { mean, prior } = marshall(areas);
      fc.pre(prior !== null && prior.shape < 1e9);
      for (const one of areas) {
        const own = one.events / one.exposure;
        const { rate, low, high } = smoothed(prior!, one);
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, mean) * (1 - 1e-12));
        expect(rate).toBeLessThanOrEqual(Math.max(own, mean) * (1 + 1e-12));
        // The mean of a very skew gamma, where one area has nearly all events, lies above its 97.5 % point.
        if (prior!.shape > 0.5) expect(low < rate && rate < high).toBe(true);
        expect(low).toBeLessThan(high);
        if (low > 0) expectNear(exceedance(prior!, one, low), 0.975, 1e-9, 'low');
        expectNear(exceedance(prior!, one, high), 0.025, 1e-9, 'high');
      }
    }),
  );
});

test.each([
  () => marshall([{ events: 1, exposure: 1 }]),
  () => marshall(Array<Area>(5).fill({ events: 1, exposure: 0 })),
  () => likeliestPrior(Array<Area>(5).fill({ events: 0, exposure: 1 })),
  () => claytonKaldor(Array<Area>(5).fill({ events: 0.5, exposure: 1 })),
  () => smoothed({ shape: 0, rate: 1 }, { events: 1, exposure: 1 }),
  () => exceedance({ shape: 1, rate: 1 }, { events: 1, exposure: 1 }, -1),
])('too few areas or impossible ones are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
