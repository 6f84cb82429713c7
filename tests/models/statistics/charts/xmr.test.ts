import { expect, test } from 'vitest';
import { assurance, runs, variation, xmr } from '../../../../models/statistics/charts/xmr.ts';

/** Example of the vignette of NHSRplotthedots: one outlier does not set the limits. */
const spiked = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

test('limits of a series with a spike are those without its ranges', () => {
  const { centre, limits, signals, trial } = xmr(spiked);
  expect(centre).toBeCloseTo(1.944, 3);
  expect(limits.low).toBeCloseTo(-0.716, 3);
  expect(limits.high).toBeCloseTo(4.604, 3);
  expect(signals[4]).toEqual(['outside']);
  expect(signals.flat()).toHaveLength(1);
  expect(trial).toBe(false);
});

test('seven on one side, seven rising, and two of three near a limit are told apart', () => {
  const shift = xmr([5, 6, 5, 6, 5, 6, 5, 8, 9, 8, 9, 8, 9, 8]);
  expect(shift.signals.every((found) => found.includes('shift'))).toBe(true);
  const rising = xmr([50, 48, 51, 49, 44, 45, 46, 47, 48, 49, 50.5, 48, 49]);
  expect(rising.signals[7]).toContain('trend');
  expect(rising.signals[0]).not.toContain('trend');
  const near = xmr([10, 10.5, 10, 10.5, 10, 10.5, 10, 11.5, 11.5, 10, 10.5, 10, 10.5, 10]);
  expect(near.signals[7]).toContain('near-limit');
  expect(near.signals[6]).toEqual([]);
});

test('the last point says common cause, or whether its signal is good news', () => {
  const jumped = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 12];
  expect(variation(jumped, xmr(jumped), 'less')).toBe('worse');
  expect(variation(jumped, xmr(jumped), 'more')).toBe('better');
  expect(variation(spiked, xmr(spiked), 'less')).toBe('common');
  const falling = [4, 5, 4, 5, 4, 5, 12, 11, 10, 9, 8, 7, 6.5];
  expect(xmr(falling).signals.at(-1)).toContain('trend');
  expect(variation(falling, xmr(falling), 'less')).toBe('better');
});

test('limits under twelve points are trial limits', () => {
  expect(xmr([1, 2, 3, 2]).trial).toBe(true);
});

test.each([
  [90, 'more', 'pass'],
  [99, 'more', 'fail'],
  [95, 'more', 'hit-and-miss'],
  [99, 'less', 'pass'],
] as const)('limits of 93 to 97 against a target of %i, %s is better: %s', (target, better, found) => {
  expect(assurance({ low: 93, high: 97 }, target, better)).toBe(found);
});

test('of twenty points a run of seven and six crossings are still chance', () => {
  const alternating = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 1 : 2));
  expect(runs(alternating)).toEqual({
    longest: 1,
    longestMax: 7,
    crossings: 19,
    crossingsMin: 6,
    signal: false,
  });
  const stepped = Array.from({ length: 20 }, (_, i) => (i < 10 ? 1 : 2));
  expect(runs(stepped)).toMatchObject({ longest: 10, crossings: 1, signal: true });
});

test.each([
  () => xmr([1]),
  () => xmr([1, Number.NaN]),
  () => runs([1, 2, 3]),
  () => runs(Array<number>(20).fill(1)),
])('too short a series is refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
