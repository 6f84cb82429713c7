import { type Expression, type SqlBool, sql } from 'kysely';
import { workdaysBetween } from '../macros/index.ts';

export type Met = Expression<SqlBool>;

/** The words in which a tally says which rows count. A day after the as-of day is not known, and counts as none. */
export interface RowWords<Column extends string> {
  /** The code or text is one of these. */
  is(column: Column, ...values: readonly string[]): Met;
  /** The yes-or-no column says yes; not filled in is no. */
  yes(column: Column): Met;
  /** The day came by the as-of day. */
  done(column: Column): Met;
  /** The day came by the as-of day and not after the other, which is a day or is not there. */
  doneBy(column: Column, due: Column): Met;
  /** At most so many days from one day to the other. */
  within(days: number, from: Column, to: Column): Met;
  /** At most so many working days, for rows read beside `dim_day` as `calendar`: see `readsCalendar`. */
  withinWorkdays(days: number, from: Column, to: Column): Met;
  /** The number is filled in and at least this. */
  atLeast(column: Column, least: number | Column): Met;
  all(...met: readonly Met[]): Met;
  any(...met: readonly Met[]): Met;
  not(met: Met): Met;
}

const { ref, lit } = sql;
const joined = (met: readonly Met[], word: 'and' | 'or'): Met =>
  sql<boolean>`(${sql.join(met, word === 'and' ? sql` and ` : sql` or `)})`;

export const rowWords: RowWords<string> = {
  is: (column, ...values) => sql<boolean>`coalesce(${ref(column)} in (${sql.join(values.map(lit))}), false)`,
  yes: (column) => sql<boolean>`coalesce(${ref(column)}, false)`,
  done: (column) => sql<boolean>`coalesce(cast(${ref(column)} as date) <= as_of_on, false)`,
  doneBy: (column, due) =>
    joined([rowWords.done(column), sql<boolean>`coalesce(${ref(column)} <= ${ref(due)}, true)`], 'and'),
  within: (days, from, to) =>
    joined(
      [
        rowWords.done(to),
        sql<boolean>`coalesce(cast(${ref(to)} as date) <= cast(${ref(from)} as date) + interval ${lit(days)} day, false)`,
      ],
      'and',
    ),
  withinWorkdays: (days, from, to) =>
    joined(
      [
        rowWords.done(to),
        sql<boolean>`coalesce(${workdaysBetween(ref(from), ref(to))} <= ${lit(days)}, false)`,
      ],
      'and',
    ),
  atLeast: (column, least) =>
    sql<boolean>`coalesce(${ref(column)} >= ${typeof least === 'number' ? lit(least) : ref(least)}, false)`,
  all: (...met) => joined(met, 'and'),
  any: (...met) => joined(met, 'or'),
  not: (met) => sql<boolean>`not (${met})`,
};

/** Whether the words of a measure count working days. */
export function readsCalendar(where: ((row: RowWords<string>) => Met) | undefined): boolean {
  let reads = false;
  where?.({
    ...rowWords,
    withinWorkdays: (...counted) => {
      reads = true;
      return rowWords.withinWorkdays(...counted);
    },
  });
  return reads;
}
