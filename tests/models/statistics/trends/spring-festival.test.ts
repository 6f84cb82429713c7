import { expect, test } from 'vitest';
import {
  daysFromFestival,
  isDisturbed,
  partsFestival,
  springFestival,
} from '../../../../models/statistics/trends/spring-festival.ts';

/** Dates of 春节 as announced by the State Council’s holiday notices, and of the calendar to come (GB/T 33661-2017). */
test.each([
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2033-01-31',
])('the festival of the year is on %s', (day) => {
  expect(springFestival(Number(day.slice(0, 4)))).toBe(day);
  expect(daysFromFestival(day)).toBe(0);
});

test('the window reaches from five days before to twenty after', () => {
  expect(['2022-01-26', '2022-01-27', '2022-02-21', '2022-02-22'].map(isDisturbed)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a period may hold January and February, or neither', () => {
  expect(partsFestival('2022-01', '2022-02')).toBe(false);
  expect(partsFestival('2022-03', '2022-09')).toBe(false);
  expect(partsFestival('2022-01', '2022-01')).toBe(true);
  expect(partsFestival('2022-02', '2022-06')).toBe(true);
  expect(partsFestival('2021-07', '2022-01')).toBe(true);
});

test('a day or year outside the calendar is refused', () => {
  expect(() => springFestival(2100)).toThrow(/ is .*expected a /);
  expect(() => daysFromFestival('yesterday')).toThrow(/ is .*expected a /);
});
