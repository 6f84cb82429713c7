import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allDoneProbability,
  doneProbability,
  noneProbability,
  paceProbability,
  priorFrom,
  remaining,
} from '../../../models/statistics/pace.ts';
import { counts, expectNear } from './vectors.ts';

test.each(counts.pace)(
  'pace: $y by $t of the year, prior ($a, $b), target $target',
  ({ y, t, a, b, target, p }) => {
    const found = paceProbability({ shape: a, years: b }, { soFar: y, elapsed: t, target });
    expectNear(found, p, 1e-11, 'pnbinom');
  },
);

test('the prior is half an event and a third of each of the last three years', () => {
  expect(priorFrom([])).toEqual({ shape: 0.5, years: 0 });
  const { shape, years } = priorFrom([99, 20, 22, 18]);
  expect(shape).toBeCloseTo(20.5, 12);
  expect(years).toBeCloseTo(1, 12);
});

test('a target already passed is impossible, a finished year is certain, no knowledge is refused', () => {
  const prior = priorFrom([20]);
  expect(paceProbability(prior, { soFar: 20, elapsed: 0.5, target: 19 })).toBe(0);
  expect(paceProbability(prior, { soFar: 19, elapsed: 1, target: 19 })).toBe(1);
  expect(paceProbability(prior, { soFar: 0, elapsed: 0, target: -1 })).toBe(0);
  expect(() => paceProbability(priorFrom([]), { soFar: 0, elapsed: 0, target: 3 })).toThrow(RangeError);
});

test('more events so far never make the target likelier', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 11 }),
      (years, soFar, month) => {
        const at = (count: number) =>
          paceProbability(priorFrom(years), { soFar: count, elapsed: month / 12, target: 60 });
        expect(at(soFar + 1)).toBeLessThanOrEqual(at(soFar));
      },
    ),
  );
});

test('two events in ten years, half a year left: none happens with .890208', () => {
  expect(noneProbability({ events: 2, years: 10.5 }, 0.5)).toBeCloseTo(0.890208, 6);
});

test.each([
  [3, 0.134],
  [5, 0.0871],
  [10, 0.0465],
])('after %i quiet years one year still brings an event with %f', (years, risk) => {
  expect(1 - noneProbability({ events: 0, years }, 1)).toBeCloseTo(risk, 4);
});

test('a 95 % habit finishes the last twenty in time with .359139', () => {
  expect(allDoneProbability(20, { onTime: 95, late: 5 })).toBeCloseTo(0.359139, 6);
  expect(allDoneProbability(0, { onTime: 95, late: 5 })).toBe(1);
  expect(allDoneProbability(1_000_000, { onTime: 0, late: 500 })).toBe(0);
});

test('of twenty left a 95 % habit finishes eighteen with .891875, and all of them as computed apart', () => {
  const habit = { onTime: 95, late: 5 };
  expect(doneProbability({ least: 18, left: 20 }, habit)).toBeCloseTo(0.891875, 6);
  expectNear(doneProbability({ least: 20, left: 20 }, habit), allDoneProbability(20, habit), 1e-12, 'all');
  expectNear(doneProbability({ least: 0, left: 300 }, habit), 1, 1e-10, 'any');
});

test('after eight by midsummer and a prior of twenty a year, five to fourteen more are to be expected', () => {
  const { mean, low, middle, high } = remaining({ shape: 20, years: 1 }, { soFar: 8, elapsed: 0.5 });
  expectNear(mean, 28 / 3, 1e-14, 'mean');
  expect([low, middle, high]).toEqual([5, 9, 14]);
  expect(remaining(priorFrom([20]), { soFar: 8, elapsed: 1 })).toEqual({
    mean: 0,
    low: 0,
    middle: 0,
    high: 0,
  });
});

test('a target is met where the rest stays within the room that the forecast names', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 11 }), (soFar, month) => {
      const year = { soFar, elapsed: month / 12 };
      const { high } = remaining(priorFrom([20, 30]), year);
      const at = (room: number) => paceProbability(priorFrom([20, 30]), { ...year, target: soFar + room });
      expect(at(high)).toBeGreaterThanOrEqual(0.9);
      if (high > 0) expect(at(high - 1)).toBeLessThan(0.9);
    }),
  );
});
