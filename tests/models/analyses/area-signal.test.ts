import { expect, test } from 'vitest';
import { limitsBy, signalOf } from '../../../models/analyses/areas/signal.ts';
import { poissonAtLeast, poissonAtMost } from '../../../models/statistics/numerics/distributions.ts';

const limits = limitsBy(null);
const signal = (events: number, exposure: number) => signalOf({ events, exposure }, limits(exposure));

test('one accident where 0.03 are expected lies above interpolated limits and is no more than rare', () => {
  expect(1 / 0.03).toBeGreaterThan(limits(0.03).special.high);
  expect([signal(1, 0.03), signal(1, 0.02), signal(2, 0.03), signal(1, 0.18)]).toEqual([
    'chance',
    'watch',
    'special',
    'chance',
  ]);
});

test('no expected count is flagged more often than 2.5 % and 0.1 % on either side', () => {
  for (let expected = 0.01; expected < 60; expected *= 1.07) {
    const counts = Array.from({ length: 140 }, (_, events) => events);
    const isFlagged = (names: readonly string[]) => (events: number) =>
      names.includes(signal(events, expected));
    for (const [names, nominal] of [
      [['special'], 0.001],
      [['special', 'watch'], 0.025],
    ] as const) {
      const above = counts.find((events) => events > expected && isFlagged(names)(events))!;
      const below = counts.findLast((events) => events < expected && isFlagged(names)(events)) ?? -1;
      expect(poissonAtLeast(above, expected)).toBeLessThan(nominal);
      expect(poissonAtMost(below, expected)).toBeLessThan(nominal);
    }
  }
});

test('where units differ beyond chance the limits of the spread hold too', () => {
  const wide = limitsBy({ phi: 9, tau2: 0.2, units: 12 });
  expect(signalOf({ events: 80, exposure: 50 }, limits(50))).toBe('special');
  expect(signalOf({ events: 80, exposure: 50 }, wide(50))).toBe('chance');
});
