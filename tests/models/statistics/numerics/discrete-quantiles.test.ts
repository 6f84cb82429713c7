import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  binomialQuantile,
  negativeBinomialQuantile,
  poissonQuantile,
} from '../../../../models/statistics/numerics/discrete-quantiles.ts';
import {
  binomialAtMost,
  negativeBinomialAtMost,
  poissonAtMost,
} from '../../../../models/statistics/numerics/distributions.ts';
import {
  chiSquareAtLeast,
  normalAtLeast,
  normalAtMost,
  twoSidedP,
} from '../../../../models/statistics/numerics/normal.ts';
import { normalQuantile, studentQuantile } from '../../../../models/statistics/numerics/quantiles.ts';
import { expectNear } from '../vectors.ts';

const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** Printed by R's qt. */
test.each([
  [0.975, 1, 12.7062047364],
  [0.975, 10, 2.228138852],
  [0.999, 10, 4.143700494],
  [0.025, 10, -2.228138852],
  [0.5, 3, 0],
])('Student’s %f point of %i degrees is %f', (p, degrees, t) => {
  expect(studentQuantile(p, degrees)).toBeCloseTo(t, 8);
});

/** Exact 99.865 % points of a c chart, printed by R's qpois. */
test.each([
  [0.5, 4],
  [1, 5],
  [2, 7],
  [3, 9],
  [5, 13],
])('the 99.865 %% point of Poisson(%f) is %i', (mean, point) => {
  expect(poissonQuantile(0.99865, mean)).toBe(point);
});

test('a discrete quantile is the first k that reaches p, and the one before does not', () => {
  fc.assert(
    fc.property(
      probability,
      fc.double({ min: 0.01, max: 2000, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (p, size, chance) => {
        const n = Math.ceil(size);
        for (const [k, atMost] of [
          [poissonQuantile(p, size), (x: number) => poissonAtMost(x, size)],
          [binomialQuantile(p, n, chance), (x: number) => binomialAtMost(x, n, chance)],
          [negativeBinomialQuantile(p, size, chance), (x: number) => negativeBinomialAtMost(x, size, chance)],
        ] as const) {
          expect(atMost(k)).toBeGreaterThanOrEqual(p);
          expect(atMost(k - 1)).toBeLessThan(p);
        }
      },
    ),
  );
});

test('discrete probabilities rise with k and fall with the mean', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.double({ min: 0.01, max: 3000, noNaN: true }),
      (k, m) => {
        expect(poissonAtMost(k + 1, m)).toBeGreaterThanOrEqual(poissonAtMost(k, m));
        expect(poissonAtMost(k, m * 1.01)).toBeLessThanOrEqual(poissonAtMost(k, m));
      },
    ),
  );
});

test('the normal tails complement each other and undo the quantile', () => {
  fc.assert(
    fc.property(probability, (p) => {
      const z = normalQuantile(p);
      expectNear(normalAtMost(z), p, 1e-9, `${p}`);
      expect(normalAtMost(z) + normalAtLeast(z)).toBeCloseTo(1, 14);
    }),
  );
  expect([normalAtLeast(0), twoSidedP(0), chiSquareAtLeast(0, 3)]).toEqual([0.5, 1, 1]);
});

test('the square of a normal has the χ² distribution of one degree', () => {
  for (const z of [0.1, 1, 3, 8]) expectNear(chiSquareAtLeast(z * z, 1), twoSidedP(z), 1e-13, `${z}`);
});

test.each([
  () => poissonQuantile(0, 1),
  () => poissonQuantile(Number.NaN, 1),
  () => poissonQuantile(0.5, -1),
  () => binomialQuantile(0.5, 1.5, 0.5),
  () => binomialQuantile(0.5, 3, 2),
  () => negativeBinomialQuantile(0.5, 1, 0),
  () => normalAtLeast(Number.NaN),
  () => chiSquareAtLeast(-1, 1),
  () => chiSquareAtLeast(1, 0),
])('outside its domain a quantile says what it was given: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
