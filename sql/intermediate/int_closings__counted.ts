import { sql } from 'kysely';
import { atMost } from '../checks/index.ts';
import { constant, daysBetween, monthsBefore, one, total } from '../macros/index.ts';
import { count, day, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCountyHazards } from '../staging/stg_county__hazards.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const hazards = { zh: '项', en: 'hazards' };

/** The hazards found in the last twelve months that were rectified, by the day on which they were. */
export const intClosingsCounted = model({
  name: 'int_closings__counted',
  line: 'construction',
  about: {
    zh: '近12个月发现并已整改的隐患：按整改日与给定天数',
    en: 'hazards found in the last 12 months and rectified, by day and by the days that were given',
  },
  grain: ['region_code', 'rectified_on', 'given_days'],
  columns: {
    region_code: region(),
    rectified_on: day('整改完成日期', 'rectified'),
    given_days: count('给定天数（含发现当日）', 'days given, the first included', { zh: '日', en: 'days' }),
    rectified_count: count('整改数', 'rectified', hazards),
    ontime_count: count('其中按期整改', 'of them in time', hazards),
    last_two_count: count('其中限期最后两日整改', 'of them on the last two days given', hazards),
  },
  imports: { hazards: stgCountyHazards, moment: intReleaseMoment },
  checks: [atMost('ontime_count', 'rectified_count'), atMost('last_two_count', 'ontime_count')],
  query: (db) =>
    db
      .with('closed', (q) =>
        q
          .selectFrom('hazards')
          .innerJoin('moment', (on) => on.onTrue())
          .select('region_code')
          .select(({ ref }) => [
            sql<string>`${ref('rectified_on')}`.as('rectified_on'),
            daysBetween(ref('found_on'), ref('due_on')).as('due_days'),
            daysBetween(ref('rectified_on'), ref('due_on')).as('left_days'),
          ])
          .where(({ eb, ref }) => eb('rectified_on', '<=', ref('as_of_on')))
          .where(({ eb, ref }) => eb('found_on', '>', monthsBefore(ref('as_of_on'), 12))),
      )
      .selectFrom('closed')
      .select(['region_code', 'rectified_on'])
      .select(({ eb, ref }) => [
        sql<number>`${ref('due_days')} + 1`.as('given_days'),
        total(constant(1)).as('rectified_count'),
        total(one(eb('left_days', '>=', 0))).as('ontime_count'),
        total(one(eb.between('left_days', 0, 1))).as('last_two_count'),
      ])
      .groupBy(['region_code', 'rectified_on', 'due_days']),
});
