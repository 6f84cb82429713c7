import { expect, test } from 'vitest';
import { figureOf, periodOf } from '../../cli/figure.ts';
import type { IndicatorFacts, Measured } from '../../models/index.ts';

const deaths: IndicatorFacts = {
  name: 'deaths',
  title: { zh: '死亡人数', en: 'deaths' },
  definition: { zh: '口径', en: 'definition' },
  version: 1,
  unit: { zh: '人', en: 'people' },
  kind: 'count',
  time: 'flow',
  noInterval: null,
  better: 'less',
  role: 'lagging',
  source: '',
  exposure: null,
  heldAgainst: null,
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
  approximate: false,
  waiting: 0,
};
const none: Measured = { ...seven, state: 'none', numerator: null, value: null, low: null, high: null };

test('a figure carries its unit, and absence is a dash without one', () => {
  expect(figureOf(seven, deaths, 'zh')).toBe('7 人');
  expect(figureOf(seven, deaths, 'en')).toBe('7 people');
  expect(figureOf({ ...seven, value: 0.5 }, ontime, 'zh')).toBe('50.0%');
  expect(figureOf(none, deaths, 'zh')).toBe('—');
});

test('one is told in the singular, in English', () => {
  expect(figureOf({ ...seven, value: 1 }, { ...deaths, unit: { zh: '人', en: 'persons' } }, 'en')).toBe(
    '1 person',
  );
  expect(figureOf({ ...seven, value: 2 }, { ...deaths, unit: { zh: '人', en: 'persons' } }, 'en')).toBe(
    '2 persons',
  );
});

test('a period is written as a question would ask for it', () => {
  expect(periodOf({ from: '2022-01-01', to: '2022-09-01' })).toBe('2022-01..2022-09');
  expect(periodOf({ from: '2022-05-01', to: '2022-05-01' })).toBe('2022-05');
});
