import { expect, test } from 'vitest';
import { tone } from '../../../models/headline/index.ts';
import {
  differenceText,
  numberText,
  percentText,
  pText,
  valueText,
} from '../../../models/headline/numbers.ts';
import { momentWords, periodWords } from '../../../models/headline/period-words.ts';
import { answered, deaths, ontime, ordinaryAccidents } from './answers.ts';

test.each([
  ['2022-01', '2022-09', '1—9月', 'January–September 2022'],
  ['2022-01', '2022-06', '上半年', 'January–June 2022'],
  ['2022-07', '2022-12', '下半年', 'July–December 2022'],
  ['2022-01', '2022-12', '2022年', '2022'],
  ['2022-05', '2022-05', '5月', 'May 2022'],
  ['2021-05', '2021-05', '2021年5月', 'May 2021'],
  ['2021-01', '2021-06', '2021年上半年', 'January–June 2021'],
  ['2021-01', '2021-12', '2021年', '2021'],
  ['2020-11', '2022-02', '2020年11月—2022年2月', 'November 2020 – February 2022'],
])('%s to %s is %s', (from, to, zh, en) => {
  expect(periodWords({ from: `${from}-01`, to: `${to}-01` }, '2022-09-30')).toEqual({ zh, en });
});

test('a stock is counted at the end of the last month', () => {
  expect(momentWords({ from: '2022-01-01', to: '2022-09-01' }, '2022-09-30')).toEqual({
    zh: '9月末',
    en: 'the end of September 2022',
  });
});

test.each([
  [0, '0', '0'],
  [9876, '9876', '9,876'],
  [9999.5, '9999.5', '9,999.5'],
  [10_000, '1万', '10,000'],
  [12_345, '1.23万', '12,345'],
  [123_456_789, '1.23亿', '123,456,789'],
])('%d is written %s and %s', (value, zh, en) => {
  expect(numberText(value, 'zh')).toBe(zh);
  expect(numberText(value, 'en')).toBe(en);
});

test.each([
  [1, '100.0%'],
  [0.99996, '>99.9%'],
  [0.9994, '99.9%'],
  [0.8234, '82.3%'],
  [0.0002, '<0.1%'],
  [0, '0.0%'],
])('a share of %d is written %s', (share, text) => {
  expect(percentText(share)).toBe(text);
});

test.each([
  [0.00001, '<0.0001'],
  [0.0011, '0.0011'],
  [0.03, '0.03'],
  [0.503, '0.50'],
])('p = %d is written %s', (p, text) => {
  expect(pText(p)).toBe(text);
});

test('a value carries its unit where the title does not say it', () => {
  expect(valueText(8, ordinaryAccidents)).toEqual({ zh: '8起', en: '8' });
  expect(valueText(8, deaths)).toEqual({ zh: '8人', en: '8 persons' });
  expect(differenceText(-0.0001, ontime)).toEqual({ zh: '<0.1个百分点', en: '<0.1 percentage points' });
});

test('a colour says better or worse only with evidence', () => {
  const of = (now: number, base: number) => answered(ordinaryAccidents, { now, base });
  expect(tone(of(9, 30).comparison, ordinaryAccidents)).toBe('better');
  expect(tone(of(30, 9).comparison, ordinaryAccidents)).toBe('worse');
  expect(tone(of(30, 9).comparison, { better: 'neutral' })).toBe('moved');
  expect(tone(of(30, 9).comparison, { better: 'more' })).toBe('better');
  expect(tone(of(8, 12).comparison, ordinaryAccidents)).toBe('chance');
  expect(tone(of(8, 8).comparison, ordinaryAccidents)).toBe('chance');
  expect(tone(of(8, 0).comparison, ordinaryAccidents)).toBe('none');
  expect(tone(answered(deaths, { now: 1, base: 40 }).comparison, deaths)).toBe('none');
  expect(tone(null, deaths)).toBe('none');
});
