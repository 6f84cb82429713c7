import { sql } from 'kysely';
import { between } from '../checks/index.ts';
import { daySeries, isMondayToFriday, one } from '../macros/index.ts';
import { count, day, flag } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { calendarFrom, calendarTo, exceptions } from '../sources/calendar/workdays.ts';

interface Day {
  readonly day_on: string;
  readonly is_workday: boolean;
  readonly shift_days: number;
}

const dateOf = (text: string) => sql<string>`cast(${sql.lit(text)} as date)`;
const noticed = exceptions.map(
  ({ from, to, isWorkday }) => sql`(${sql.lit(from)}, ${sql.lit(to)}, ${sql.lit(isWorkday)})`,
);
const on = sql.ref<string>('days.day_on');
const isWorkday = sql<boolean>`coalesce(noticed.is_workday, ${isMondayToFriday(on)})`;

/** The days of the years whose notices of holidays are held; it reads nothing, the notices are data of the code. */
export const dimDay = model({
  name: 'dim_day',
  line: 'city',
  about: {
    zh: '逐日是否为工作日：按国务院办公厅节假日安排通知，含调休',
    en: 'whether each day is a working day, by the yearly notices of public holidays and moved working days',
  },
  grain: ['day_on'],
  columns: {
    day_on: day('日期', 'day'),
    is_workday: flag('工作日', 'working day'),
    shift_days: count('至当日累计比周一至周五多出的工作日', 'working days so far beyond Monday to Friday', {
      zh: '日',
      en: 'days',
    }),
  },
  imports: {},
  checks: [between('shift_days', -1000, 1000)],
  query: () =>
    sql<Day>`with "noticed"(first_on, last_on, is_workday) as (values ${sql.join(noticed)})
select days.day_on, ${isWorkday} as is_workday,
  cast(sum(${one(isWorkday)} - ${one(isMondayToFriday(on))}) over (order by days.day_on) as bigint) as shift_days
from (select ${daySeries(dateOf(calendarFrom), dateOf(calendarTo))} as day_on) as days
left join noticed on ${on} between cast(noticed.first_on as date) and cast(noticed.last_on as date)`,
});
