import { refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intInspectionsKnown } from '../intermediate/int_inspections__known.ts';
import { total } from '../macros/index.ts';
import { count, flag, month, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

export const fctInspectionMonth = model({
  name: 'fct_inspection_month',
  line: 'construction',
  about: { zh: '各区县每月检查次数', en: 'inspections by county and month' },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    inspection_count: count('检查次数', 'inspections', { zh: '次', en: 'inspections' }),
  },
  imports: { returns: intCountyMonthsReported, inspections: intInspectionsKnown },
  checks: [refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .selectFrom('returns')
      .leftJoin('inspections', (on) =>
        on
          .onRef('inspections.region_code', '=', 'returns.region_code')
          .onRef('inspections.inspected_month', '=', 'returns.month'),
      )
      .select(['returns.region_code', 'returns.month', 'returns.is_reported'])
      .select(({ ref }) => total(ref('inspections.inspection_count')).as('inspection_count'))
      .where('returns.dataset', '=', 'inspection')
      .groupBy(['returns.region_code', 'returns.month', 'returns.is_reported']),
});
