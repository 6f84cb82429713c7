import { sql } from 'kysely';
import { between, neverAfter } from '../checks/index.ts';
import { monthOf, nextDay, one, only } from '../macros/index.ts';
import { code, count, day, maybe, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { stgCountyHazards } from '../staging/stg_county__hazards.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const hazards = { zh: '项', en: 'hazards' };

/**
 * What had become of each hazard by the as-of day; later dates are not yet known.
 * It is open from `found_month` until `closed_month`, and overdue from `late_month` until `rectified_month`.
 */
export const intHazardsJudged = model({
  name: 'int_hazards__judged',
  line: 'construction',
  about: {
    zh: '截至时间以前发现的每条隐患的整改情况',
    en: 'each hazard found up to the as-of day and what became of it',
  },
  grain: ['region_code', 'hazard_id'],
  columns: {
    hazard_id: text('隐患编号', 'hazard number'),
    region_code: region(),
    site_id: text('项目编码', 'project code'),
    level: code('隐患等级', 'level', codes.hazardLevel),
    trade: code('隐患类别', 'category', codes.hazardTrade),
    found_on: day('发现日期', 'found'),
    due_on: day('整改期限', 'due'),
    rectified_on: maybe(day('整改完成日期', 'rectified'), {
      zh: '截至时尚未整改',
      en: 'not rectified by the as-of day',
    }),
    found_month: month('发现月份', 'month found'),
    due_month: maybe(month('到期月份', 'month due'), {
      zh: '截至时尚未到期',
      en: 'not due by the as-of day',
    }),
    closed_month: maybe(month('销号月份', 'month closed'), {
      zh: '截至时尚未复查合格',
      en: 'not passed on recheck by the as-of day',
    }),
    late_month: maybe(month('逾期起始月份', 'month it became overdue'), {
      zh: '未曾逾期',
      en: 'never overdue',
    }),
    rectified_month: maybe(month('整改月份', 'month rectified'), {
      zh: '截至时尚未整改',
      en: 'not rectified by the as-of day',
    }),
    found_count: count('隐患数', 'hazards', hazards),
    major_count: count('重大隐患数', 'major hazards', hazards),
    due_count: count('应整改数', 'due', hazards),
    ontime_count: count('按期整改数', 'rectified in time', hazards),
    late_count: count('曾逾期数', 'ever overdue', hazards),
    ...origin,
  },
  imports: { hazards: stgCountyHazards, moment: intReleaseMoment },
  checks: [
    between('ontime_count', 0, 1),
    neverAfter('found_on', 'due_on'),
    neverAfter('found_on', 'rectified_on'),
  ],
  query: (db) =>
    db
      .with('known', (q) =>
        q
          .selectFrom('hazards')
          .innerJoin('moment', (on) => on.onTrue())
          .select(['hazard_id', 'region_code', 'site_id', 'level', 'trade', 'found_on', 'due_on', 'as_of_on'])
          .select(['batch_id', 'row_number'])
          .select(({ eb, ref }) => [
            only(eb('rectified_on', '<=', ref('as_of_on')), ref('rectified_on')).as('rectified_on'),
            only(eb('rechecked_on', '<=', ref('as_of_on')), ref('rechecked_on')).as('closed_on'),
          ])
          .where(({ eb, ref }) => eb('found_on', '<=', ref('as_of_on'))),
      )
      .selectFrom('known')
      .select(['hazard_id', 'region_code', 'site_id', 'level', 'trade', 'found_on', 'due_on', 'rectified_on'])
      .select(['batch_id', 'row_number'])
      .select(({ eb, ref, and, or }) => {
        const isDue = eb(ref('due_on'), '<=', ref('as_of_on'));
        const isLate = and([
          eb(ref('due_on'), '<', ref('as_of_on')),
          or([eb('rectified_on', 'is', null), eb(ref('rectified_on'), '>', ref('due_on'))]),
        ]);
        return [
          monthOf(ref('found_on')).as('found_month'),
          only(isDue, monthOf(ref('due_on'))).as('due_month'),
          monthOf(ref('closed_on')).as('closed_month'),
          only(isLate, monthOf(nextDay(ref('due_on')))).as('late_month'),
          monthOf(ref('rectified_on')).as('rectified_month'),
          sql<number>`cast(1 as bigint)`.as('found_count'),
          one(eb('level', '=', 'major')).as('major_count'),
          one(isDue).as('due_count'),
          one(and([isDue, eb(ref('rectified_on'), '<=', ref('due_on'))])).as('ontime_count'),
          one(isLate).as('late_count'),
        ];
      }),
});
