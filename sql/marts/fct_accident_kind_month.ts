import { refersTo } from '../checks/index.ts';
import { intAccidentsClassified } from '../intermediate/int_accidents__classified.ts';
import { total } from '../macros/index.ts';
import { code, count, month, persons, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { dimRegion } from './dim_region.ts';

/** Only months and kinds in which an accident happened: read it beside `fct_accident_month`, which knows who reported. */
export const fctAccidentKindMonth = model({
  name: 'fct_accident_kind_month',
  line: 'construction',
  about: { zh: '各区县每月各等级、各类型事故', en: 'accidents by county, month, class and type' },
  grain: ['region_code', 'month', 'class', 'type'],
  columns: {
    region_code: region(),
    month: month(),
    class: code('事故等级', 'class', codes.accidentClass),
    type: code('事故类型', 'type', codes.accidentType),
    accident_count: count('事故起数', 'accidents', { zh: '起', en: 'accidents' }),
    casualty_count: count('一般伤亡事故起数', 'ordinary casualty accidents', { zh: '起', en: 'accidents' }),
    death_count: persons('死亡人数', 'deaths'),
  },
  imports: { accidents: intAccidentsClassified },
  checks: [refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .selectFrom('accidents')
      .select(['region_code', 'occurred_month as month', 'class', 'type'])
      .select(({ ref }) => [
        total(ref('accident_count')).as('accident_count'),
        total(ref('casualty_count')).as('casualty_count'),
        total(ref('death_count')).as('death_count'),
      ])
      .groupBy(['region_code', 'occurred_month', 'class', 'type']),
});
