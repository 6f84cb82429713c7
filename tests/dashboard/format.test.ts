import { describe, expect, test } from 'vitest';
import {
  dayWords,
  instantWords,
  monthTick,
  monthWords,
  periodWords,
} from '../../dashboard/charts/format/date.ts';
import { brief, full, limit, percent, points, signed } from '../../dashboard/charts/format/number.ts';

describe('numbers', () => {
  test.each([
    [0, '0', '0'],
    [9876, '9876', '9876'],
    [9999.5, '9999.5', '9999.5'],
    [12_345, '1.23万', '12,345'],
    [200_000, '20万', '200,000'],
    [123_456_789, '1.23亿', '123.46M'],
    [-12_345, '-1.23万', '-12,345'],
  ])('%d is %s, in English %s', (value, zh, en) => {
    expect(brief(value, 'zh')).toBe(zh);
    expect(brief(value, 'en')).toBe(en);
  });

  test.each([
    [9876, '9876'],
    [12_345, '12,345'],
    [1_234_567.891, '1,234,567.89'],
  ])('%d in a table is %s', (value, text) => {
    expect(full(value, 'zh')).toBe(text);
    expect(full(value, 'en')).toBe(text);
  });

  test.each([
    [0, '0.0%'],
    [0.0004, '<0.1%'],
    [0.8456, '84.6%'],
    [0.99949, '99.9%'],
    [0.99951, '>99.9%'],
    [0.9999999, '>99.9%'],
    [1, '100.0%'],
  ])('a share of %d is %s: what falls short of all never reads as all', (share, text) => {
    expect(percent(share)).toBe(text);
  });

  test.each([
    [0.0321, '+3.2'],
    [-0.0321, '−3.2'],
    [0, '0.0'],
    [-0.0001, '0.0'],
  ])('a difference of %d is %s points', (difference, text) => {
    expect(points(difference)).toBe(text);
  });

  test.each([
    [3, '+3'],
    [-4, '−4'],
    [0, '0'],
  ])('%d with its sign is %s', (value, text) => {
    expect(signed(value, String)).toBe(text);
  });

  test.each([
    [2.7049, '2.7'],
    [99.96, '100.0'],
    [243.4, '243'],
    [12_345.6, '12,346'],
  ])('a limit of %d is %s', (value, text) => {
    expect(limit(value, 'zh')).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['2022-01-01', '2022-09-01', '2022年1—9月', 'January–September 2022'],
    ['2022-01-01', '2022-06-01', '2022年上半年', 'first half of 2022'],
    ['2022-07-01', '2022-12-01', '2022年7—12月', 'July–December 2022'],
    ['2022-01-01', '2022-12-01', '2022年', '2022'],
    ['2022-05-01', '2022-05-01', '2022年5月', 'May 2022'],
    ['2021-10-01', '2022-09-01', '2021年10月—2022年9月', 'October 2021 – September 2022'],
  ])('%s to %s is %s', (from, to, zh, en) => {
    expect(periodWords({ from, to }, 'zh')).toBe(zh);
    expect(periodWords({ from, to }, 'en')).toBe(en);
  });

  test('days, months and axis ticks', () => {
    expect(dayWords('2022-09-30', 'zh')).toBe('2022年9月30日');
    expect(dayWords('2022-09-30', 'en')).toBe('30 September 2022');
    expect(monthWords('2022-09-01', 'zh')).toBe('2022年9月');
    expect(monthWords('2022-09-01', 'en')).toBe('September 2022');
    expect(monthTick('2022-09-01', 'zh')).toBe('9月');
    expect(monthTick('2022-09-01', 'en')).toBe('Sep');
  });

  test.each([
    ['2022-10-08T02:11:00.000Z', '2022年10月8日 10:11'],
    ['2022-12-31T16:30:00Z', '2023年1月1日 00:30'],
  ])('the instant %s is %s in China, whatever the clock of this machine', (instant, words) => {
    expect(instantWords(instant, 'zh')).toBe(words);
  });
});
