import { expect, test } from 'vitest';
import { clustered } from '../../../../models/statistics/counts/clustered.ts';
import { randomFrom } from '../../../../models/statistics/numerics/random.ts';

test('ten accidents with 1 × 8, 2 and 4 deaths: 14 deaths, and 5.29 where √14 would say 3.74', () => {
  const { total, se, low, high } = clustered([1, 1, 1, 1, 1, 1, 1, 1, 2, 4]);
  expect(total).toBe(14);
  expect(se).toBeCloseTo(28 ** 0.5, 12);
  expect(se).toBeCloseTo(5.29, 2);
  expect(high! - low!).toBeGreaterThan(3 * 5.29);
  expect(low! < 14 && 14 < high!).toBe(true);
});

test('the same seed gives the same interval, and too few events none', () => {
  const sizes = Array.from({ length: 30 }, (_, i) => 1 + (i % 3));
  expect(clustered(sizes)).toEqual(clustered(sizes));
  expect(clustered([1, 9])).toEqual({ total: 10, se: 82 ** 0.5, low: null, high: null, approximate: true });
  expect(() => clustered([1, Number.NaN])).toThrow(/ is .*expected a /);
});

test('numbers at random lie in (0, 1) evenly and follow their seed', () => {
  const random = randomFrom(7);
  const drawn = Array.from({ length: 20_000 }, () => random());
  expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, randomFrom(7)));
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = drawn.filter((x) => Math.floor(10 * x) === tenth).length / drawn.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
});
