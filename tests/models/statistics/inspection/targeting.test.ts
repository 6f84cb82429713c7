import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gains, targeting, visitList } from '../../../../models/statistics/inspection/targeting.ts';

const found = [1, 2, 4, 7, 13];
const twenty = Array.from({ length: 20 }, (_, i) => ({ score: 20 - i, found: found.includes(i + 1) }));

/** Printed by R. */
test('twenty sites, five with findings: five visits by the score find three', () => {
  const five = targeting(twenty, 5);
  expect(five).toMatchObject({ precision: 0.6, recall: 0.6 });
  expect(five.lift).toBeCloseTo(2.4, 12);
  expect(five.auc).toBeCloseTo(0.84, 12);
  expect(five.averagePrecision).toBeCloseTo(0.741208791209, 12);
  expect(five.ndcg).toBeCloseTo(0.901348491827, 12);
});

test('gains rise from 0 to 1', () => {
  const curve = gains(twenty);
  expect([curve[0], curve[5], curve[20]]).toEqual([
    { visits: 0, share: 0 },
    { visits: 5, share: 0.6 },
    { visits: 20, share: 1 },
  ]);
});

test('without findings only the precision is a number', () => {
  const none = twenty.map((site) => ({ ...site, found: false }));
  expect(targeting(none, 5)).toEqual({
    precision: 0,
    recall: null,
    lift: null,
    auc: null,
    averagePrecision: null,
    ndcg: null,
  });
  expect(gains(none)).toEqual([]);
  expect(
    targeting(
      none.map((site) => ({ ...site, found: true })),
      5,
    ),
  ).toMatchObject({ auc: null, ndcg: 1 });
});

test('a score that says nothing wins half of all pairs', () => {
  expect(
    targeting(
      twenty.map((site) => ({ ...site, score: 1 })),
      5,
    ).auc,
  ).toBe(0.5);
});

test('the AUC is the share of pairs in the right order', () => {
  const site = fc.record({ score: fc.integer({ min: 0, max: 6 }), found: fc.boolean() });
  fc.assert(
    fc.property(fc.array(site, { minLength: 2, maxLength: 30 }), (sites) => {
      const [good, bad] = [sites.filter((one) => one.found), sites.filter((one) => !one.found)];
      fc.pre(good.length > 0 && bad.length > 0);
      const points = good.flatMap((one) => bad.map((other) => (Math.sign(one.score - other.score) + 1) / 2));
      const share = points.reduce((sum, point) => sum + point, 0) / points.length;
      expect(targeting(sites, 1).auc).toBeCloseTo(share, 12);
    }),
  );
});

const sites = Array.from({ length: 100 }, (_, i) => ({ name: i, score: i, daysSince: i < 5 ? 400 + i : 30 }));
const budget = { visits: 20, floorDays: 365, randomShare: 0.15, seed: 3 };

test('the list begins with the overdue, goes on by score and ends at random', () => {
  const list = visitList(sites, budget);
  expect(list.map(({ reason }) => reason)).toEqual([
    ...Array<string>(5).fill('overdue'),
    ...Array<string>(12).fill('score'),
    ...Array<string>(3).fill('random'),
  ]);
  expect(list.slice(0, 7).map(({ site }) => site.name)).toEqual([4, 3, 2, 1, 0, 99, 98]);
  expect(new Set(list.map(({ site }) => site.name)).size).toBe(20);
  expect(visitList(sites, budget)).toEqual(list);
  expect(visitList(sites, { ...budget, seed: 4 })).not.toEqual(list);
});

test('a budget for all visits all, once', () => {
  expect(new Set(visitList(sites, { ...budget, visits: 500 }).map(({ site }) => site.name)).size).toBe(100);
});

test.each([
  () => targeting([], 1),
  () => targeting(twenty, 21),
  () => targeting([{ score: Number.NaN, found: true }], 1),
  () => visitList(sites, { ...budget, randomShare: 0 }),
  () => visitList(sites, { ...budget, visits: -1 }),
])('impossible lists are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
