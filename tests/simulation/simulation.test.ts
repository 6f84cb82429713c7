import { expect, test } from 'vitest';
import calibrationTold from '../../models/plan/calibration.json' with { type: 'json' };
import { isApproximate } from '../../models/statistics/approximate.ts';
import { binomialQuantile } from '../../models/statistics/numerics/discrete-quantiles.ts';
import { shareDifference } from '../../models/statistics/share-difference.ts';
import { drawCities, sharesOf } from './cities.ts';
import { enumerated, simulate, sizes } from './coverage.ts';
import { calibrated, calibration, simulateYears } from './pace-years.ts';

test.each(['garwood', 'clopperPearson', 'rateRatio'])('%s is conservative at every size', (name) => {
  for (const n of sizes) expect(enumerated[name]!(n)!.least).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['wilson', isApproximate],
  ['shareDifference', (n: number) => shareDifference({ part: 0, all: n }, { part: 0, all: n }).approximate],
] as const)('%s says approximate where it may cover less than 93 %%', (name, isMarked) => {
  for (const n of sizes) {
    const { mean, least } = enumerated[name]!(n)!;
    expect(isMarked(n)).toBe(least < 0.93);
    expect(mean).toBeGreaterThan(0.94);
  }
});

test('Byar covers 95 % from twenty events on', () => {
  expect(enumerated.byar!(20)!.least).toBeGreaterThanOrEqual(0.95);
});

test('intervals by an estimated prior are too narrow where they say so', () => {
  expect(simulate('marshall', 5, 150, 1)).toBeLessThan(0.93);
  expect(simulate('marshall', 50, 150, 1)).toBeGreaterThan(0.93);
});

test('the chance of meeting a target comes true as often as said over 500 years', () => {
  const years = simulateYears(500, 1);
  const { fifths, bias, spread } = calibration(years);
  expect(Math.abs(bias)).toBeLessThan(1.96);
  expect(Math.abs(spread)).toBeLessThan(1.96);
  for (const { count, said, happened } of fifths) {
    const sd = Math.sqrt((said! * (1 - said!)) / count);
    expect(Math.abs(happened! - said!)).toBeLessThan(3 * sd);
  }
  expect(years.filter(({ inForecast }) => inForecast).length / 500).toBeGreaterThanOrEqual(0.8);
});

test('how often targets were met is told as the simulation gives it, of thirty years or more', () => {
  expect(calibrationTold).toEqual(calibrated());
  for (const { years } of calibrationTold.tenths) expect(years).toBeGreaterThanOrEqual(30);
});

test('in fifty cities whose ordinary units do not differ, what is planted is flagged and nothing else beyond chance', () => {
  const cities = drawCities(50, 0, 1);
  for (const months of [12, 36]) {
    for (const kind of ['county', 'trade']) {
      const { special, others, othersSpecial } = sharesOf(cities, { event: 'hazard', months, kind });
      expect(special).toBe(1);
      expect(othersSpecial).toBeLessThanOrEqual(binomialQuantile(0.99, others, 0.002));
    }
    const { others, othersSpecial } = sharesOf(cities, { event: 'accident', months, kind: 'county' });
    expect(othersSpecial).toBeLessThanOrEqual(binomialQuantile(0.99, others, 0.002));
  }
  // With twenty accidents a year a threefold rate is seldom certain: it must be said, not hidden.
  const power = sharesOf(cities, { event: 'accident', months: 36, kind: 'county' });
  expect(power.special).toBeGreaterThan(0.2);
  expect(power.watch).toBeGreaterThan(0.6);
});

test('where ordinary units truly differ by a tenth, what is planted still stands out', () => {
  const cities = drawCities(50, 0.1, 1);
  for (const kind of ['county', 'trade']) {
    const { special, others, othersSpecial } = sharesOf(cities, { event: 'hazard', months: 36, kind });
    expect(special).toBeGreaterThan(0.9);
    expect(othersSpecial / others).toBeLessThan(0.01);
  }
});

test('chances too high and chances too bold are found out', () => {
  const years = simulateYears(500, 1);
  const high = years.map((year) => ({ ...year, chance: Math.min(0.99, year.chance + 0.15) }));
  expect(calibration(high).bias).toBeLessThan(-3);
  const bold = years.map((year) => ({ ...year, chance: year.chance < 0.5 ? 0.02 : 0.98 }));
  expect(calibration(bold).spread).toBeGreaterThan(3);
});
