import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { workdaysBetween } from '../../sql/macros/index.ts';
import { dimDay } from '../../sql/marts/dim_day.ts';
import { compile, creation } from '../../sql/model/compile.ts';
import holidays from '../../sql/sources/calendar/holidays.json' with { type: 'json' };
import { calendarTo, shiftInAll } from '../../sql/sources/calendar/workdays.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(':memory:');
  await engine.run(creation(dimDay));
});
afterAll(() => engine[Symbol.asyncDispose]());

const weekend = (day: number) => [0, 6].includes(new Date(day).getUTCDay());

/** 全国年节及纪念日放假办法: eleven days, thirteen from 2025 on; 国办发明电〔2020〕1号 lengthened 春节 by two. */
test.each(holidays.years.map((year) => [year.year, year] as const))(
  'the notice of %i takes as many working days as the law gives holidays',
  (year, { off, worked }) => {
    const days = off.flatMap((range) => {
      const [from, to = from] = range.split('..').map(Date.parse);
      return Array.from({ length: (to! - from!) / 86_400_000 + 1 }, (_, n) => from! + n * 86_400_000);
    });
    expect(worked.filter((day) => !weekend(Date.parse(day)))).toEqual([]);
    const taken = days.filter((day) => !weekend(day)).length - worked.length;
    expect(taken).toBe(year >= 2025 ? 13 : year === 2020 ? 13 : 11);
  },
);

test('the days add up to what a day after the last is counted by', async () => {
  const [last] = await engine.rows(`select shift_days from dim_day where day_on = date '${calendarTo}'`);
  expect(last).toEqual({ shift_days: shiftInAll });
  const [year] = await engine.rows(
    `select sum(case when is_workday then 1 else 0 end) as days from dim_day where year(day_on) = 2022`,
  );
  expect(Number(year!.days)).toBe(249);
});

test.each([
  ['2022-09-30', '2022-10-09', 2, 'the holidays of National Day out, the weekend after them in'],
  ['2022-03-04', '2022-03-07', 1, 'an ordinary weekend out'],
  ['2020-01-23', '2020-02-03', 1, 'the lengthened 春节 of 2020 out'],
  ['2017-09-29', '2017-10-09', 6, 'Monday to Friday where no notice is held'],
  ['2026-12-31', '2027-01-04', 2, 'Monday to Friday after the last notice'],
  ['2018-12-28', '2027-01-01', 2090 - 94, 'over all of them'],
  ['2022-10-09', '2022-09-30', -2, 'backwards'],
])('from %s to %s are %i working days: %s', async (from, to, expected) => {
  const day = (text: string) => sql<string>`cast(${sql.lit(text)} as date)`;
  const counted = compile({
    ...dimDay,
    imports: { calendar: dimDay },
    query: () => sql`select ${workdaysBetween(day(from), day(to))} as days`,
  });
  expect(await engine.rows(counted)).toEqual([{ days: expected }]);
});
