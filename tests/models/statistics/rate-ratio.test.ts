import fc from 'fast-check';
import { expect, test } from 'vitest';
import { midP, rateRatio } from '../../../models/statistics/rate-ratio.ts';
import { counts, expectNear } from './vectors.ts';

test.each(counts.rateRatio)(
  '$x1 against $x2 is R’s central test',
  ({ x1, x2, rr, lo, hi, pCentral, pMid }) => {
    const found = rateRatio({ count: x1 }, { count: x2 });
    expectNear(found.ratio!, rr, 1e-9, 'ratio');
    expectNear(found.low, lo, 1e-9, 'low');
    expectNear(found.high!, hi, 1e-9, 'high');
    expectNear(found.p, pCentral, 1e-9, 'p');
    expectNear(midP({ count: x1 }, { count: x2 }), pMid, 1e-9, 'mid-p');
  },
);

test('two counts over unequal exposures are rateratio.test’s central p, not R’s default one', () => {
  const { x, t, lo, hi, pCentral, pMidCentral } = counts.rateRatioExposure;
  const [first, second] = [
    { count: x[0]!, exposure: t[0]! },
    { count: x[1]!, exposure: t[1]! },
  ];
  const found = rateRatio(first, second);
  expectNear(midP(first, second), pMidCentral, 1e-8, 'mid-p');
  expectNear(found.low, lo, 1e-9, 'low');
  expectNear(found.high!, hi, 1e-9, 'high');
  expectNear(found.p, pCentral, 1e-9, 'p');
});

test('R’s documented example: 11 in 800 against 21 in 3011', () => {
  const { ratio, low, high } = rateRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
  expectNear(ratio!, 1.97148809524, 1e-11, 'ratio');
  expectNear(low, 0.858426403392, 1e-11, 'low');
  expectNear(high!, 4.277265943654, 1e-11, 'high');
});

const count = fc.integer({ min: 0, max: 3000 });

test('the interval leaves out 1 exactly when p is below .05', () => {
  fc.assert(
    fc.property(count, count, (x, y) => {
      fc.pre(x + y > 0);
      const { low, high, p } = rateRatio({ count: x }, { count: y });
      expect(low > 1 || (high !== null && high < 1)).toBe(p < 0.05);
    }),
  );
});

test('exchanging the two counts inverts the ratio', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (x, y) => {
      const one = rateRatio({ count: x }, { count: y });
      const other = rateRatio({ count: y }, { count: x });
      expectNear(one.low * other.high!, 1, 1e-11, 'low × high');
      expectNear(one.p, other.p, 1e-11, 'p');
    }),
  );
});

/** Largest count that is a two-sided 5 % fall from m; printed by R. */
test.each([
  [5, null],
  [6, 0],
  [8, 1],
  [10, 2],
  [20, 8],
  [50, 31],
  [100, 73],
])('from %i last year the largest significant fall is to %s', (last, most) => {
  const significant = (x: number) => x >= 0 && rateRatio({ count: x }, { count: last }).p < 0.05;
  expect(significant(most ?? 0)).toBe(most !== null);
  expect(significant((most ?? -1) + 1)).toBe(false);
});
