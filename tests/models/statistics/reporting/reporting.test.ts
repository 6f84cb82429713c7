import { expect, test } from 'vitest';
import {
  auditSize,
  captureRecapture,
  missProbability,
} from '../../../../models/statistics/reporting/audit.ts';
import { allClosedP, batches, bunchingP } from '../../../../models/statistics/reporting/closures.ts';
import { fewFindings } from '../../../../models/statistics/reporting/findings.ts';
import { unsettledMonths } from '../../../../models/statistics/reporting/late.ts';
import {
  benford,
  digitPreference,
  underDispersion,
} from '../../../../models/statistics/reporting/too-even.ts';

test('twenty-five of sixty closed on the last two of fifteen days: 5.79e-8', () => {
  const bunched = { closed: 60, late: 25, days: 15, lastDays: 2 };
  expect(bunchingP(bunched).toExponential(2)).toBe('5.79e-8');
  expect(bunchingP({ ...bunched, late: 8 })).toBeGreaterThan(0.5);
  expect(bunchingP({ ...bunched, late: 0 })).toBe(1);
});

test('sixty of sixty where peers close 93 % happens with .0129', () => {
  expect(allClosedP(60, 0.93)).toBeCloseTo(0.0129, 4);
  expect([allClosedP(0, 0.93), allClosedP(60, 1)]).toEqual([1, 1]);
});

test('items closed by the handful, or with one photo, are named', () => {
  const one = (id: number, by: string, minute: string, photo: string | null) => ({
    id: `YH${id}`,
    by,
    minute,
    photo,
  });
  const same = [1, 2, 3, 4, 5].map((id) => one(id, 'p1', '2022-05-06T10:31', null));
  const others = [
    one(6, 'p2', '2022-05-06T10:31', 'a'),
    one(7, 'p1', '2022-05-06T10:32', 'a'),
    one(8, 'p1', '2022-05-06T10:33', 'b'),
  ];
  expect(batches([...same, ...others])).toEqual({
    minute: [['YH1', 'YH2', 'YH3', 'YH4', 'YH5']],
    photo: [['YH6', 'YH7']],
  });
  expect(batches(same.slice(1))).toEqual({ minute: [], photo: [] });
});

test('no finding in forty visits is worth a look where peers find one in four', () => {
  expect(fewFindings({ visits: 40, findings: 0 }, 0.25)).toMatchObject({
    expected: 10,
    place: 'special-low',
  });
  expect(fewFindings({ visits: 40, findings: 0 }, 0.25).noneP).toBeCloseTo(Math.exp(-10), 15);
  expect(fewFindings({ visits: 12, findings: 0 }, 0.25).place).toBe('inside');
  expect(fewFindings({ visits: 40, findings: 9 }, 0.25).place).toBe('inside');
});

/** Printed by R. */
test('counts too even, digits preferred and first digits', () => {
  const even = underDispersion([20, 20, 21, 20, 19, 20]);
  expect(even.chiSquare).toBeCloseTo(0.1, 12);
  expect(even.p).toBeCloseTo(0.00016, 5);
  expect(underDispersion([0, 0, 0, 0, 0]).p).toBe(1);
  expect(underDispersion([12, 25, 31, 9, 20, 44]).p).toBeGreaterThan(0.99);
  const digits = digitPreference([120, 40, 38, 35, 37, 90, 36, 34, 33, 37]);
  expect(digits.chiSquare).toBeCloseTo(160.96, 2);
  expect(digits.p).toBeLessThan(1e-25);
  const census = benford([5738, 3540, 2342, 1847, 1559, 1370, 1166, 1043, 904]);
  expect(census.chiSquare).toBeCloseTo(17.52356, 5);
  expect(census.deviation).toBeCloseTo(0.003119260531, 12);
});

test('the months that reports still come in for are not settled', () => {
  const lags = [...Array<number>(18).fill(0), 1, 3];
  expect(unsettledMonths(lags)).toBe(1);
  expect(unsettledMonths(lags, 1)).toBe(3);
  expect(unsettledMonths(Array<number>(20).fill(0))).toBe(0);
});

test('two lists of 200 and 150 with 60 in common: 497 events, ± 41', () => {
  const { estimate, se } = captureRecapture({ first: 200, second: 150, both: 60 });
  expect(estimate).toBeCloseTo(496.557, 3);
  expect(se).toBeCloseTo(40.714, 3);
  expect(captureRecapture({ first: 30, second: 30, both: 30 })).toEqual({ estimate: 30, se: 0 });
});

test.each([
  [0.01, 299],
  [0.02, 149],
  [0.05, 59],
  [0.1, 29],
])('under %f bad: %i looked at and found good', (share, size) => {
  expect(auditSize(share)).toBe(size);
});

test('forty-five of 200 miss all ten bad ones with .0730', () => {
  expect(missProbability({ all: 200, bad: 10, sample: 45 })).toBeCloseTo(0.073, 4);
  expect(missProbability({ all: 200, bad: 10, sample: 191 })).toBe(0);
  expect(missProbability({ all: 200, bad: 0, sample: 200 })).toBe(1);
});

test.each([
  () => bunchingP({ closed: 5, late: 6, days: 15, lastDays: 2 }),
  () => bunchingP({ closed: 5, late: 1, days: 2, lastDays: 3 }),
  () => allClosedP(5, 1.1),
  () => fewFindings({ visits: -1, findings: 0 }, 1),
  () => underDispersion([1, 2, 3, 4]),
  () => digitPreference(Array(10).fill(4)),
  () => digitPreference([100]),
  () => benford(Array(9).fill(50)),
  () => unsettledMonths([0, 1, 2]),
  () => captureRecapture({ first: 1, second: 1, both: 2 }),
  () => auditSize(0),
  () => missProbability({ all: 5, bad: 6, sample: 1 }),
])('impossible reports are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
