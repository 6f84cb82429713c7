import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byar, centralP, rateOf } from '../../../../models/statistics/counts/rate.ts';
import { garwood } from '../../../../models/statistics/intervals.ts';
import { poissonAtLeast } from '../../../../models/statistics/numerics/distributions.ts';
import { expectNear } from '../vectors.ts';

/** Public Health England test data for phe_rate and R’s documented poisson.test(137, 24.19893). */
test.each([
  [1, 1, 0.95, 1, 0.0253178079843, 5.57164339094],
  [1, 1, 0.998, 1, 0.00100050033358, 9.23341347645],
  [5, 1, 0.95, 5, 1.62348639012, 11.6683320793],
  [137, 24.19893, 0.95, 5.66140734322, 4.75312480485, 6.69270933418],
])('%i events in %f at %f', (count, exposure, confidence, rate, low, high) => {
  const found = rateOf(count, exposure, confidence);
  expectNear(found.rate, rate, 1e-11, 'rate');
  expectNear(found.low, low, 1e-11, 'low');
  expectNear(found.high, high, 1e-11, 'high');
});

/** Public Health England test data for byars_lower and byars_upper. */
test.each([
  [20, 0.95, 12.2114288349, 30.8898803692],
  [20, 0.998, 8.92280236514, 38.085035625],
  [65, 0.95, 50.1631877104595, 82.84913854594],
  [1045, 0.95, 982.593201807333, 1110.33121298565],
  [10, 0.998, 2.9163183746957, 24.193724927881],
  [222, 0.95, 6.02657487765 * 32.15, 7.87572937087 * 32.15],
])('Byar’s limits of %i at %f', (count, confidence, low, high) => {
  const found = byar(count, confidence);
  expectNear(found.low, low, 1e-11, 'low');
  expectNear(found.high, high, 1e-11, 'high');
});

test('222 among 3,215 are 6.90513219285 a hundred', () => {
  expectNear(rateOf(222, 32.15).rate, 6.90513219285, 1e-11, 'rate');
});

test('three deaths on 4.2 million square metres are .714 a million, .147 to 2.087', () => {
  const { rate, low, high } = rateOf(3, 4.2);
  expect([rate, low, high].map((x) => x.toFixed(3))).toEqual(['0.714', '0.147', '2.087']);
});

test('nothing seen leaves an upper limit, never a rate of certainly 0', () => {
  expect(rateOf(0, 4.2).rate).toBe(0);
  expectNear(rateOf(0, 4.2).high, 3.68887945411 / 4.2, 1e-11, 'high');
});

test('Byar is within 1.5 % of the exact limits from ten events on', () => {
  for (let count = 10; count < 2000; count += 7) {
    const exact = garwood(count);
    const found = byar(count);
    expectNear(found.low, exact.low, 0.015, 'low');
    expectNear(found.high, exact.high, 0.015, 'high');
  }
});

test('the upper tail of 137 against 24.19893 is R’s 2.845e-56, and the central p twice that', () => {
  expect(poissonAtLeast(137, 24.19893).toExponential(3)).toBe('2.845e-56');
  expect(centralP(137, 24.19893)).toBe(2 * poissonAtLeast(137, 24.19893));
});

test('the central p is under .05 exactly where the mean lies outside the interval', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: 0.01, max: 600, noNaN: true }),
      (count, mean) => {
        const { low, high } = garwood(count);
        fc.pre(Math.abs(mean / low - 1) > 1e-9 && Math.abs(mean / high - 1) > 1e-9);
        expect(centralP(count, mean) < 0.05).toBe(mean < low || mean > high);
      },
    ),
  );
});

test.each([() => rateOf(1, 0), () => rateOf(-1, 1), () => byar(9), () => centralP(1, Number.NaN)])(
  'an impossible rate is refused: %s',
  (call) => {
    expect(call).toThrow(/ is .*expected a /);
  },
);
