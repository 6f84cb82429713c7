import { expect, test } from 'vitest';
import { compared } from '../../../models/statistics/compared.ts';
import { measured } from '../../../models/statistics/measured.ts';

const period = { from: '2021-01-01', to: '2021-09-01' };
const count = (numerator: number) =>
  measured({ kind: 'count', numerator, denominator: null, reported: 9, expected: 9 });
const ratio = (numerator: number, denominator: number) =>
  measured({ kind: 'ratio', numerator, denominator, reported: 9, expected: 9 });
const amount = (numerator: number) =>
  measured({ kind: 'amount', numerator, denominator: null, reported: 9, expected: 9 });
const none = measured({ kind: 'count', numerator: null, denominator: null, reported: 0, expected: 9 });

/** Accident bulletins of the Ministry of Housing and Urban-Rural Development, 2014–2020; p by R. */
test.each([
  [38, 50, 0.241, 'chance'],
  [2, 6, 0.289, 'chance'],
  [18, 25, 0.36, 'chance'],
  [168, 243, 0.0003, 'clear'],
  [10, 9, 1, 'chance'],
  [55, 44, 0.315, 'chance'],
  [9, 30, 0.0011, 'clear'],
  [182, 173, 0.671, 'chance'],
  [689, 773, 0.03, 'some'],
  [8, 12, 0.503, 'chance'],
  [23, 23, 1, 'equal'],
] as const)('%i accidents after %i: p %f, %s', (now, base, p, verdict) => {
  const found = compared('count', count(now), count(base), { against: 'last-year', period });
  expect(found).toMatchObject({ period, difference: now - base, verdict });
  expect(found.p).toBeCloseTo(p, 3);
  expect(found.ratio).toBeCloseTo(now / base, 12);
  expect(found.low! < found.ratio! && found.ratio! < found.high!).toBe(true);
});

test('a base of 0 gives no ratio and no p', () => {
  expect(compared('count', count(5), count(0), { against: 'last-year', period })).toMatchObject({
    difference: 5,
    ratio: null,
    low: null,
    high: null,
    p: null,
    verdict: 'no-base',
  });
  expect(compared('count', count(0), count(0), { against: 'last-year', period })).toMatchObject({
    difference: 0,
    verdict: 'equal',
  });
});

test('a period nobody reported is not compared', () => {
  expect(compared('count', none, count(3), { against: 'last-year', period })).toMatchObject({
    difference: null,
    verdict: 'none',
  });
  expect(compared('count', count(3), none, { against: 'last-year', period })).toMatchObject({
    difference: null,
    verdict: 'none',
  });
  expect(compared('ratio', ratio(1, 2), ratio(0, 0), { against: 'last-year', period })).toMatchObject({
    difference: null,
    verdict: 'none',
  });
});

test.each([
  [ratio(90, 100), ratio(60, 100), 'clear'],
  [ratio(80, 100), ratio(66, 100), 'some'],
  [ratio(70, 100), ratio(66, 100), 'chance'],
  [ratio(33, 99), ratio(1, 3), 'equal'],
  [ratio(100, 100), ratio(0, 100), 'clear'],
  [ratio(3, 9), ratio(0, 9), 'chance'],
] as const)(
  'ratios are told apart only where the interval of their difference leaves out 0 (case %#)',
  (now, base, verdict) => {
    const found = compared('ratio', now, base, { against: 'last-year', period });
    expect(found).toMatchObject({ verdict, ratio: null, p: null });
    expect(found.difference).toBeCloseTo(now.value! - base.value!, 15);
  },
);

test('amounts are never tested', () => {
  expect(compared('amount', amount(2), amount(40), { against: 'last-year', period })).toMatchObject({
    difference: -38,
    p: null,
    verdict: 'none',
  });
  expect(compared('amount', amount(7), amount(7), { against: 'last-year', period })).toMatchObject({
    difference: 0,
    verdict: 'equal',
  });
  expect(compared('amount', amount(7), amount(0), { against: 'last-year', period })).toMatchObject({
    difference: 7,
    verdict: 'no-base',
  });
});
