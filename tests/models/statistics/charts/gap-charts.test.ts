import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  exponentialLimits,
  gLimits,
  quietProbability,
  tChart,
} from '../../../../models/statistics/charts/gap-charts.ts';

/** Hours between failures of a valve: Montgomery, Introduction to Statistical Quality Control, table 7.14. */
const valve = [
  286, 948, 536, 124, 816, 729, 4, 143, 431, 8, 2837, 596, 81, 227, 603, 492, 1199, 1214, 2831, 96,
];

test('t chart of the valve failures is that of qicharts2', () => {
  const { low, centre, high } = tChart(valve);
  expect(low).toBe(0);
  expect(centre).toBeCloseTo(430.0409518, 7);
  expect(high).toBeCloseTo(6937.933488, 6);
});

test('exponential limits are .00135091, .69314718 and 6.60765069 mean gaps', () => {
  const { low, centre, high } = exponentialLimits(1);
  expect(low).toBeCloseTo(0.00135091, 8);
  expect(centre).toBe(Math.LN2);
  expect(high).toBeCloseTo(6.60765069, 8);
});

/** At twelve a year; printed by R's pexp. */
test.each([
  [30, 12, 0.373],
  [60, 12, 0.139],
  [90, 12, 0.052],
  [91.1, 12, 0.05],
  [140.1, 12, 0.01],
  [178, 0.4, 0.823],
])('%f quiet days at %f a year happen with %f', (days, perYear, p) => {
  expect(Math.abs(quietProbability(days, perYear) - p)).toBeLessThan(0.0005);
});

test('geometric limits are the first count whose distribution reaches the point', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (cases) => {
      const atMost = (k: number) => -Math.expm1((k + 1) * Math.log(cases / (1 + cases)));
      const limits = gLimits(cases);
      for (const [k, p] of [
        [limits.low, 0.00135],
        [limits.centre, 0.5],
        [limits.high, 0.99865],
      ] as const) {
        expect(atMost(k)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(atMost(k - 1)).toBeLessThan(p + 1e-9);
      }
    }),
  );
});

test.each([
  () => tChart([5]),
  () => tChart([5, 0]),
  () => exponentialLimits(0),
  () => gLimits(-1),
  () => quietProbability(1, 0),
])('impossible gaps are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
