import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBy } from '../../../models/plan/target.ts';

test.each([
  [6, [1, 1, 1], [2, 2, 2]],
  [7, [1, 1, 1], [3, 2, 2]],
  [10, [50, 30, 20], [5, 3, 2]],
  [3, [5, 1, 0], [3, 0, 0]],
])('%i split by %j is %j', (total, weights, parts) => {
  expect(splitBy(total, weights)).toEqual(parts);
});

test('the parts add up, and none is further than one from its share', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }), (total, weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      fc.pre(sum > 0);
      const parts = splitBy(total, weights);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
      parts.forEach((part, at) => {
        expect(Math.abs(part - (total * weights[at]!) / sum)).toBeLessThan(1);
      });
    }),
  );
});

test('nothing is split among none', () => {
  expect(() => splitBy(3, [0, 0])).toThrow(/weights/);
  expect(() => splitBy(3, [2, -1])).toThrow(/weights/);
});
