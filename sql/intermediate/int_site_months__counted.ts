import { sql } from 'kysely';
import { atMost } from '../checks/index.ts';
import { constant, minus, total } from '../macros/index.ts';
import { count, month, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { intHazardsJudged } from './int_hazards__judged.ts';
import { intInspectionsKnown } from './int_inspections__known.ts';

const hazards = { zh: '项', en: 'hazards' };

export const intSiteMonthsCounted = model({
  name: 'int_site_months__counted',
  line: 'construction',
  about: {
    zh: '各工程每月受检次数、发现隐患与到期整改情况',
    en: 'visits, hazards found and hazards due by site and month',
  },
  grain: ['region_code', 'site_id', 'month'],
  columns: {
    region_code: region(),
    site_id: text('项目编码', 'project code'),
    month: month(),
    visit_count: count('检查次数', 'visits', { zh: '次', en: 'visits' }),
    hazard_count: count('发现隐患数', 'hazards found', hazards),
    major_count: count('发现重大隐患数', 'major hazards found', hazards),
    due_count: count('应整改数', 'due', hazards),
    late_count: count('未按期整改数', 'not rectified in time', hazards),
  },
  imports: { hazards: intHazardsJudged, inspections: intInspectionsKnown },
  checks: [atMost('major_count', 'hazard_count'), atMost('late_count', 'due_count')],
  // Hazards found in one month and due in another are added up first, so that their rows are read once.
  query: (db) =>
    db
      .with('alike', (q) =>
        q
          .selectFrom('hazards')
          .select(['region_code', 'site_id', 'found_month', 'due_month'])
          .select(({ ref }) => [
            total(ref('found_count')).as('found_count'),
            total(ref('major_count')).as('major_count'),
            total(ref('due_count')).as('due_count'),
            total(minus(ref('due_count'), ref('ontime_count'))).as('late_count'),
          ])
          .groupBy(['region_code', 'site_id', 'found_month', 'due_month']),
      )
      .with('moves', (q) =>
        q
          .selectFrom('inspections')
          .select(['region_code', 'site_id', 'inspected_month as month'])
          .select(({ ref }) => [
            total(ref('inspection_count')).as('visit_count'),
            constant(0).as('hazard_count'),
            constant(0).as('major_count'),
            constant(0).as('due_count'),
            constant(0).as('late_count'),
          ])
          .groupBy(['region_code', 'site_id', 'inspected_month'])
          .unionAll((eb) =>
            eb
              .selectFrom('alike')
              .select(['region_code', 'site_id', 'found_month as month'])
              .select(({ ref }) => [
                constant(0).as('visit_count'),
                ref('found_count').as('hazard_count'),
                ref('major_count').as('major_count'),
                constant(0).as('due_count'),
                constant(0).as('late_count'),
              ]),
          )
          .unionAll((eb) =>
            eb
              .selectFrom('alike')
              .select(['region_code', 'site_id'])
              .select(({ ref }) => [
                sql<string>`${ref('due_month')}`.as('month'),
                constant(0).as('visit_count'),
                constant(0).as('hazard_count'),
                constant(0).as('major_count'),
                ref('due_count').as('due_count'),
                ref('late_count').as('late_count'),
              ])
              .where('due_month', 'is not', null),
          ),
      )
      .selectFrom('moves')
      .select(['region_code', 'site_id', 'month'])
      .select(({ ref }) => [
        total(ref('visit_count')).as('visit_count'),
        total(ref('hazard_count')).as('hazard_count'),
        total(ref('major_count')).as('major_count'),
        total(ref('due_count')).as('due_count'),
        total(ref('late_count')).as('late_count'),
      ])
      .groupBy(['region_code', 'site_id', 'month']),
});
