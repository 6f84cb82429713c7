import { atMost, refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intPenaltiesCounted } from '../intermediate/int_penalties__counted.ts';
import { total } from '../macros/index.ts';
import { count, fen, flag, month, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

const cases = { zh: '件', en: 'penalties' };

export const fctPenaltyMonth = model({
  name: 'fct_penalty_month',
  line: 'market',
  about: {
    zh: '各区县每月行政处罚件数、公示件数与罚款',
    en: 'penalties, publications and fines by county and month',
  },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    penalty_count: count('处罚件数', 'penalties', cases),
    published_count: count('已公示件数', 'published', cases),
    fine_fen: fen('罚款金额', 'fines'),
  },
  imports: { returns: intCountyMonthsReported, penalties: intPenaltiesCounted },
  checks: [atMost('published_count', 'penalty_count'), refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .selectFrom('returns')
      .leftJoin('penalties', (on) =>
        on
          .onRef('penalties.region_code', '=', 'returns.region_code')
          .onRef('penalties.decided_month', '=', 'returns.month'),
      )
      .select(['returns.region_code', 'returns.month', 'returns.is_reported'])
      .select(({ ref }) => [
        total(ref('penalties.penalty_count')).as('penalty_count'),
        total(ref('penalties.published_count')).as('published_count'),
        total(ref('penalties.fine_fen')).as('fine_fen'),
      ])
      .where('returns.dataset', '=', 'penalty')
      .groupBy(['returns.region_code', 'returns.month', 'returns.is_reported']),
});
