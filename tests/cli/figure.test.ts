import { describe, expect, test } from 'vitest';
import { figureOf, intervalOf, numberOf, periodOf } from '../../cli/figure.ts';
import type { IndicatorFacts, Measured } from '../../models/index.ts';

const deaths: IndicatorFacts = {
  name: 'deaths',
  title: { zh: '死亡人数', en: 'deaths' },
  definition: { zh: '口径', en: 'definition' },
  version: 1,
  unit: { zh: '人', en: 'people' },
  kind: 'count',
  time: 'flow',
  better: 'less',
  role: 'lagging',
  source: '',
  splits: [],
};
const ontime: IndicatorFacts = { ...deaths, name: 'hazards_ontime', kind: 'ratio' };
const seven: Measured = {
  state: 'weak',
  numerator: 7,
  denominator: null,
  value: 7,
  low: 2.8143,
  high: 14.4227,
  reported: 9,
  expected: 9,
  waiting: 0,
};
const none: Measured = { ...seven, state: 'none', numerator: null, value: null, low: null, high: null };

describe('a number of the terminal', () => {
  test.each([
    [0, 'count', '0'],
    [1234567, 'count', '1,234,567'],
    [2.8143, 'count', '2.81'],
    [1234567.891, 'amount', '1,234,567.89'],
    [0.934, 'ratio', '93.4%'],
    [0.9999, 'ratio', '100.0%'],
    [-0.021, 'ratio', '-2.1%'],
    [null, 'ratio', '—'],
  ] as const)('%d as %s is %s', (value, kind, written) => expect(numberOf(value, { kind })).toBe(written));
});

test('a figure carries its unit, and absence is a dash without one', () => {
  expect(figureOf(seven, deaths, 'zh')).toBe('7 人');
  expect(figureOf(seven, deaths, 'en')).toBe('7 people');
  expect(figureOf({ ...seven, value: 0.5 }, ontime, 'zh')).toBe('50.0%');
  expect(figureOf(none, deaths, 'zh')).toBe('—');
});

test('an interval is written whole or not at all', () => {
  expect(intervalOf(seven, deaths)).toBe('2.81–14.42');
  expect(intervalOf(none, deaths)).toBeNull();
});

test('a period is written as a question would ask for it', () => {
  expect(periodOf({ from: '2022-01-01', to: '2022-09-01' })).toBe('2022-01..2022-09');
  expect(periodOf({ from: '2022-05-01', to: '2022-05-01' })).toBe('2022-05');
});
