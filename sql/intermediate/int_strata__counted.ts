import { type Expression, sql } from 'kysely';
import { atMost } from '../checks/index.ts';
import { monthOf, monthsBefore, total } from '../macros/index.ts';
import { spansOf } from '../macros/windows.ts';
import { code, count, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import strata from '../sources/thresholds/site-strata.json' with { type: 'json' };
import { stgCountySites } from '../staging/stg_county__sites.ts';
import { intReleaseMoment } from './int_release__moment.ts';
import { intSiteMonthsCounted } from './int_site_months__counted.ts';

const { source } = strata;
const hazards = { zh: '项', en: 'hazards' };
const sums = ['visit_count', 'hazard_count', 'major_count', 'due_count', 'late_count'] as const;

const imports = { site_months: intSiteMonthsCounted, sites: stgCountySites, moment: intReleaseMoment };

/** The first band whose bound lies above, the last where none does. */
function bandOf(
  known: Expression<unknown>,
  bands: readonly { readonly code: string; readonly below?: number }[],
  isBelow: (bound: number) => Expression<unknown>,
) {
  const whens = bands.flatMap(({ code, below }) =>
    below === undefined ? [] : [sql`when ${isBelow(below)} then ${sql.lit(code)}`],
  );
  const last = bands.find(({ below }) => below === undefined)!;
  return sql<string>`case when ${known} is null then 'unknown' ${sql.join(whens, sql` `)} else ${sql.lit(last.code)} end`;
}

const area = sql.ref<number | null>('sites.area_sqm');
const started = monthOf(sql.ref<string | null>('sites.started_on'));
const size = bandOf(area, strata.size, (bound) => sql`${area} < ${sql.lit(bound)}`);
const age = bandOf(
  started,
  strata.age,
  (bound) => sql`${monthsBefore(sql.ref<string>('site_months.month'), bound)} < ${started}`,
);

const unknown = { code: 'unknown', zh: '不详', en: 'not known' };

export const intStrataCounted = model({
  name: 'int_strata__counted',
  line: 'construction',
  about: {
    zh: '近12个月与近36个月各区县按工程规模、开工时长分层的检查与隐患',
    en: 'visits and hazards of the last 12 and 36 months by county, size of the site and time since its start',
  },
  grain: ['window_months', 'region_code', 'size', 'age'],
  columns: {
    window_months: count('统计月数', 'months added up', { zh: '个月', en: 'months' }),
    region_code: region(),
    size: code('工程规模', 'size of the site', {
      name: 'site_size',
      title: { zh: '工程规模', en: 'size of the site' },
      source,
      items: [...strata.size, unknown],
    }),
    age: code('开工时长', 'time since the start', {
      name: 'site_age',
      title: { zh: '开工时长', en: 'time since the start' },
      source,
      items: [...strata.age, unknown],
    }),
    visit_count: count('检查次数', 'visits', { zh: '次', en: 'visits' }),
    hazard_count: count('发现隐患数', 'hazards found', hazards),
    major_count: count('发现重大隐患数', 'major hazards found', hazards),
    due_count: count('应整改数', 'due', hazards),
    late_count: count('未按期整改数', 'not rectified in time', hazards),
  },
  imports,
  checks: [atMost('major_count', 'hazard_count'), atMost('late_count', 'due_count')],
  query: (db) =>
    db
      .with('spans', spansOf)
      .selectFrom('site_months')
      .innerJoin('spans', (on) =>
        on
          .onRef('site_months.month', '>', 'spans.before')
          .onRef('site_months.month', '<=', 'spans.last_month'),
      )
      .leftJoin('sites', 'sites.site_id', 'site_months.site_id')
      .select(['spans.window_months', 'site_months.region_code'])
      .select(({ ref }) => [
        size.as('size'),
        age.as('age'),
        ...sums.map((name) => total(ref(`site_months.${name}`)).as(name)),
      ])
      .groupBy(['spans.window_months', 'site_months.region_code', size, age]),
});
