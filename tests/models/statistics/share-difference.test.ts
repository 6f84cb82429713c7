import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hypergeometricAtLeast,
  hypergeometricAtMost,
} from '../../../models/statistics/numerics/hypergeometric.ts';
import { logGamma } from '../../../models/statistics/numerics/log-gamma.ts';
import { shareDifference } from '../../../models/statistics/share-difference.ts';
import { expectNear } from './vectors.ts';

const logWays = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
const draws = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
  .chain(([drawn, rest]) => fc.tuple(fc.constant(drawn), fc.constant(rest), fc.nat(drawn), fc.nat(rest)));

test('tails of the hypergeometric are the sums of its terms', () => {
  fc.assert(
    fc.property(draws, ([drawn, rest, x, y]) => {
      const [marked, all] = [x + y, drawn + rest];
      const terms = Array.from({ length: Math.min(x, marked) + 1 }, (_, k) =>
        marked - k > rest
          ? 0
          : Math.exp(logWays(drawn, k) + logWays(rest, marked - k) - logWays(all, marked)),
      );
      const atMost = hypergeometricAtMost(x, { drawn, marked, all });
      expectNear(
        atMost,
        Math.min(
          1,
          terms.reduce((sum, term) => sum + term, 0),
        ),
        1e-9,
        'at most',
      );
      expectNear(atMost + hypergeometricAtLeast(x + 1, { drawn, marked, all }), 1, 1e-9, 'both tails');
    }),
  );
});

test('far tails of a million keep their digits, and nothing lies beyond what can be drawn', () => {
  const draw = { drawn: 1_000_000, marked: 1_400_000, all: 2_000_000 };
  const [least, most] = [hypergeometricAtLeast(702_000, draw), hypergeometricAtMost(698_000, draw)];
  expectNear(least, most, 1e-9, 'a symmetric pair');
  expect(least).toBeGreaterThan(0);
  expect(hypergeometricAtMost(3, { drawn: 5, marked: 9, all: 10 })).toBe(0);
  expect(hypergeometricAtLeast(6, { drawn: 5, marked: 9, all: 10 })).toBe(0);
  expect(() => hypergeometricAtMost(1, { drawn: 11, marked: 1, all: 10 })).toThrow(RangeError);
});

test('the interval holds 0 exactly where the test does not reject it, and turns with the two shares', () => {
  fc.assert(
    fc.property(draws, ([all, rest, x, y]) => {
      const [first, second] = [
        { part: x, all },
        { part: y, all: rest },
      ];
      const { low, high, p } = shareDifference(first, second);
      expect(low > 0 || high < 0).toBe(p < 0.05);
      const turned = shareDifference(second, first);
      expectNear(turned.p, p, 1e-9, 'p');
      expectNear(turned.low, -high, 1e-9, 'low');
    }),
  );
});

test('of nothing there is no share', () => {
  expect(() => shareDifference({ part: 0, all: 0 }, { part: 0, all: 1 })).toThrow(RangeError);
});
