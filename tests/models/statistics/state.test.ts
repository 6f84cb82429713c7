import { expect, test } from 'vitest';
import { garwood, wilson } from '../../../models/statistics/intervals.ts';
import { shownIn, stateOf } from '../../../models/statistics/state-of.ts';
import { verdictOf } from '../../../models/statistics/verdict-of.ts';

test.each([
  [0, 'zero'],
  [1, 'list'],
  [2, 'list'],
  [3, 'weak'],
  [9, 'weak'],
  [10, 'ok'],
  [19, 'ok'],
  [20, 'stable'],
  [5000, 'stable'],
] as const)('%i reported events are %s', (count, state) => {
  expect(stateOf({ reported: 1, count, ...garwood(count) })).toBe(state);
  expect(stateOf({ reported: 1, count, low: null, high: null })).toBe(state);
});

test('nothing reported is none, whatever was counted', () => {
  expect(stateOf({ reported: 0, count: 0, low: 0, high: 3.7 })).toBe('none');
  expect(stateOf({ reported: 0, count: 12, low: null, high: null })).toBe('none');
});

test('an interval wider than 160 % of the count holds a figure back at weak', () => {
  expect(stateOf({ reported: 1, count: 25, low: 10, high: 50 })).toBe('stable');
  expect(stateOf({ reported: 1, count: 25, low: 10, high: 50.1 })).toBe('weak');
});

test.each([
  ['none', ''],
  ['zero', 'value interval'],
  ['list', ''],
  ['weak', 'value interval'],
  ['ok', 'value interval change'],
  ['stable', 'value interval change rank'],
] as const)('in state %s a figure may show: %s', (state, shown) => {
  const names = Object.entries(shownIn(state)).flatMap(([name, may]) => (may ? [name] : []));
  expect(names.join(' ')).toBe(shown);
});

/** Printed by R: 7 → 165.8 %, 8 → 153.9 %, 10 → 135.9 %, 20 → 93.4 %. */
test.each([
  [7, 1.658],
  [8, 1.539],
  [10, 1.359],
  [20, 0.934],
])('the relative width of %i events is %f', (count, width) => {
  const { low, high } = garwood(count);
  expect((high - low) / count).toBeCloseTo(width, 3);
});

test('from ten due on no Wilson interval is wider than 0.53, so ratios need no width rule', () => {
  for (let part = 0; part <= 10; part++) {
    const { low, high } = wilson(part, 10);
    expect(high - low).toBeLessThan(0.53);
  }
});

test.each([
  [0, 'clear'],
  [0.0011, 'clear'],
  [0.002, 'some'],
  [0.03, 'some'],
  [0.05, 'chance'],
  [0.289, 'chance'],
  [1, 'chance'],
] as const)('p = %f is %s', (p, verdict) => {
  expect(verdictOf(p)).toBe(verdict);
});

test('a p that is no probability is refused', () => {
  expect(() => verdictOf(Number.NaN)).toThrow(RangeError);
  expect(() => verdictOf(1.1)).toThrow(RangeError);
});
