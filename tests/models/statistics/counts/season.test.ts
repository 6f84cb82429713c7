import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedShare, seasonalShares } from '../../../../models/statistics/counts/season.ts';
import { seasonalityP } from '../../../../models/statistics/counts/seasonality.ts';

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

/** Thirty months without any February; p of F between generalised linear models fitted with NumPy, SciPy 1.17. */
test('whether months of the year differ is told beside trend and years', () => {
  const counts = [
    [17, 9, 32, 32, 44, 35, 30, 34, 31, 22, 23],
    [21, 28, 29, 29, 38, 36, 31, 29, 30, 27, 23],
    [21, 30, 26, 34, 38, 40, 37, 29],
  ];
  const points = counts.flatMap((year, y) =>
    year.map((count, i) => {
      const month = i === 0 ? 1 : i + 2;
      return { year: 2020 + y, month, count, exposure: 1 };
    }),
  );
  expect(seasonalityP(points)).toBeCloseTo(0.005793665624, 9);
  const rising = points.map((point, i) => ({ ...point, count: 20 + i }));
  expect(seasonalityP(rising)).toBeGreaterThan(0.5);
  expect(seasonalityP(points.slice(0, 23))).toBeNull();
  expect(seasonalityP(points.map((point, i) => ({ ...point, count: i % 2 })))).toBeNull();
});
