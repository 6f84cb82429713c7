import { expect, test } from 'vitest';
import { poissonAtMost } from '../../../../models/statistics/numerics/distributions.ts';
import { rateRatio } from '../../../../models/statistics/rate-ratio.ts';

const term = (k: number, mean: number) => poissonAtMost(k, mean) - poissonAtMost(k - 1, mean);
const counts = (mean: number) =>
  Array.from({ length: Math.ceil(mean + 10 * Math.sqrt(mean)) + 1 }, (_, k) => k);

/** Chance that this year's count y and last year's x, both Poisson, are as `seen`. */
function chance(now: number, last: number, seen: (y: number, x: number) => boolean): number {
  let sum = 0;
  for (const x of counts(last)) {
    let most = -1;
    while (most < x && seen(most + 1, x)) most++;
    if (most >= 0) sum += term(x, last) * poissonAtMost(most, now);
  }
  return sum;
}

/** Printed by R: nothing changed, and yet a fall. */
test.each([
  [5, 0.436, 0.385, 0.296],
  [10, 0.455, 0.322, 0.226],
  [20, 0.468, 0.249, 0.137],
  [50, 0.48, 0.137, 0.04],
])(
  'of %i a year, chance alone brings fewer, a fifth fewer, three tenths fewer',
  (mean, fewer, fifth, three) => {
    expect(chance(mean, mean, (y, x) => y < x)).toBeCloseTo(fewer, 3);
    expect(chance(mean, mean, (y, x) => x > 0 && 5 * y <= 4 * x)).toBeCloseTo(fifth, 3);
    expect(chance(mean, mean, (y, x) => x > 0 && 10 * y <= 7 * x)).toBeCloseTo(three, 3);
  },
);

/** Printed by R: the power of a year against the last, two-sided 5 %. */
test.each([
  [5, 1, 0.011],
  [5, 0.5, 0.069],
  [10, 0.8, 0.042],
  [10, 0.5, 0.178],
  [20, 0.7, 0.132],
  [20, 0.5, 0.373],
])('from %i a year a true fall to %f of it is found with %f', (mean, factor, power) => {
  const found = chance(
    factor * mean,
    mean,
    (y, x) => y < x && rateRatio({ count: y }, { count: x }).p < 0.05,
  );
  expect(found).toBeCloseTo(power, 3);
});
