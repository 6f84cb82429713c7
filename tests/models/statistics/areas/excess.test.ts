import { expect, test } from 'vitest';
import { excess, rankedByExcess, screened } from '../../../../models/statistics/areas/excess.ts';
import { expectedByStrata } from '../../../../models/statistics/areas/expected.ts';

const prior = { shape: 1.64401529771, rate: 1.14884300953 };

test.each([
  [10, 14, 4.032],
  [6, 4, -1.263],
  [3, 6, 2.527],
  [1, 0, -0.235],
])('with %f expected and %i seen, %f could be saved', (exposure, events, saved) => {
  expect(excess(prior, { events, exposure })).toBeCloseTo(saved, 3);
});

test('the list is by excess, neither by count nor by rate', () => {
  const areas = [
    { name: 'small and unlucky', events: 2, exposure: 0.3 },
    { name: 'large', events: 40, exposure: 42 },
    { name: 'bad', events: 14, exposure: 10 },
  ];
  expect(rankedByExcess(prior, areas).map(({ name }) => name)).toEqual(['bad', 'small and unlucky', 'large']);
});

/** Worked example of the Highway Safety Manual: 4,000 vehicles a day on 1.8 km, φ = 2.05 a km. */
test('a year of 12 and three of 12, 7, 8 on a road section', () => {
  const perKilometre = 0.0224 * 4000 ** 0.564;
  const predicted = 1.8 * perKilometre;
  const dispersion = 2.05 * 1.8;
  const one = screened({ predicted, observed: 12, dispersion });
  expect(perKilometre).toBeCloseTo(2.40885, 5);
  expect(one.weight).toBeCloseTo(0.45976, 5);
  expect(one.expected).toBeCloseTo(8.4764, 4);
  expect([one.expected / 1.8, one.sd / 1.8].map((x) => x.toFixed(2))).toEqual(['4.71', '1.19']);
  const three = screened({ predicted: 3 * predicted, observed: 27, dispersion });
  expect(three.weight).toBeCloseTo(0.22099, 5);
  expect([three.expected / 3, three.sd / 3].map((x) => x.toFixed(2))).toEqual(['7.97', '1.44']);
  expect([three.expected / 5.4, three.sd / 5.4].map((x) => x.toFixed(2))).toEqual(['4.43', '0.80']);
  expect(one.excess).toBeCloseTo(one.expected - predicted, 12);
});

test('expected counts follow the strata and add up to what was seen', () => {
  const areas = [
    { events: [4, 0], exposure: [10, 90] },
    { events: [2, 6], exposure: [20, 10] },
  ];
  const expected = expectedByStrata(areas);
  expect(expected[0]).toBeCloseTo(10 * 0.2 + 90 * 0.06, 12);
  expect(expected[0]! + expected[1]!).toBeCloseTo(12, 12);
});

test.each([
  () => expectedByStrata([]),
  () => expectedByStrata([{ events: [1], exposure: [0] }]),
  () => expectedByStrata([{ events: [1, 2], exposure: [1] }]),
  () => screened({ predicted: 0, observed: 1, dispersion: 1 }),
  () => screened({ predicted: 1, observed: 1.5, dispersion: 1 }),
  () => excess(prior, { events: 1, exposure: 1 }, -1),
])('impossible sites are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
