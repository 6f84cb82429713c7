import { type RawBuilder, sql } from 'kysely';
import { intReleaseMoment } from '../intermediate/int_release__moment.ts';
import { monthOf, only } from '../macros/index.ts';
import { dimDay } from '../marts/dim_day.ts';
import { type ModelColumn, maybe, month, origin, region } from '../model/columns.ts';
import type { Model } from '../model/model.ts';
import type { Label } from '../words/label.ts';
import { type Met, readsCalendar, rowWords } from './row-words.ts';
import { type AnyMeasures, datesOf, measured, monthOfColumn, type Tables } from './tally-measure.ts';

/** The rows of a dataset, each with the months it counts in and what it counts for: nothing is done after the as-of day. */
export function tallied(of: Model, entity: string, about: Label, measures: AnyMeasures): Model {
  const dates = datesOf(measures);
  const usesCalendar = Object.values(measures).some(({ where }) => readsCalendar(where));
  const keys = of.grain.filter((column) => column !== 'region_code' && !dates.includes(column));
  const plain = [...keys, ...dates.filter((column) => of.grain.includes(column) && column !== 'month')];
  return {
    name: `int_${plural(entity)}__tallied`,
    line: of.line,
    about: { zh: `逐行${about.zh}`, en: `${about.en}, row by row` },
    grain: of.grain,
    columns: {
      region_code: region(),
      ...Object.fromEntries(plain.map((column) => [column, of.columns[column]!])),
      ...Object.fromEntries(dates.map((date) => [monthOfColumn(date), monthColumn(of, date)])),
      ...measured(measures),
      ...origin,
    },
    imports: { rows: of, moment: intReleaseMoment, ...(usesCalendar ? { calendar: dimDay } : {}) },
    checks: [],
    query: (db) =>
      (db as unknown as Tables)
        .selectFrom('rows')
        .innerJoin('moment', (on) => on.onTrue())
        .select(['region_code', ...plain, ...Object.keys(origin)])
        .select(
          dates.map((date) =>
            (date === 'always'
              ? sql.ref('first_month')
              : isKey(of, date)
                ? sql.ref(date)
                : only(rowWords.done(date), monthOf(sql.ref<string>(date)))
            ).as(monthOfColumn(date)),
          ),
        )
        .select(
          Object.entries(measures).map(([name, { where, sum }]) => worth(where?.(rowWords), sum).as(name)),
        ),
  };
}

/** A return's own month tells its rows apart, also where it lies ahead: no figure reaches there. */
const isKey = ({ grain }: Model, date: string) => date === monthOfColumn(date) && grain.includes(date);

function worth(where: Met | undefined, sum: string | undefined): RawBuilder<number> {
  const one = sum ? sql<number>`coalesce(${sql.ref(sum)}, 0)` : sql<number>`1`;
  const value = where ? sql<number>`case when ${where} then ${one} else 0 end` : one;
  return sql<number>`cast(${value} as bigint)`;
}

function monthColumn(of: Model, date: string): ModelColumn {
  if (date === 'always')
    return maybe(month('最早月份', 'first month'), { zh: '尚无月报', en: 'no monthly return yet' });
  const { zh, en } = of.columns[date]!.label;
  if (isKey(of, date)) return month(zh, en);
  return maybe(month(`${zh}所在月`, `month of: ${en}`), {
    zh: '未发生或晚于数据截至日',
    en: 'not happened, or after the as-of day',
  });
}

function plural(entity: string): string {
  if (/[^aeou]y$/u.test(entity)) return `${entity.slice(0, -1)}ies`;
  return /(?:s|ch|sh)$/u.test(entity) ? `${entity}es` : `${entity}s`;
}
