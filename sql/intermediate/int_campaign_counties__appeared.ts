import { sql } from 'kysely';
import { between } from '../checks/index.ts';
import { constant, monthOf, one } from '../macros/index.ts';
import { dimRegion } from '../marts/dim_region.ts';
import { code, count, day, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { staged } from '../staging/index.ts';
import { stgCountyInspections } from '../staging/stg_county__inspections.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const counties = { zh: '个', en: 'counties' };

/** A county appears in a city-wide inspection once it has held one under its number. */
export const intCampaignCountiesAppeared = model({
  name: 'int_campaign_counties__appeared',
  line: 'construction',
  about: {
    zh: '每次全市检查的每个区县是否有检查',
    en: 'whether each county was inspected in each city-wide inspection',
  },
  grain: ['campaign_id', 'region_code'],
  columns: {
    campaign_id: text('检查批次', 'campaign'),
    campaign_name: text('行动名称', 'name'),
    region_code: region(),
    kind: code('检查类型', 'kind', codes.inspectionKind),
    started_on: day('开始日期', 'started'),
    started_month: month('开始月份', 'month of its start'),
    expected_count: count('应检查区县数', 'counties to be inspected', counties),
    appeared_count: count('有检查的区县数', 'counties inspected', counties),
    ...origin,
  },
  imports: {
    campaigns: staged.campaigns,
    inspections: stgCountyInspections,
    regions: dimRegion,
    moment: intReleaseMoment,
  },
  checks: [between('expected_count', 1, 1), between('appeared_count', 0, 1)],
  query: (db) =>
    db
      .with('visits', (q) =>
        q
          .selectFrom('inspections')
          .innerJoin('moment', (on) => on.onTrue())
          .select(['inspections.campaign_id', 'inspections.region_code'])
          .where(({ eb, ref }) => eb('inspected_on', '<=', ref('as_of_on')))
          .distinct(),
      )
      .selectFrom('campaigns')
      .innerJoin('moment', (on) => on.onTrue())
      .innerJoin('regions', (on) => on.onTrue())
      .leftJoin('visits', (on) =>
        on
          .onRef('visits.campaign_id', '=', 'campaigns.campaign_id')
          .onRef('visits.region_code', '=', 'regions.region_code'),
      )
      .select(['campaigns.campaign_id', 'campaigns.campaign_name', 'regions.region_code', 'campaigns.kind'])
      .select(['campaigns.started_on', 'campaigns.batch_id', 'campaigns.row_number'])
      .select(({ ref }) => [
        monthOf(ref('campaigns.started_on')).as('started_month'),
        constant(1).as('expected_count'),
        one(sql`${ref('visits.campaign_id')} is not null`).as('appeared_count'),
      ])
      .where('regions.is_city', '=', false)
      .where(({ eb, ref }) => eb('campaigns.started_on', '<=', ref('moment.as_of_on'))),
});
