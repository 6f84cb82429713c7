import { expect, test } from 'vitest';
import { limited } from '../../../models/analyses/charts/limits.ts';
import { watch } from '../../../models/analyses/charts/watch.ts';

test('shares that are all alike but for one or two have no limits, and nothing is outside them', () => {
  const drawn = Array.from({ length: 33 }, (_, i) => ({ count: i < 31 ? 20 : 19, exposure: 20 }));
  for (const { limits, signals } of limited('xmr', drawn)) expect([limits, signals]).toEqual([null, []]);
});

test('shares that differ from month to month keep theirs', () => {
  const drawn = Array.from({ length: 24 }, (_, i) => ({ count: 15 + (i % 3), exposure: 20 }));
  for (const { limits } of limited('xmr', drawn)) expect(limits!.high).toBeGreaterThan(limits!.low);
});

test('a sum begins anew once it has told a change: years without an event after it are not called more', () => {
  const counts = [...Array<number>(12).fill(0), 3, 4, ...Array<number>(24).fill(0)];
  const { sums, signals } = watch(counts, 0.2, 'up');
  expect([...signals]).toEqual([13]);
  expect(sums.slice(14)).toEqual(Array(24).fill(0));
});
