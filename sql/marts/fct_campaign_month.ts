import { sql } from 'kysely';
import { atMost, refersTo } from '../checks/index.ts';
import { intCampaignCountiesAppeared } from '../intermediate/int_campaign_counties__appeared.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { total } from '../macros/index.ts';
import { count, flag, month, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

const times = { zh: '次', en: 'campaigns' };

export const fctCampaignMonth = model({
  name: 'fct_campaign_month',
  line: 'construction',
  about: {
    zh: '各区县每月应参加和已参加的全市检查',
    en: 'city-wide inspections each county was to be in and was in, by month of their start',
  },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    expected_count: count('应参加次数', 'to be in', times),
    appeared_count: count('已参加次数', 'been in', times),
  },
  imports: { returns: intCountyMonthsReported, counties: intCampaignCountiesAppeared },
  checks: [atMost('appeared_count', 'expected_count'), refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .with('months', (q) =>
        q
          .selectFrom('returns')
          .select(['region_code', 'month', 'is_reported'])
          .where('dataset', '=', 'inspection')
          // A county that owes no return yet is expected all the same.
          .unionAll((u) =>
            u
              .selectFrom('counties')
              .select(['region_code', 'started_month as month'])
              .select(sql<boolean>`false`.as('is_reported'))
              .distinct()
              .where(({ not, exists, selectFrom }) =>
                not(
                  exists(
                    selectFrom('returns')
                      .select('returns.region_code')
                      .where('returns.dataset', '=', 'inspection')
                      .whereRef('returns.region_code', '=', 'counties.region_code')
                      .whereRef('returns.month', '=', 'counties.started_month'),
                  ),
                ),
              ),
          ),
      )
      .selectFrom('months')
      .leftJoin('counties', (on) =>
        on
          .onRef('counties.region_code', '=', 'months.region_code')
          .onRef('counties.started_month', '=', 'months.month'),
      )
      .select(['months.region_code', 'months.month', 'months.is_reported'])
      .select(({ ref }) => [
        total(ref('counties.expected_count')).as('expected_count'),
        total(ref('counties.appeared_count')).as('appeared_count'),
      ])
      .groupBy(['months.region_code', 'months.month', 'months.is_reported']),
});
