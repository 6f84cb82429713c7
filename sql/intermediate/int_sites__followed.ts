import { sql } from 'kysely';
import { neverAfter } from '../checks/index.ts';
import { coalesced, constant, monthsBefore, only, totalIf } from '../macros/index.ts';
import { count, day, maybe, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { staged } from '../staging/index.ts';
import { stgCountySites } from '../staging/stg_county__sites.ts';
import { intInspectionsKnown } from './int_inspections__known.ts';
import { intReleaseMoment } from './int_release__moment.ts';
import { intSiteMonthsCounted } from './int_site_months__counted.ts';

const visits = { zh: '次', en: 'visits' };
const hazards = { zh: '项', en: 'hazards' };
const works = { zh: '项', en: 'works' };

/** The quarter that ends with the as-of month is kept apart: what is fitted before it can be tried on it. */
export const intSitesFollowed = model({
  name: 'int_sites__followed',
  line: 'construction',
  about: {
    zh: '截至时在建的每个工程：近三年受检与重大隐患、最近一季、在施危大工程',
    en: 'each site at work: visits and major hazards in three years, the last quarter apart, and high-risk works under way',
  },
  grain: ['site_id'],
  columns: {
    site_id: text('项目编码', 'project code'),
    site_name: text('工程名称', 'project'),
    region_code: region(),
    contractor_code: maybe(text('施工单位统一社会信用代码', 'contractor credit code')),
    started_on: day('开工日期', 'start'),
    quarter_on: day('最近一季首日', 'first day of the last quarter'),
    last_visited_on: maybe(day('最近受检', 'last visited'), { zh: '从未受检', en: 'never inspected' }),
    earlier_visited_on: maybe(day('最近一季之前最近受检', 'last visited before the quarter'), {
      zh: '此前从未受检',
      en: 'never inspected before',
    }),
    earlier_visit_count: count('此前受检次数', 'visits before the quarter', visits),
    earlier_major_count: count('此前重大隐患', 'major hazards before the quarter', hazards),
    quarter_visit_count: count('最近一季受检次数', 'visits in the quarter', visits),
    quarter_major_count: count('最近一季重大隐患', 'major hazards in the quarter', hazards),
    work_count: count('在施危大工程', 'high-risk works under way', works),
    earlier_work_count: count('季初在施危大工程', 'high-risk works at the start of the quarter', works),
  },
  imports: {
    sites: stgCountySites,
    site_months: intSiteMonthsCounted,
    inspections: intInspectionsKnown,
    works: staged.highRiskWorks,
    moment: intReleaseMoment,
  },
  checks: [neverAfter('earlier_visited_on', 'last_visited_on')],
  query: (db) =>
    db
      .with('period', (q) =>
        q
          .selectFrom('moment')
          .select(({ ref }) => [
            sql<string>`${ref('as_of_on')}`.as('as_of_on'),
            monthsBefore(sql<string>`${ref('as_of_month')}`, 2).as('quarter_on'),
            monthsBefore(sql<string>`${ref('as_of_month')}`, 36).as('after_month'),
          ])
          .where('as_of_month', 'is not', null),
      )
      .with('summed', (q) =>
        q
          .selectFrom('site_months')
          .innerJoin('period', (on) => on.onTrue())
          .select('site_id')
          .select(({ eb, ref }) => {
            const before = eb('month', '<', ref('quarter_on'));
            const during = eb('month', '>=', ref('quarter_on'));
            return [
              totalIf(before, ref('visit_count')).as('earlier_visit_count'),
              totalIf(before, ref('major_count')).as('earlier_major_count'),
              totalIf(during, ref('visit_count')).as('quarter_visit_count'),
              totalIf(during, ref('major_count')).as('quarter_major_count'),
            ];
          })
          .where(({ eb, ref }) => eb('month', '>', ref('after_month')))
          .groupBy('site_id'),
      )
      .with('visited', (q) =>
        q
          .selectFrom('inspections')
          .innerJoin('period', (on) => on.onTrue())
          .select('site_id')
          .select(({ eb, ref, fn }) => [
            fn.max<string>('inspected_on').as('last_on'),
            fn
              .max<string | null>(only(eb('inspected_on', '<', ref('quarter_on')), ref('inspected_on')))
              .as('earlier_on'),
          ])
          .groupBy('site_id'),
      )
      .with('worked', (q) =>
        q
          .selectFrom('works')
          .innerJoin('period', (on) => on.onTrue())
          .select('site_id')
          .select(({ eb, ref, and, or }) => {
            const at = (day: 'as_of_on' | 'quarter_on') =>
              totalIf(
                and([
                  eb('started_on', '<=', ref(day)),
                  or([eb('finished_on', 'is', null), eb('finished_on', '>=', ref(day))]),
                ]),
                constant(1),
              );
            return [at('as_of_on').as('work_count'), at('quarter_on').as('earlier_work_count')];
          })
          .groupBy('site_id'),
      )
      .selectFrom('sites')
      .innerJoin('period', (on) =>
        on
          .onRef('sites.started_on', '<=', 'period.as_of_on')
          .on(({ eb, ref, or }) =>
            or([eb('sites.finished_on', 'is', null), eb('sites.finished_on', '>', ref('period.as_of_on'))]),
          ),
      )
      .leftJoin('summed', 'summed.site_id', 'sites.site_id')
      .leftJoin('visited', 'visited.site_id', 'sites.site_id')
      .leftJoin('worked', 'worked.site_id', 'sites.site_id')
      .select(['sites.site_id', 'sites.site_name', 'sites.region_code', 'sites.contractor_code'])
      .select(['sites.started_on', 'period.quarter_on'])
      .select(['visited.last_on as last_visited_on', 'visited.earlier_on as earlier_visited_on'])
      .select(({ ref }) =>
        (
          [
            'summed.earlier_visit_count',
            'summed.earlier_major_count',
            'summed.quarter_visit_count',
            'summed.quarter_major_count',
            'worked.work_count',
            'worked.earlier_work_count',
          ] as const
        ).map((name) => coalesced(ref(name), constant(0)).as(name.split('.')[1]!)),
      ) as never,
});
