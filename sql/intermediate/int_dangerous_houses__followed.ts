import { sql } from 'kysely';
import { atMost, between, neverAfter } from '../checks/index.ts';
import { constant, monthOf, one, only } from '../macros/index.ts';
import { code, count, day, maybe, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { stgCountyRuralHouseEvents } from '../staging/stg_county__rural_house_events.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const houses = { zh: '户', en: 'houses' };

/**
 * One row for each rural house found dangerous (grade C or D): when it was found, dealt with and cleared.
 * A house found without a grade has the first grade that a later step gives it.
 * Dealt with is the first of 停用, 加固, 拆除 or 封堵, as the plan's rule chain names them.
 */
export const intDangerousHousesFollowed = model({
  name: 'int_dangerous_houses__followed',
  line: 'houses',
  about: {
    zh: '每户C、D级农村危房从发现到销号',
    en: 'each rural house of grade C or D from finding to clearing',
  },
  grain: ['house_id'],
  columns: {
    house_id: text('房屋编号', 'house number'),
    region_code: region(),
    grade: code('危险等级', 'grade', codes.houseGrade),
    found_on: day('发现日期', 'found'),
    reported_on: maybe(day('上报日期', 'reported'), {
      zh: '区县未填报，或截至时尚未上报',
      en: 'not filled in by the county, or not yet reported by the as-of day',
    }),
    handled_on: maybe(day('处置日期', 'dealt with'), {
      zh: '截至时尚未处置',
      en: 'not dealt with by the as-of day',
    }),
    cleared_on: maybe(day('销号日期', 'cleared'), {
      zh: '截至时尚未销号',
      en: 'not closed by the as-of day',
    }),
    found_month: month('发现月份', 'month found'),
    cleared_month: maybe(month('销号月份', 'month cleared'), {
      zh: '截至时尚未销号',
      en: 'not closed by the as-of day',
    }),
    found_count: count('危房户数', 'dangerous houses', houses),
    dated_count: count('已填报上报日期户数', 'with the day of its report', houses),
    same_day_count: count('发现当日上报户数', 'reported on the day it was found', houses),
    handled_count: count('已处置户数', 'dealt with', houses),
    cleared_count: count('已销号户数', 'cleared', houses),
    ...origin,
  },
  imports: { events: stgCountyRuralHouseEvents, moment: intReleaseMoment },
  checks: [
    between('handled_count', 0, 1),
    atMost('same_day_count', 'dated_count'),
    neverAfter('found_on', 'cleared_on'),
    neverAfter('found_on', 'reported_on'),
  ],
  query: (db) =>
    db
      .with('known', (q) =>
        q
          .selectFrom('events')
          .innerJoin('moment', (on) => on.onTrue())
          .selectAll('events')
          .select('moment.as_of_on')
          .where(({ eb, ref }) => eb('happened_on', '<=', ref('as_of_on'))),
      )
      .with('graded', (q) =>
        q
          .selectFrom('known')
          .select(['house_id', 'grade'])
          .select(sql<number>`row_number() over (partition by house_id order by happened_on, step)`.as('nth'))
          .where('grade', 'is not', null),
      )
      .with('found', (q) =>
        q
          .selectFrom('known')
          .leftJoin('graded', (on) =>
            on.onRef('graded.house_id', '=', 'known.house_id').on('graded.nth', '=', 1),
          )
          .select([
            'known.house_id',
            'known.region_code',
            'known.happened_on',
            'known.batch_id',
            'known.row_number',
          ])
          .select(({ eb, ref }) => [
            sql<string>`coalesce(${ref('known.grade')}, ${ref('graded.grade')})`.as('grade'),
            only(eb('known.reported_on', '<=', ref('known.as_of_on')), ref('known.reported_on')).as(
              'reported_on',
            ),
          ])
          .select(
            sql<number>`row_number() over (partition by known.house_id order by known.happened_on, known.batch_id, known.row_number)`.as(
              'nth',
            ),
          )
          .where('known.step', '=', 'found')
          .where(({ eb, ref }) =>
            eb(sql<string>`coalesce(${ref('known.grade')}, ${ref('graded.grade')})`, 'in', ['C', 'D']),
          ),
      )
      .with('later', (q) =>
        q
          .selectFrom('known')
          .innerJoin('found', 'found.house_id', 'known.house_id')
          .select('known.house_id')
          .select(({ eb, ref, fn }) => [
            fn
              .min<string | null>(
                only(
                  eb('known.step', 'in', ['disused', 'reinforced', 'demolished', 'sealed']),
                  ref('known.happened_on'),
                ),
              )
              .as('handled_on'),
            fn
              .min<string | null>(only(eb('known.step', '=', 'cleared'), ref('known.happened_on')))
              .as('cleared_on'),
          ])
          .where('found.nth', '=', 1)
          .whereRef('known.happened_on', '>=', 'found.happened_on')
          .groupBy('known.house_id'),
      )
      .selectFrom('found')
      .innerJoin('later', 'later.house_id', 'found.house_id')
      .select(['found.house_id', 'found.region_code', 'found.batch_id', 'found.row_number'])
      .select(['found.reported_on', 'later.handled_on', 'later.cleared_on'])
      .select(({ eb, ref }) => [
        ref('found.grade').as('grade'),
        ref('found.happened_on').as('found_on'),
        monthOf(ref('found.happened_on')).as('found_month'),
        monthOf(ref('later.cleared_on')).as('cleared_month'),
        constant(1).as('found_count'),
        one(eb('found.reported_on', 'is not', null)).as('dated_count'),
        one(eb('found.reported_on', '=', ref('found.happened_on'))).as('same_day_count'),
        one(eb('later.handled_on', 'is not', null)).as('handled_count'),
        one(eb('later.cleared_on', 'is not', null)).as('cleared_count'),
      ])
      .where('found.nth', '=', 1),
});
