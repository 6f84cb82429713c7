import fc from 'fast-check';
import { expect, test } from 'vitest';
import { falseDiscovery } from '../../../models/statistics/many-comparisons.ts';

test('adjusted p of eight comparisons are those of R’s p.adjust', () => {
  const wanted = [0.004, 0.034667, 0.034667, 0.06, 0.064, 0.266667, 0.571429, 0.9];
  falseDiscovery([0.0005, 0.009, 0.013, 0.03, 0.04, 0.2, 0.5, 0.9]).forEach((p, i) => {
    expect(p).toBeCloseTo(wanted[i]!, 6);
  });
  expect(falseDiscovery([])).toEqual([]);
});

test('an adjusted p is never smaller than its own, never above 1, and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (ps) => {
      const adjusted = falseDiscovery(ps);
      ps.forEach((p, i) => {
        expect(adjusted[i]! >= p && adjusted[i]! <= 1).toBe(true);
        ps.forEach((other, j) => {
          if (p < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!);
        });
      });
    }),
  );
});

test('a p that is no probability is refused', () => {
  expect(() => falseDiscovery([0.5, Number.NaN])).toThrow(RangeError);
});
