import { expect, test } from 'vitest';
import { clustered } from '../../../models/statistics/counts/clustered.ts';
import { measured } from '../../../models/statistics/measured.ts';
import { expectNear } from './vectors.ts';

const whole = { reported: 9, expected: 9 };

test('a count carries its exact interval', () => {
  const figure = measured({ kind: 'count', numerator: 8, denominator: null, ...whole });
  expect(figure).toMatchObject({ state: 'weak', numerator: 8, denominator: null, value: 8, ...whole });
  expectNear(figure.low!, 3.45383217675, 1e-11, 'low');
  expectNear(figure.high!, 15.7631892202, 1e-11, 'high');
});

test('a stock carries no interval, and the state of its number', () => {
  for (const sums of [
    { kind: 'count', numerator: 8, denominator: null },
    { kind: 'ratio', numerator: 5, denominator: 8 },
  ] as const) {
    const figure = measured({ ...sums, time: 'stock', ...whole });
    expect(figure).toMatchObject({ state: 'weak', low: null, high: null });
  }
});

test('a ratio is divided after adding up and judged by what was due', () => {
  const figure = measured({ kind: 'ratio', numerator: 65, denominator: 100, ...whole });
  expect(figure).toMatchObject({ state: 'stable', numerator: 65, denominator: 100, value: 0.65 });
  expectNear(figure.low!, 0.5525444329689, 1e-11, 'low');
  expectNear(figure.high!, 0.736357517569, 1e-11, 'high');
  expect(measured({ kind: 'ratio', numerator: 0, denominator: 4, ...whole })).toMatchObject({
    state: 'weak',
    value: 0,
  });
});

test('a ratio with nothing due has no value, and says zero, not none', () => {
  expect(measured({ kind: 'ratio', numerator: 0, denominator: 0, ...whole })).toEqual({
    state: 'zero',
    numerator: 0,
    denominator: 0,
    value: null,
    low: null,
    high: null,
    approximate: false,
    waiting: 0,
    ...whole,
  });
});

test.each(['count', 'ratio', 'amount'] as const)(
  'a %s nobody reported is none with no number at all',
  (kind) => {
    expect(measured({ kind, numerator: 0, denominator: 0, reported: 0, expected: 9, waiting: 4 })).toEqual({
      state: 'none',
      numerator: null,
      denominator: null,
      value: null,
      low: null,
      high: null,
      approximate: false,
      reported: 0,
      expected: 9,
      waiting: 4,
    });
  },
);

test('reported zero is 0 with an upper limit, even where SQL summed no rows', () => {
  const figure = measured({ kind: 'count', numerator: null, denominator: null, reported: 3, expected: 9 });
  expect(figure).toMatchObject({ state: 'zero', value: 0, low: 0, reported: 3 });
  expectNear(figure.high!, 3.68887945411, 1e-11, 'high');
});

test('an amount has no interval and is judged by the events behind it', () => {
  const deaths = { kind: 'amount', numerator: 11, denominator: null, ...whole } as const;
  expect(measured({ ...deaths, events: 2 })).toMatchObject({
    state: 'list',
    value: 11,
    low: null,
    high: null,
  });
  expect(measured(deaths)).toMatchObject({ state: 'ok' });
  expect(measured({ ...deaths, numerator: 0, events: 0 })).toMatchObject({ state: 'zero', value: 0 });
});

test('what comes in clusters of known sizes has the interval of a bootstrap over them, none of under ten', () => {
  const sizes = [1, 1, 1, 1, 1, 1, 1, 1, 2, 4];
  const deaths = { kind: 'amount', numerator: 14, events: 10, denominator: null, ...whole } as const;
  const { low, high } = clustered(sizes);
  expect(measured({ ...deaths, sizes })).toMatchObject({ value: 14, low, high, approximate: true });
  expect(measured({ ...deaths, kind: 'rate', denominator: 2, sizes })).toMatchObject({ low: low! / 2 });
  expect(measured({ ...deaths, sizes: sizes.slice(1) })).toMatchObject({ low: null, approximate: false });
});

test('a share of few has an approximate interval, a count an exact one', () => {
  const of = (denominator: number) => measured({ kind: 'ratio', numerator: 9, denominator, ...whole });
  expect([of(49), of(50)].map(({ approximate }) => approximate)).toEqual([true, false]);
});

test.each([
  { kind: 'count', numerator: 1.5, denominator: null, ...whole },
  { kind: 'count', numerator: Number.NaN, denominator: null, ...whole },
  { kind: 'ratio', numerator: 5, denominator: 4, ...whole },
  { kind: 'amount', numerator: Number.POSITIVE_INFINITY, denominator: null, ...whole },
  { kind: 'count', numerator: 1, denominator: null, reported: 10, expected: 9 },
] as const)('impossible sums are refused: %o', (sums) => {
  expect(() => measured(sums)).toThrow(RangeError);
});
