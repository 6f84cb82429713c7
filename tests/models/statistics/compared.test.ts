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

/** p by R: twice the smaller one-sided p of fisher.test. */
test.each([
  [ratio(2, 12), ratio(15, 18), 0.00093036, 'clear'],
  [ratio(3, 4), ratio(1, 4), 0.48571429, 'chance'],
  [ratio(33, 99), ratio(1, 3), 1, 'equal'],
  [ratio(3, 3), ratio(0, 3), 0.1, 'chance'],
  [ratio(100, 100), ratio(0, 100), 0, 'clear'],
] as const)(
  'shares are told apart by an exact test, with the interval of their difference (case %#)',
  (now, base, p, verdict) => {
    const found = compared('ratio', now, base, { against: 'last-year', period });
    expect(found).toMatchObject({ verdict, ratio: null, tested: 'shares', expected: null });
    expect(found.p).toBeCloseTo(p, 8);
    expect(found.difference).toBeCloseTo(now.value! - base.value!, 15);
    const { low, high } = found.differenceInterval!;
    expect(low <= found.difference! && found.difference! <= high).toBe(true);
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

const rate = (numerator: number, denominator: number | null, events?: number) =>
  measured({
    kind: 'rate',
    numerator,
    denominator,
    reported: 9,
    expected: 9,
    ...(events !== undefined && { events }),
  });

test('a change leads a sentence from ten events in the base', () => {
  const leads = (base: number) => compared('count', count(4), count(base), { against: 'last-year', period });
  expect([leads(9), leads(10)].map(({ change, leads: first }) => [change, first])).toEqual([
    [4 / 9 - 1, false],
    [4 / 10 - 1, true],
  ]);
});

test('where what was at risk moved by more than a tenth the rates are tested, and that is said', () => {
  const moved = (now: number) =>
    compared('count', count(11), count(21), { against: 'last-year', period, exposure: { now, base: 3011 } });
  // poisson.test(c(11, 21), c(800, 3011)) in R 4.2
  expect(moved(800)).toMatchObject({ tested: 'rates', difference: -10, cautions: [expect.anything()] });
  expect(moved(800).ratio).toBeCloseTo(1.97148809524, 10);
  expect([moved(800).low, moved(800).high]).toEqual([
    expect.closeTo(0.858426403392, 10),
    expect.closeTo(4.277265943654, 10),
  ]);
  expect(moved(2800)).toMatchObject({ tested: 'counts', cautions: [] });
});

test('one place beside others is held against their rate, and not at all where a size is missing', () => {
  const peers = (exposure: { now: number; base: number } | null) =>
    compared('count', count(8), count(20), { against: 'peers', period, exposure });
  expect(peers({ now: 10, base: 100 })).toMatchObject({
    tested: 'rates',
    difference: 6,
    ratio: 4,
    verdict: 'some',
    expected: { count: 2, exposure: 10 },
  });
  expect(compared('ratio', ratio(6, 10), ratio(30, 100), { against: 'peers', period }).expected).toEqual({
    count: 3,
    exposure: 10,
  });
  expect(peers(null)).toMatchObject({ tested: null, difference: null, p: null, verdict: 'none' });
});

test('a rate carries the exact interval of its count, what comes in clusters none, and without its exposure it is no rate', () => {
  // 3 on 4.2 million m²: 0.714 (0.147–2.087), R 4.2
  const { value, low, high, state } = rate(3, 4.2);
  expect([value, low, high].map((one) => one!.toFixed(3))).toEqual(['0.714', '0.147', '2.087']);
  expect(state).toBe('weak');
  expect(rate(14, 4.2, 10)).toMatchObject({ value: 14 / 4.2, low: null, high: null, state: 'ok' });
  expect(rate(3, null)).toMatchObject({ value: null, low: null, high: null, numerator: 3, state: 'weak' });
  expect(compared('rate', rate(3, null), rate(2, 4), { against: 'last-year', period })).toMatchObject({
    difference: null,
    verdict: 'none',
  });
  const told = compared('rate', rate(8, 10), rate(20, 100), { against: 'last-year', period });
  expect(told).toMatchObject({ tested: 'rates', ratio: 4 });
  expect(told.difference).toBeCloseTo(0.6, 12);
});

test('what may still be done is not held against what had its time', () => {
  const found = compared('ratio', ratio(790, 816), ratio(819, 819), {
    against: 'last-year',
    period,
    isUnripe: true,
  });
  expect(found).toMatchObject({ difference: null, verdict: 'unripe', base: { value: 1 } });
});
