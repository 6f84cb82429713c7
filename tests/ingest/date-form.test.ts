import { describe, expect, test } from 'vitest';
import { type DateForm, type DecimalMark, type Given, retold } from '../../ingest/normalise/given.ts';
import { normalise } from '../../ingest/normalise/normalise.ts';
import { type Column, day, fen, instant, month } from '../../sql/sources/column.ts';

function said(column: Column, raw: string, given: Given): string {
  const { value, rule, notes } = normalise(raw, {
    column,
    shift: 2,
    year: null,
    date1904: false,
    regions: null,
    given,
  });
  return [rule ?? value, ...notes.filter((note) => note !== 'empty_mark')].join(' · ');
}

describe('a date in the form a profile names', () => {
  test.each<[DateForm, string, string]>([
    ['yyyMMdd', '1110315', '2022-03-15 · roc_year'],
    ['yyyMMdd', '991231', '2010-12-31 · roc_year'],
    ['yyyMMdd', '111/3/5', '2022-03-05 · roc_year'],
    ['yyyMMdd', '民國111年3月5日', '2022-03-05 · roc_year'],
    ['yyyMMdd', '中華民國 89 年 2 月 29 日', '2000-02-29 · roc_year'],
    ['yyyMMdd', '1110229', 'IMPOSSIBLE_DATE'],
    ['yyyMMdd', '11103', 'NOT_A_DATE'],
    ['d/m/yyyy', '3/5/2022', '2022-05-03 · day_first'],
    ['d/m/yyyy', '03.05.22', '2022-05-03 · day_first'],
    ['d/m/yyyy', '3/13/2022', 'IMPOSSIBLE_DATE'],
    ['d/m/yyyy', '22/3/5', 'NOT_A_DATE'],
    ['m/d/yyyy', '3/5/2022', '2022-03-05 · month_first'],
    ['m/d/yyyy', '12-31-1999', '1999-12-31 · month_first'],
    ['d mmm yyyy', '5 March 2022', '2022-03-05 · month_name'],
    ['d mmm yyyy', 'Sept. 5th, 2022', '2022-09-05 · month_name'],
    ['d mmm yyyy', 'Saturday, March 5, 2022', '2022-03-05 · month_name'],
    ['d mmm yyyy', '05-MAR-22', '2022-03-05 · month_name'],
    ['d mmm yyyy', 'Max 5, 2022', 'NOT_A_DATE'],
    ['d/m/yyyy', '2022-03-05', '2022-03-05'],
    ['yyyMMdd', '20220305', '2022-03-05 · compact_date'],
    ['m/d/yyyy', 'n/a', ''],
  ])('%s: %s', (date, raw, expected) => {
    expect(said(day('日期', 'day'), raw, { date })).toBe(expected);
  });

  test.each<[DateForm, string, string]>([
    ['m/d/yyyy', '3/5/2022 2:30 PM', '2022-03-05 14:30:00 · month_first'],
    ['m/d/yyyy', '3/5/2022 12:05 a.m.', '2022-03-05 00:05:00 · month_first'],
    ['d mmm yyyy', 'March 5, 2022, 14:30', '2022-03-05 14:30:00 · month_name'],
    ['yyyMMdd', '111年3月5日上午9時30分', '2022-03-05 09:30:00 · roc_year · clock_words'],
  ])('%s with its time: %s', (date, raw, expected) => {
    expect(said(instant('时间', 'instant'), raw, { date })).toBe(expected);
  });

  test.each<[DateForm, string, string]>([
    ['yyyMMdd', '11103', '2022-03-01 · roc_year'],
    ['yyyMMdd', '民國111年3月', '2022-03-01 · roc_year'],
    ['m/d/yyyy', '3/2022', '2022-03-01 · month_first'],
    ['d mmm yyyy', 'Mar 2022', '2022-03-01 · month_name'],
  ])('%s as a month: %s', (date, raw, expected) => {
    expect(said(month('月份', 'month'), raw, { date })).toBe(expected);
  });
});

test.each([
  ['12,675.00', '7.1', '8999250 · thousands_separator · factor'],
  ['0.1', '0.1', '1 · factor'],
  ['-2', '0.235', '-47 · factor'],
  ['1万元', '2', '2000000 · unit_in_cell · factor'],
])('%s × %s is exact', (raw, factor, expected) => {
  expect(said(fen('金额', 'money', '', {}), raw, { factor })).toBe(expected);
});

test.each<[DecimalMark, string, string]>([
  ['comma', '1.234,56', '123456 · thousands_separator · decimal_comma'],
  ['comma', '1 234,5', '123450 · decimal_comma'],
  ['comma', "-1'234.567", 'NOT_A_NUMBER'],
  ['comma', '1.234', '123400 · thousands_separator'],
  ['comma', '12.5', 'NOT_A_NUMBER'],
  ['comma', '三千', '300000 · chinese_number'],
  ['point', "1'234.50", '123450 · thousands_separator'],
  ['point', '1,5', 'NOT_A_NUMBER'],
])('with a decimal %s: %s', (decimalMark, raw, expected) => {
  expect(said(fen('金额', 'money', '', {}), raw, { decimalMark })).toBe(expected);
});

test.each([
  ['$5', '500 · currency_sign'],
  ['NT$60,000', '6000000 · currency_sign · thousands_separator'],
  ['新臺幣 30元', '3000 · currency_sign · unit_in_cell'],
])('%s is an amount where the profile says what the money is, and none elsewhere', (raw, expected) => {
  expect(said(fen('金额', 'money', '', {}), raw, { isMoneyNamed: true })).toBe(expected);
  expect(said(fen('金额', 'money', '', {}), raw, {})).toBe('NOT_A_NUMBER');
});

test('a word decides within a value only while no other decides otherwise', () => {
  const contains = { 'fall from': 'fall', 'Fell From': 'fall', electrocut: 'electric' };
  const told = (raw: string) => retold(raw, { contains }, 'code');
  expect(told('Worker died in FALL from roof')).toEqual({ text: 'fall', notes: ['value_contains'] });
  expect(told('fell from, a fall from')).toMatchObject({ text: 'fall' });
  expect(told('electrocuted, then fall from')).toEqual({ text: 'electrocuted, then fall from', notes: [] });
});
