import { addsUp, atMost, refersTo } from '../checks/index.ts';
import { intAccidentsClassified } from '../intermediate/int_accidents__classified.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { total } from '../macros/index.ts';
import { count, flag, month, persons, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

const accidents = { zh: '起', en: 'accidents' };

export const fctAccidentMonth = model({
  name: 'fct_accident_month',
  line: 'construction',
  about: { zh: '各区县每月事故起数与伤亡人数', en: 'accidents and casualties by county and month' },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    accident_count: count('事故起数', 'accidents', accidents),
    major_count: count('较大及以上事故起数', 'relatively major or worse', accidents),
    ordinary_count: count('一般事故起数', 'ordinary accidents', accidents),
    casualty_count: count('一般伤亡事故起数', 'ordinary casualty accidents', accidents),
    death_count: persons('死亡人数', 'deaths'),
    casualty_death_count: persons('一般事故死亡人数', 'deaths in ordinary accidents'),
    serious_injury_count: persons('重伤人数', 'serious injuries'),
  },
  imports: { returns: intCountyMonthsReported, accidents: intAccidentsClassified },
  checks: [
    addsUp('accident_count', ['ordinary_count', 'major_count']),
    atMost('casualty_count', 'ordinary_count'),
    atMost('casualty_death_count', 'death_count'),
    refersTo('region_code', dimRegion),
  ],
  query: (db) =>
    db
      .selectFrom('returns')
      .leftJoin('accidents', (on) =>
        on
          .onRef('accidents.region_code', '=', 'returns.region_code')
          .onRef('accidents.occurred_month', '=', 'returns.month'),
      )
      .select(['returns.region_code', 'returns.month', 'returns.is_reported'])
      .select(({ ref }) => [
        total(ref('accidents.accident_count')).as('accident_count'),
        total(ref('accidents.major_count')).as('major_count'),
        total(ref('accidents.ordinary_count')).as('ordinary_count'),
        total(ref('accidents.casualty_count')).as('casualty_count'),
        total(ref('accidents.death_count')).as('death_count'),
        total(ref('accidents.casualty_death_count')).as('casualty_death_count'),
        total(ref('accidents.serious_injury_count')).as('serious_injury_count'),
      ])
      .where('returns.dataset', '=', 'accident')
      .groupBy(['returns.region_code', 'returns.month', 'returns.is_reported']),
});
