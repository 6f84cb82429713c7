import { expect, test } from 'vitest';
import { allBound, clopperPearson, garwood, wilson } from '../../../models/statistics/intervals.ts';
import { counts, expectNear } from './vectors.ts';

test.each(counts.garwood95)(
  'Garwood limits of $x events are those of poisson.test',
  ({ x, lo, hi, lo998, hi998 }) => {
    const usual = garwood(x);
    const strict = garwood(x, 0.998);
    expectNear(usual.low, lo, 1e-11, 'low');
    expectNear(usual.high, hi, 1e-11, 'high');
    expectNear(strict.low, lo998, 1e-11, 'low 99.8 %');
    expectNear(strict.high, hi998, 1e-11, 'high 99.8 %');
  },
);

test('Garwood limits of R’s documented example poisson.test(137, 24.19893)', () => {
  const { low, high } = garwood(137);
  expectNear(low / 24.19893, 4.75312480485, 1e-11, 'low');
  expectNear(high / 24.19893, 6.69270933418, 1e-11, 'high');
});

/** Public Health England test data for phe_proportion. */
test.each([
  [65, 100, 0.95, 0.5525444329689, 0.736357517569],
  [1045, 5000, 0.95, 0.1979554988001, 0.220491303732],
  [5, 100, 0.95, 0.02154367915437, 0.1117504692319],
  [65, 100, 0.998, 0.495494657407, 0.778354061409],
])('Wilson limits of %i in %i at %f', (part, all, confidence, low, high) => {
  const found = wilson(part, all, confidence);
  expectNear(found.low, low, 1e-11, 'low');
  expectNear(found.high, high, 1e-11, 'high');
});

test('Wilson limits touch 0 and 1 exactly where nothing or everything was done', () => {
  expect(wilson(0, 7).low).toBe(0);
  expect(wilson(7, 7).high).toBe(1);
  expectNear(wilson(0, 1e9).high, 1.959963984540054 ** 2 / (1e9 + 1.959963984540054 ** 2), 1e-13, 'high');
});

test('Clopper–Pearson limits of 30/30 and 57/60 are those of binom.test', () => {
  expect(clopperPearson(30, 30).low).toBeCloseTo(0.884, 3);
  expect(clopperPearson(30, 30, 0.9).low).toBeCloseTo(0.905, 3);
  expect(allBound(30)).toBeCloseTo(clopperPearson(30, 30, 0.9).low, 12);
  expect(allBound(12)).toBeCloseTo(0.779, 3);
  expect(clopperPearson(30, 30).high).toBe(1);
  expect(clopperPearson(0, 30).low).toBe(0);
  const { low, high } = clopperPearson(57, 60);
  expect(low).toBeCloseTo(0.8608, 4);
  expect(high).toBeCloseTo(0.9896, 4);
});
