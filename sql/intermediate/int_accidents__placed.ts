import { between } from '../checks/index.ts';
import { hourOf, minutesBetween } from '../macros/index.ts';
import { count, day, maybe, month, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCountyAccidents } from '../staging/stg_county__accidents.ts';
import { stgCountySites } from '../staging/stg_county__sites.ts';
import { intAccidentsClassified } from './int_accidents__classified.ts';

const accidents = { zh: '起', en: 'accidents' };

export const intAccidentsPlaced = model({
  name: 'int_accidents__placed',
  line: 'construction',
  about: {
    zh: '每起事故发生的工程、施工单位、时刻与上报用时',
    en: 'the site, contractor, hour and time to report of each accident',
  },
  grain: ['region_code', 'accident_id'],
  columns: {
    region_code: region(),
    accident_id: text('事故编号', 'accident number'),
    site_id: maybe(text('项目编码', 'project code')),
    contractor_code: maybe(text('施工单位统一社会信用代码', 'contractor credit code'), {
      zh: '工程未在名录或未填报',
      en: 'the site is not in the register, or not filled in',
    }),
    occurred_on: day('发生日期', 'occurred'),
    occurred_month: month('发生月份', 'month'),
    occurred_hour: count('发生时刻', 'hour', { zh: '时', en: 'hour of day' }),
    reported_after_minutes: maybe(count('上报用时', 'reported after', { zh: '分钟', en: 'minutes' }), {
      zh: '区县未填报上报时间',
      en: 'the county has not said when it reported',
    }),
    accident_count: count('事故起数', 'accidents', accidents),
    casualty_count: count('一般伤亡事故起数', 'ordinary casualty accidents', accidents),
    major_count: count('较大及以上事故起数', 'relatively major or worse', accidents),
  },
  imports: { accidents: stgCountyAccidents, classified: intAccidentsClassified, sites: stgCountySites },
  checks: [between('occurred_hour', 0, 23)],
  query: (db) =>
    db
      .selectFrom('classified')
      .innerJoin('accidents', (on) =>
        on
          .onRef('accidents.region_code', '=', 'classified.region_code')
          .onRef('accidents.accident_id', '=', 'classified.accident_id'),
      )
      .leftJoin('sites', 'sites.site_id', 'accidents.site_id')
      .select([
        'classified.region_code',
        'classified.accident_id',
        'accidents.site_id',
        'sites.contractor_code',
      ])
      .select(['classified.occurred_on', 'classified.occurred_month', 'classified.accident_count'])
      .select(['classified.casualty_count', 'classified.major_count'])
      .select(({ ref }) => [
        hourOf(ref('accidents.occurred_at')).as('occurred_hour'),
        minutesBetween(ref('accidents.occurred_at'), ref('accidents.reported_at')).as(
          'reported_after_minutes',
        ),
      ]),
});
