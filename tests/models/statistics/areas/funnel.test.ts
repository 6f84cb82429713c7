import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  funnelLimits,
  funnelPlace,
  overDispersion,
  wideLimits,
} from '../../../../models/statistics/areas/funnel.ts';
import { garwood } from '../../../../models/statistics/intervals.ts';
import { expectNear } from '../vectors.ts';

/** Computed in R from ppois and qpois. */
test.each([
  [5, 0, 0.1084131591, 1.875311718, 2.554270756],
  [10, 0.1220529316, 0.3775187948, 1.615995067, 2.066200084],
  [20, 0.3584593554, 0.5602500519, 1.437288434, 1.735676429],
  [50, 0.5824563298, 0.72243447, 1.276609834, 1.45502817],
  [100, 0.7006528426, 0.8036633712, 1.195808949, 1.318047504],
])('funnel limits where %f are expected', (expected, low998, low95, high95, high998) => {
  const watch = funnelLimits(expected);
  const special = funnelLimits(expected, 0.998);
  expect(special.low).toBeCloseTo(low998, 9);
  expect(watch.low).toBeCloseTo(low95, 9);
  expect(watch.high).toBeCloseTo(high95, 8);
  expect(special.high).toBeCloseTo(high998, 8);
});

/** Public Health England test data for funnel_ratio_significance. */
test.each([
  [8, 6.24, 'inside'],
  [151, 106.44, 'special-high'],
  [159, 232.93, 'special-low'],
  [150, 119.57, 'watch-high'],
] as const)('%i against %f expected is %s', (observed, expected, place) => {
  expect(funnelPlace(observed, expected)).toBe(place);
});

/** FunnelPlotR’s tests; Public Health England’s inversion prints the same limits to 1e-5. */
test('exact limits of 15, and of the smallest counts', () => {
  expect(garwood(15).low / 15).toBeCloseTo(0.5596924, 7);
  expect(garwood(15).high / 15).toBeCloseTo(1.649348, 6);
  expect(garwood(15, 0.998).low / 15).toBeCloseTo(0.386265, 6);
  expect(garwood(15, 0.998).high / 15).toBeCloseTo(2.082907, 6);
  for (const [count, low, high] of [
    [1, 0.025317898, 5.571644585],
    [5, 1.623486356, 11.6683331],
    [10, 4.795387629, 18.39035799],
  ] as const) {
    expectNear(garwood(count).low, low, 1e-5, 'low');
    expectNear(garwood(count).high, high, 1e-5, 'high');
  }
});

const units = [
  [100, 108],
  [150, 112],
  [180, 165],
  [80, 95],
  [120, 100],
  [225, 220],
].map(([observed, expected]) => ({ observed: observed!, expected: expected! }));

test('over-dispersion of six hospitals is that of FunnelPlotR’s tests', () => {
  const { phi, tau2 } = overDispersion(units);
  expect(phi).toBeCloseTo(2.948033, 6);
  expect(tau2).toBeCloseTo(0.0194775, 7);
  const { low, high } = wideLimits(100, { phi, tau2 });
  expect(low).toBeCloseTo(Math.exp(-1.959964 * Math.sqrt(0.01 + 0.0194775)), 6);
  expect(low * high).toBeCloseTo(1, 12);
  // Student's 97.5 % point of five degrees, by R's qt.
  const told = wideLimits(100, { phi, tau2 }, 0.95, units.length);
  expect(told.high).toBeCloseTo(Math.exp(2.570581836 * Math.sqrt(0.01 + 0.0194775)), 6);
});

test('one wild unit of ten is drawn in and does not widen the funnel for all', () => {
  const calm = Array.from({ length: 9 }, (_, i) => ({ observed: 95 + i, expected: 100 }));
  const wild = { observed: 400, expected: 100 };
  expect(overDispersion([...calm, wild]).tau2).toBe(0);
});

test('units that agree need no wider funnel', () => {
  expect(
    overDispersion(units.map(({ expected }) => ({ observed: Math.round(expected), expected }))).tau2,
  ).toBe(0);
});

test('a funnel narrows with size and widens with confidence', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 5000, noNaN: true }), (expected) => {
      const watch = funnelLimits(expected);
      const special = funnelLimits(expected, 0.998);
      const later = funnelLimits(expected * 4);
      expect(special.low <= watch.low && watch.high <= special.high).toBe(true);
      expect(later.high - later.low).toBeLessThan(watch.high - watch.low);
      expect(watch.low >= 0 && watch.low <= 1 && watch.high > 0).toBe(true);
    }),
  );
});

test.each([
  () => funnelLimits(0),
  () => funnelPlace(-1, 1),
  () => overDispersion(units.slice(0, 4)),
  () => overDispersion([...units, { observed: 0, expected: 3 }]),
  () => wideLimits(10, { phi: 1, tau2: -1 }),
])('impossible units are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
