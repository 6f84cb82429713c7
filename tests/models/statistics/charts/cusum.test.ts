import { expect, test } from 'vitest';
import { cusum, cusumRunLength, referenceValue } from '../../../../models/statistics/charts/cusum.ts';
import { ewma, ewmaRunLength } from '../../../../models/statistics/charts/ewma.ts';
import { series } from '../vectors.ts';

const { from, counts } = series.coal;
const years = (until: number) => counts.slice(0, until - from + 1);

/** Lucas (1985) prints 438, 333 and 437; R's spc::pois.cusum.arl the digits. */
test('run lengths of Lucas’ example: k .25, h 10, mean .25', () => {
  const design = { k: 0.25, h: 10, side: 'up' } as const;
  expect(cusumRunLength(0.25, design)).toBeCloseTo(438.125, 3);
  expect(cusumRunLength(0.25, { ...design, start: 5 })).toBeCloseTo(333.125, 3);
});

/** Designs for a doubling; run lengths printed by R's spc::pois.cusum.arl. */
test.each([
  [0.5, 0.75, 4.25, 233.9, 14.6],
  [1, 1.5, 4.75, 273.6, 9.44],
  [2, 3, 5.25, 412.5, 6.19],
])('mean %f, k %f, h %f: %f counts without a change, %f after a doubling', (mean, k, h, without, after) => {
  expect(Math.abs(cusumRunLength(mean, { k, h, side: 'up' }) / without - 1)).toBeLessThan(0.001);
  expect(Math.abs(cusumRunLength(2 * mean, { k, h, side: 'up' }) / after - 1)).toBeLessThan(0.001);
});

test('a sum that watches for fewer signals the sooner, the rarer events become', () => {
  const design = { k: 2, h: 6, side: 'down' } as const;
  expect(cusumRunLength(1e-6, design)).toBeCloseTo(3, 4);
  expect(cusumRunLength(1, design)).toBeLessThan(cusumRunLength(2, design));
  expect(cusumRunLength(2, design)).toBeLessThan(cusumRunLength(3, design));
});

test('disasters in coal mines, watched for a halving of 3.2 a year, signal in 1894', () => {
  const k = referenceValue(3.2, 1.6);
  expect(k).toBeCloseTo(2.308312065, 9);
  const { sums, signal } = cusum(counts, { k, h: 5, side: 'down' });
  expect([1890, 1892, 1894].map((year) => Number(sums[year - from]!.toFixed(4)))).toEqual([
    1.2332, 2.8499, 5.4665,
  ]);
  expect(from + signal!).toBe(1894);
  expect(cusum(years(1893), { k, h: 5, side: 'down' }).signal).toBeNull();
});

test('twice the exposure and twice the events move the sum twice as far', () => {
  const one = cusum([3, 1, 4], { k: 2, h: 9, side: 'up' });
  const two = cusum([6, 2, 8], { k: 2, h: 9, side: 'up', exposures: [2, 2, 2] });
  expect(two.sums).toEqual(one.sums.map((sum) => 2 * sum));
});

test('the smoothed disasters leave their lower limit in 1897', () => {
  const { values, limits, outside } = ewma(counts, { mean: 3.2, lambda: 0.2, a: 2.8275 });
  expect(values[0]).toBeCloseTo(3.36, 12);
  expect(values[1]).toBeCloseTo(3.688, 12);
  expect(values[1860 - from]).toBeCloseTo(3.185825, 6);
  expect(limits.low).toBeCloseTo(1.514, 3);
  expect(from + outside.find((place) => values[place]! < limits.low)!).toBe(1897);
});

/** Borror, Champ & Rigdon (1998), table 2: mean 20, λ .27, A 3.319. */
test.each([
  [6, 2.2],
  [8, 2.7],
  [10, 3.4],
  [12, 4.8],
  [14, 8.5],
  [16, 24.2],
  [18, 197.8],
  [20, 1233.4],
  [22, 85.2],
  [24, 17.7],
  [26, 7.8],
  [28, 4.9],
  [30, 3.5],
  [35, 2.2],
])('counts of mean %i leave the limits after %f', (now, length) => {
  const found = ewmaRunLength(now, { mean: 20, lambda: 0.27, a: 3.319 });
  expect(Math.abs(found - length)).toBeLessThan(Math.max(0.06, 0.01 * length));
});

test.each([
  () => ewmaRunLength(20, { mean: 20, lambda: 0.27, a: 0 }),
  () => referenceValue(1, 1),
  () => cusum([1, 2], { k: 1, h: 5, side: 'up', exposures: [1] }),
  () => cusum([1.5], { k: 1, h: 5, side: 'up' }),
  () => cusumRunLength(1, { k: Math.PI, h: 5, side: 'up' }),
  () => cusumRunLength(0, { k: 1, h: 5, side: 'up' }),
  () => ewma([], { mean: 1, lambda: 0.2, a: 3 }),
  () => ewma([1], { mean: 1, lambda: 0, a: 3 }),
])('impossible charts are refused: %s', (call) => {
  expect(call).toThrow(/ (?:is|are) .*expected a /);
});
