import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import { calendarTo, shiftInAll } from '../sources/calendar/workdays.ts';

/**
 * Everything the models say that engines spell differently, or whose type the engine would widen.
 * A second engine changes this file and no model.
 */

/** First day of the month of a day or instant. */
export const monthOf = <T extends string | null>(at: Expression<T>) =>
  sql<T>`cast(date_trunc('month', ${at}) as date)`;

export const dayOf = <T extends string | null>(at: Expression<T>) => sql<T>`cast(${at} as date)`;

/** Last day of a month. */
export const monthEnd = (month: Expression<string>) => sql<string>`last_day(${month})`;

export const nextMonth = (month: Expression<string>) =>
  sql<string>`cast(${month} + interval 1 month as date)`;

export const nextDay = <T extends string | null>(day: Expression<T>) =>
  sql<T>`cast(${day} + interval 1 day as date)`;

/** One row for each month from the first to the last, both included, as a set to select from. */
export const monthSeries = (first: Expression<string | null>, last: Expression<string | null>) =>
  sql<string>`cast(unnest(generate_series(${first}, ${last}, interval 1 month)) as date)`;

/** A whole-number sum; nothing to add is 0. */
export const total = (of: Expression<number | null>) => sql<number>`cast(coalesce(sum(${of}), 0) as bigint)`;

/** Whole-number sum of `of` over the rows that satisfy `condition`. */
export const totalIf = (condition: Expression<SqlBool>, of: Expression<number | null>) =>
  sql<number>`cast(coalesce(sum(${of}) filter (where ${condition}), 0) as bigint)`;

/** 1 where the condition holds, else 0. */
export const one = (condition: Expression<SqlBool | null>) =>
  sql<number>`cast(case when ${condition} then 1 else 0 end as bigint)`;

export const constant = (value: number) => sql<number>`cast(${sql.lit(value)} as bigint)`;

export const word = (value: string) => sql<string>`${sql.lit(value)}`;

/** `value` where the condition holds, else empty. */
export const only = <T extends string | number>(
  condition: Expression<SqlBool | null>,
  value: Expression<T | null>,
) => sql<T | null>`case when ${condition} then ${value} end`;

export const coalesced = <T extends string | number | boolean>(
  value: Expression<T | null>,
  otherwise: Expression<T>,
) => sql<T>`coalesce(${value}, ${otherwise})`;

/** The first `length` characters. */
export const prefix = (of: Expression<string>, length: number) =>
  sql<string>`substr(${of}, 1, ${sql.lit(length)})`;

export const minus = (of: Expression<number>, taken: Expression<number>) => sql<number>`${of} - ${taken}`;

/** The later of two days; empty where either is. */
export const later = (one: Expression<string | null>, other: Expression<string | null>) =>
  sql<string | null>`case when ${one} >= ${other} then ${one} when ${one} < ${other} then ${other} end`;

/** Whole days from one day to another, negative where it lies before. */
export const daysBetween = (from: Expression<string | null>, to: Expression<string | null>) =>
  sql<number>`date_diff('day', ${from}, ${to})`;

export const minutesBetween = (from: Expression<string | null>, to: Expression<string | null>) =>
  sql<number | null>`date_diff('minute', ${from}, ${to})`;

/** One row for each day from the first to the last, both included, as a set to select from. */
export const daySeries = (first: Expression<string>, last: Expression<string>) =>
  sql<string>`cast(unnest(generate_series(${first}, ${last}, interval 1 day)) as date)`;

/** Days from a Monday that lies before any day of ours. */
const daysFromMonday = (day: Expression<string | null>) =>
  sql<number>`date_diff('day', cast('1900-01-01' as date), ${day})`;

export const isMondayToFriday = (day: Expression<string>) => sql<boolean>`mod(${daysFromMonday(day)}, 7) < 5`;

/**
 * Working days after `from` up to `to`, for a model that imports `dim_day` as `calendar`: of the years it holds without
 * public holidays and with the working days moved to weekends, of others from Monday to Friday.
 */
export const workdaysBetween = (from: Expression<string | null>, to: Expression<string | null>) =>
  sql<number>`${workdaysTo(to)} - ${workdaysTo(from)}`;

const calendar = expressionBuilder<{ calendar: { day_on: string; shift_days: number } }>();

const workdaysTo = (day: Expression<string | null>) => {
  const days = daysFromMonday(day);
  const shift = calendar
    .selectFrom('calendar')
    .select(({ fn }) => fn.max<number>('shift_days').as('shift_days'))
    .where(({ eb, ref }) => eb(ref('day_on'), '=', day));
  const after = sql<number>`case when ${day} > cast(${sql.lit(calendarTo)} as date) then ${sql.lit(shiftInAll)} else 0 end`;
  return sql<number>`cast(5 * ((${days} - mod(${days}, 7)) / 7) + least(mod(${days}, 7) + 1, 5) + coalesce(${shift}, ${after}) as bigint)`;
};

export const hourOf = (at: Expression<string>) => sql<number>`hour(${at})`;

export const monthNumber = (month: Expression<string>) => sql<number>`month(${month})`;

/** First day of the month that lies `months` before a month. */
export const monthsBefore = <T extends string | null>(month: Expression<T>, months: number) =>
  sql<T>`cast(${month} - interval ${sql.raw(String(months))} month as date)`;

/** The earlier of two days; the first where the other is empty. */
export const earliest = (one: Expression<string | null>, other: Expression<string | null>) =>
  sql<string | null>`case when ${other} < ${one} then ${other} else ${one} end`;
