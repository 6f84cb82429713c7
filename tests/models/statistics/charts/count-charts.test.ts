import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cChart,
  chartFor,
  exactChart,
  uChart,
  uPrimeChart,
} from '../../../../models/statistics/charts/count-charts.ts';

/** Printed circuit boards: Montgomery, Introduction to Statistical Quality Control, table 7.7. */
const circuit = [
  21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
];
/** Personal computers, table 7.10: twenty samples of five. */
const computers = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
/** Dyed cloth, table 7.11. */
const cloth = [14, 12, 20, 11, 7, 10, 21, 16, 19, 23];
const clothSizes = [10, 8, 13, 10, 9.5, 10, 12, 10.5, 12, 12.5];

test('c chart of the circuit boards, before and after the two causes found', () => {
  const trial = cChart(circuit);
  expect(trial.centre).toBeCloseTo(19.84615385, 8);
  expect(trial.limits[0]!.low).toBeCloseTo(6.481447167, 9);
  expect(trial.limits[0]!.high).toBeCloseTo(33.21086053, 8);
  expect(trial.outside).toEqual([5, 19]);
  const { centre, limits, outside } = cChart(circuit.filter((_, i) => i !== 5 && i !== 19));
  expect(centre).toBeCloseTo(19.66666667, 8);
  expect(limits[0]!.low).toBeCloseTo(6.362531971, 9);
  expect(limits[0]!.high).toBeCloseTo(32.97080136, 8);
  expect(outside).toEqual([]);
});

test('u charts of the computers and of the cloth', () => {
  const { centre, limits } = uChart(computers, Array<number>(20).fill(5));
  expect(centre).toBeCloseTo(1.93, 12);
  expect(limits[0]!.low).toBeCloseTo(0.06613305, 8);
  expect(limits[0]!.high).toBeCloseTo(3.79386695, 8);
  const dyed = uChart(cloth, clothSizes);
  expect(dyed.centre).toBeCloseTo(1.423255814, 9);
  expect(dyed.limits[0]!.low).toBeCloseTo(0.2914739301, 10);
  expect(dyed.limits[0]!.high).toBeCloseTo(2.555037698, 9);
  expect(dyed.limits[2]!.low).toBeCloseTo(0.4306174366, 10);
  expect(dyed.limits[2]!.high).toBeCloseTo(2.415894191, 9);
  expect(dyed.trial).toBe(true);
});

test.each([
  [0.4, 'gaps'],
  [0.5, 'counts'],
  [8.9, 'counts'],
  [9, 'rates'],
] as const)('a monthly mean of %f is drawn as %s', (mean, chart) => {
  expect(chartFor(mean)).toBe(chart);
});

/** Printed by R's qpois(.99865, mean). */
test.each([
  [1, 5],
  [2, 7],
  [3, 9],
  [5, 13],
])('the exact upper limit at mean %i is %i', (mean, high) => {
  expect(exactChart(Array<number>(12).fill(mean)).limits[0]!.high).toBe(high);
});

test('a quiet series has limits of 0 and nothing outside', () => {
  expect(exactChart(Array<number>(12).fill(0))).toMatchObject({ centre: 0, outside: [], trial: false });
  expect(uPrimeChart([0, 0, 0], [1, 2, 3])).toMatchObject({ centre: 0, outside: [] });
});

test('the widened chart has the centre of a u chart and limits in one proportion to its', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 500, max: 4000 }), { minLength: 3, maxLength: 20 }), (counts) => {
      const sizes = counts.map((_, i) => 100 + i);
      const plain = uChart(counts, sizes);
      const wide = uPrimeChart(counts, sizes);
      const half = (chart: typeof plain, i: number) => chart.limits[i]!.high - chart.centre;
      const ratio = half(wide, 0) / half(plain, 0);
      expect(wide.centre).toBe(plain.centre);
      counts.forEach((_, i) => {
        expect(half(wide, i)).toBeCloseTo(ratio * half(plain, i), 9);
      });
    }),
  );
});

test('a u′ chart by hand: three points, moving ranges of z over 1.128', () => {
  const { centre, limits } = uPrimeChart([90, 120, 90], [1, 1, 1]);
  const z = [-1, 2, -1];
  const sigma = (Math.abs(z[1]! - z[0]!) + Math.abs(z[2]! - z[1]!)) / 2 / 1.128;
  expect(centre).toBe(100);
  expect(limits[0]!.high).toBeCloseTo(100 + 30 * sigma, 10);
});

test.each([
  () => cChart([1]),
  () => cChart([1, -1]),
  () => uChart([1, 2], [1]),
  () => uChart([1, 2], [1, 0]),
  () => exactChart([1, 1.5]),
  () => chartFor(Number.NaN),
])('impossible series are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
