import { expect, test } from 'vitest';
import { yearOnYear } from '../../../../models/statistics/counts/year-on-year.ts';

/** Accident bulletins of the Ministry of Housing and Urban-Rural Development, 2014–2020; intervals and p by R. */
test.each([
  [38, 50, -24, 0.485, 1.182, 0.241],
  [69, 90, -23.33, 0.552, 1.061, 0.112],
  [2, 6, -66.67, 0.033, 1.864, 0.289],
  [18, 25, -28, 0.37, 1.374, 0.36],
  [168, 243, -30.86, 0.565, 0.845, 0.0003],
  [10, 9, 11.11, 0.406, 3.09, 1],
  [55, 44, 25, 0.826, 1.902, 0.315],
  [199, 172, 15.7, 0.939, 1.427, 0.177],
  [6, 7, -14.29, 0.238, 2.979, 1],
  [9, 30, -70, 0.125, 0.648, 0.0011],
  [67, 71, -5.63, 0.666, 1.337, 0.799],
  [182, 173, 5.2, 0.85, 1.303, 0.671],
  [689, 773, -10.87, 0.803, 0.989, 0.03],
  [23, 23, 0, 0.536, 1.865, 1],
])('%i accidents after %i: %f %%', (now, base, percent, low, high, p) => {
  const found = yearOnYear({ count: now }, { count: base });
  expect(Math.abs(100 * found.change! - percent)).toBeLessThan(0.0051);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
  expect(Math.abs(found.p - p)).toBeLessThan(p < 0.01 ? 0.00006 : 0.0006);
  expect(found).toMatchObject({
    difference: now - base,
    lead: base < 10 ? 'difference' : 'percent',
    tested: 'counts',
  });
});

test('a year without events allows no percentage', () => {
  expect(yearOnYear({ count: 3 }, { count: 0 })).toMatchObject({ change: null, lead: 'no-base', high: null });
});

test('a fall to nothing is evidence after six events, not after five', () => {
  const five = yearOnYear({ count: 0 }, { count: 5 });
  const six = yearOnYear({ count: 0 }, { count: 6 });
  expect(five.p).toBeCloseTo(0.0625, 12);
  expect(five.high).toBeCloseTo(1.091279, 6);
  expect(six.p).toBeCloseTo(0.03125, 12);
  expect(six.high).toBeCloseTo(0.849311, 6);
});

test('rates are tested where exposure moved by more than a tenth, and only there', () => {
  const at = (exposure: number) => yearOnYear({ count: 20, exposure }, { count: 20, exposure: 100 });
  expect(at(110)).toMatchObject({ tested: 'counts', ratio: 1, p: 1 });
  expect(at(111).tested).toBe('rates');
  expect(at(200)).toMatchObject({ tested: 'rates', ratio: 0.5 });
  expect(at(200).p).toBeLessThan(0.05);
});
