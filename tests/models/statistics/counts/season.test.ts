import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedShare, seasonalShares } from '../../../../models/statistics/counts/season.ts';

const flat = Array<number>(12).fill(0);
const summer = [0, 0, 1, 1, 2, 3, 4, 4, 2, 1, 1, 1];

test('a season is its months pooled and drawn towards the exposure', () => {
  const shares = seasonalShares(Array<number[]>(5).fill(summer), { weight: 12 });
  expect(shares[0]).toBeCloseTo(1 / 112, 14);
  expect(shares[6]).toBeCloseTo(21 / 112, 14);
  expect(elapsedShare(shares, 6)).toBeCloseTo((35 + 6) / 112, 14);
});

test('with no events at all the season is the exposure', () => {
  const exposure = [0, 0.05, ...Array<number>(10).fill(0.095)];
  const shares = seasonalShares(Array<number[]>(5).fill(flat), { exposure });
  for (const [month, share] of shares.entries()) expect(share).toBeCloseTo(exposure[month]!, 14);
});

test('shares add up to 1 and the year behind us only grows', () => {
  const year = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(year, { minLength: 5, maxLength: 8 }), (years) => {
      const shares = seasonalShares(years);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const past = Array.from({ length: 13 }, (_, months) => elapsedShare(shares, months));
      expect([past[0], past[12]]).toEqual([0, 1]);
      expect(past).toEqual([...past].sort((a, b) => a - b));
    }),
  );
});

test.each([
  () => seasonalShares(Array<number[]>(4).fill(summer)),
  () => seasonalShares(Array<number[]>(5).fill([1, 2])),
  () => seasonalShares(Array<number[]>(5).fill(summer), { exposure: flat }),
  () => seasonalShares(Array<number[]>(5).fill(summer), { weight: 0 }),
  () => elapsedShare([0.5, 0.5], 1),
  () => elapsedShare(summer, 3),
])('too few years or a broken year are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
