import { type Expression, type QueryCreator, type SelectQueryBuilder, sql } from 'kysely';
import { atMost } from '../checks/index.ts';
import { constant, monthNumber, monthOf, monthsBefore, total, word } from '../macros/index.ts';
import { spansOf, windows } from '../macros/windows.ts';
import { fctExposureMonth } from '../marts/fct_exposure_month.ts';
import { count, maybe, sqm, text } from '../model/columns.ts';
import { type DatabaseOf, model } from '../model/model.ts';
import { staged } from '../staging/index.ts';
import { stgCityRegions } from '../staging/stg_city__regions.ts';
import { stgCountySites } from '../staging/stg_county__sites.ts';
import { intAccidentsPlaced } from './int_accidents__placed.ts';
import { intCountyMonthsReported } from './int_county_months__reported.ts';
import { intHazardsJudged } from './int_hazards__judged.ts';
import { intReleaseMoment } from './int_release__moment.ts';
import { intSiteMonthsCounted } from './int_site_months__counted.ts';

const hazards = { zh: '项', en: 'hazards' };
const accidents = { zh: '起', en: 'accidents' };
const months = { zh: '个月', en: 'months' };

const sums = {
  visit_count: count('检查次数', 'visits', { zh: '次', en: 'visits' }),
  hazard_count: count('发现隐患数', 'hazards found', hazards),
  major_count: count('发现重大隐患数', 'major hazards found', hazards),
  due_count: count('应整改数', 'due', hazards),
  late_count: count('未按期整改数', 'not rectified in time', hazards),
  accident_count: count('事故起数', 'accidents', accidents),
  casualty_count: count('一般伤亡事故起数', 'ordinary casualty accidents', accidents),
  area_sqm: sqm('在建面积各月之和', 'area under construction, months added up'),
  worker_months: count('从业人员各月之和', 'workers, months added up', { zh: '人月', en: 'person-months' }),
};

type Sum = keyof typeof sums;
type Facts = { unit_kind: string; unit: string; month: string } & Record<Sum, number>;

const imports = {
  site_months: intSiteMonthsCounted,
  hazards: intHazardsJudged,
  accidents: intAccidentsPlaced,
  exposures: fctExposureMonth,
  sites: stgCountySites,
  works: staged.highRiskWorks,
  returns: intCountyMonthsReported,
  regions: stgCityRegions,
  moment: intReleaseMoment,
};

type Imported = DatabaseOf<typeof imports>;
type Db = QueryCreator<
  Imported & {
    recent: Imported['site_months'];
    facts: Facts;
    at_work: { site_id: string; month: string; kind: string };
    alike: Pick<
      Imported['hazards'],
      'trade' | 'found_month' | 'due_month' | 'found_count' | 'major_count' | 'due_count' | 'ontime_count'
    >;
  }
>;

/** The columns of one kind of unit; what `found` does not name is 0. */
function facts(
  kind: string,
  unit: Expression<string | null>,
  month: Expression<string | null>,
  found: Partial<Record<Sum, Expression<number | null>>>,
) {
  return [
    word(kind).as('unit_kind'),
    sql<string>`${unit}`.as('unit'),
    sql<string>`${month}`.as('month'),
    ...(Object.keys(sums) as Sum[]).map((name) => sql<number>`${found[name] ?? constant(0)}`.as(name)),
  ];
}

const column = <T extends string | number = number>(name: string) => sql.ref<T>(name);
const onSite = Object.fromEntries(
  (['visit_count', 'hazard_count', 'major_count', 'due_count', 'late_count'] as const).map((name) => [
    name,
    column(`recent.${name}`),
  ]),
);
const happened = {
  accident_count: column('accidents.accident_count'),
  casualty_count: column('accidents.casualty_count'),
};
const season = (month: string) => sql<string>`cast(${monthNumber(column<string>(month))} as varchar)`;

function ofSites(db: Db) {
  const month = column<string>('recent.month');
  const rows = db.selectFrom('recent');
  const owned = rows
    .innerJoin('sites', 'sites.site_id', 'recent.site_id')
    .where('sites.contractor_code', 'is not', null);
  return [
    rows.select(facts('county', column<string>('region_code'), month, onSite)),
    rows.select(facts('site', column<string>('site_id'), month, onSite)),
    rows.select(facts('season', season('recent.month'), month, onSite)),
    owned.select(facts('enterprise', column<string>('sites.contractor_code'), month, onSite)),
    rows
      .innerJoin('at_work', (on) =>
        on.onRef('at_work.site_id', '=', 'recent.site_id').onRef('at_work.month', '=', 'recent.month'),
      )
      .select(facts('high_risk_work', column<string>('at_work.kind'), month, onSite)),
  ];
}

function ofTrades(db: Db) {
  const trade = column<string>('trade');
  const [due, ontime] = [column('due_count'), column('ontime_count')];
  return [
    db.selectFrom('alike').select(
      facts('trade', trade, column<string>('found_month'), {
        hazard_count: column('found_count'),
        major_count: column('major_count'),
      }),
    ),
    db
      .selectFrom('alike')
      .select(
        facts('trade', trade, column<string>('due_month'), {
          due_count: due,
          late_count: sql<number>`${due} - ${ontime}`,
        }),
      )
      .where('due_month', 'is not', null),
  ];
}

function ofAccidents(db: Db) {
  const month = column<string>('occurred_month');
  const rows = db.selectFrom('accidents');
  return [
    rows.select(facts('county', column<string>('region_code'), month, happened)),
    rows.select(facts('season', season('occurred_month'), month, happened)),
    rows.select(facts('hour', sql<string>`cast(${column('occurred_hour')} as varchar)`, month, happened)),
    rows.select(facts('site', column<string>('site_id'), month, happened)).where('site_id', 'is not', null),
    rows
      .select(facts('enterprise', column<string>('contractor_code'), month, happened))
      .where('contractor_code', 'is not', null),
  ];
}

/** A county of which no accident is known because it has sent no return was not safe: its size does not count. */
function ofExposures(db: Db) {
  const month = column<string>('exposures.month');
  const size = {
    area_sqm: sql<number>`coalesce(${column('construction_area_sqm')}, 0)`,
    worker_months: sql<number>`coalesce(${column('worker_count')}, 0)`,
  };
  const rows = db
    .selectFrom('exposures')
    .innerJoin('returns', (on) =>
      on
        .onRef('returns.region_code', '=', 'exposures.region_code')
        .onRef('returns.month', '=', 'exposures.month')
        .on('returns.dataset', '=', 'accident')
        .on('returns.is_reported', '=', true),
    );
  return [
    rows.select(facts('county', column<string>('exposures.region_code'), month, size)),
    rows.select(facts('season', season('exposures.month'), month, size)),
  ];
}

/**
 * The floor area of the sites in hand, for each month of which their county told its accidents. Of a company with a site
 * of unknown area it is not known.
 */
function ofSitesInHand(db: Db) {
  const unknown = db.selectFrom('sites').select('contractor_code').where('area_sqm', 'is', null);
  return db
    .selectFrom('sites')
    .innerJoin('returns', (on) =>
      on
        .onRef('returns.region_code', '=', 'sites.region_code')
        .on('returns.dataset', '=', 'accident')
        .on('returns.is_reported', '=', true),
    )
    .select(
      facts('enterprise', column<string>('sites.contractor_code'), column<string>('returns.month'), {
        area_sqm: column('sites.area_sqm'),
      }),
    )
    .where('sites.contractor_code', 'is not', null)
    .where('sites.contractor_code', 'not in', unknown.where('contractor_code', 'is not', null))
    .where(({ eb, ref }) => eb('returns.month', '>=', monthOf(ref('sites.started_on'))))
    .where(({ eb, ref, or }) =>
      or([
        eb('sites.finished_on', 'is', null),
        eb('returns.month', '<=', monthOf(sql<string>`${ref('sites.finished_on')}`)),
      ]),
    );
}

/** The counties whose returns tell of a unit; `all` where it is of the whole city. */
function membersOf(db: Db) {
  const member = (kind: string, unit: string) => [
    word(kind).as('unit_kind'),
    column<string>(unit).as('unit'),
    column<string>('recent.region_code').as('region_code'),
  ];
  return db
    .selectFrom('recent')
    .select(member('county', 'recent.region_code'))
    .union(db.selectFrom('recent').select(member('site', 'recent.site_id')))
    .union(
      db
        .selectFrom('recent')
        .innerJoin('sites', 'sites.site_id', 'recent.site_id')
        .select(member('enterprise', 'sites.contractor_code'))
        .where('sites.contractor_code', 'is not', null),
    )
    .union(
      db
        .selectFrom('facts')
        .select(['unit_kind', 'unit', word('all').as('region_code')])
        .where('unit_kind', 'in', ['trade', 'high_risk_work', 'season']),
    );
}

/** Months whose inspections or hazards were returned, by county and of `all`. */
function inspectedMonths(db: Db) {
  const told = db
    .selectFrom('returns')
    .where('dataset', 'in', ['inspection', 'hazard'])
    .where('is_reported', '=', true);
  return told.select(['region_code', 'month']).union(told.select([word('all').as('region_code'), 'month']));
}

type Any = SelectQueryBuilder<never, never, Facts>;

/** One row for each county, enterprise, site, trade, kind of high-risk work, hour and month of the year in a window. */
export const intUnitsCounted = model({
  name: 'int_units__counted',
  line: 'construction',
  about: {
    zh: '近12个月与近36个月各区县、企业、工程、隐患类别、危大工程类别、时刻、月份的次数与规模',
    en: 'what happened in the last 12 and 36 months, and the exposure to it, by county, enterprise, site, trade, high-risk work, hour and month of the year',
  },
  grain: ['window_months', 'unit_kind', 'unit'],
  columns: {
    window_months: count('统计月数', 'months added up', months),
    unit_kind: text('单元种类', 'kind of unit'),
    unit: text('单元', 'unit'),
    unit_name: maybe(text('单元名称', 'name'), {
      zh: '按代码或数字称呼，或名录中没有',
      en: 'called by its code or number, or not in the register',
    }),
    ...sums,
    inspected_months: count(
      '所在区县已报送检查或隐患的月数',
      'months whose inspections or hazards its counties have reported',
      months,
    ),
    exposed_months: count('计入在建面积或从业人员的月数', 'months whose area or workers are counted', months),
  },
  imports,
  checks: [atMost('major_count', 'hazard_count'), atMost('late_count', 'due_count')],
  query: (db) =>
    db
      .with('spans', spansOf)
      .with('recent', (q) =>
        q
          .selectFrom('site_months')
          .innerJoin('moment', (on) => on.onTrue())
          .selectAll('site_months')
          .where(({ eb, ref }) => eb('month', '>', monthsBefore(ref('as_of_month'), windows[1])))
          .where(({ eb, ref }) => eb('month', '<=', ref('as_of_month'))),
      )
      .with('at_work', (q) =>
        q
          .selectFrom('recent')
          .innerJoin('works', 'works.site_id', 'recent.site_id')
          .select(['recent.site_id', 'recent.month', 'works.kind'])
          .distinct()
          .where(({ eb, ref }) => eb('recent.month', '>=', monthOf(ref('works.started_on'))))
          .where(({ eb, ref, or }) =>
            or([
              eb('works.finished_on', 'is', null),
              eb('recent.month', '<=', monthOf(ref('works.finished_on'))),
            ]),
          ),
      )
      // Hazards found in one month and due in another are added up first, so that their rows are read once.
      .with('alike', (q) =>
        q
          .selectFrom('hazards')
          .select(['trade', 'found_month', 'due_month'])
          .select(({ ref }) =>
            (['found_count', 'major_count', 'due_count', 'ontime_count'] as const).map((name) =>
              total(ref(name)).as(name),
            ),
          )
          .groupBy(['trade', 'found_month', 'due_month']),
      )
      .with('facts', (q) => {
        const own = q as unknown as Db;
        const [first, ...rest] = [
          ...ofSites(own),
          ...ofTrades(own),
          ...ofAccidents(own),
          ...ofExposures(own),
          ofSitesInHand(own),
        ] as unknown as Any[];
        return rest.reduce((all, one) => all.unionAll(one), first!);
      })
      .with('summed', (q) =>
        q
          .selectFrom('facts')
          .innerJoin('spans', (on) =>
            on.onRef('facts.month', '>', 'spans.before').onRef('facts.month', '<=', 'spans.last_month'),
          )
          .select(['spans.window_months', 'facts.unit_kind', 'facts.unit'])
          .select(
            (Object.keys(sums) as Sum[]).map((name) =>
              sql<number>`cast(sum(${sql.ref(`facts.${name}`)}) as ${sql.raw(sums[name].sql)})`.as(name),
            ),
          )
          .select([
            sql<number>`count(distinct facts.month) filter (where facts.area_sqm > 0 or facts.worker_months > 0)`.as(
              'exposed_months',
            ),
          ])
          .groupBy(['spans.window_months', 'facts.unit_kind', 'facts.unit']),
      )
      .with('inspected', (q) => inspectedMonths(q as unknown as Db))
      .with('members', (q) => membersOf(q as unknown as Db))
      .with('covered', (q) =>
        q
          .selectFrom('members')
          .innerJoin('inspected', 'inspected.region_code', 'members.region_code')
          .innerJoin('spans', (on) =>
            on
              .onRef('inspected.month', '>', 'spans.before')
              .onRef('inspected.month', '<=', 'spans.last_month'),
          )
          .select(['spans.window_months', 'members.unit_kind', 'members.unit'])
          .select(sql<number>`count(distinct inspected.month)`.as('inspected_months'))
          .where(({ eb, or }) =>
            or([eb('members.unit_kind', '<>', 'season'), eb('members.unit', '=', season('inspected.month'))]),
          )
          .groupBy(['spans.window_months', 'members.unit_kind', 'members.unit']),
      )
      .with('names', (q) =>
        q
          .selectFrom('regions')
          .select([word('county').as('unit_kind'), 'region_code as unit', 'region_name as unit_name'])
          .unionAll((eb) =>
            eb
              .selectFrom('sites')
              .select([word('site').as('unit_kind'), 'site_id as unit', 'site_name as unit_name']),
          )
          .unionAll((eb) =>
            eb
              .selectFrom('sites')
              .select([word('enterprise').as('unit_kind'), sql<string>`contractor_code`.as('unit')])
              .select(({ fn }) => sql<string>`${fn.max('contractor_name')}`.as('unit_name'))
              .where('contractor_code', 'is not', null)
              .groupBy('contractor_code'),
          ),
      )
      .selectFrom('summed')
      .leftJoin('names', (on) =>
        on.onRef('names.unit_kind', '=', 'summed.unit_kind').onRef('names.unit', '=', 'summed.unit'),
      )
      .leftJoin('covered', (on) =>
        on
          .onRef('covered.window_months', '=', 'summed.window_months')
          .onRef('covered.unit_kind', '=', 'summed.unit_kind')
          .onRef('covered.unit', '=', 'summed.unit'),
      )
      .select(['summed.window_months', 'summed.unit_kind', 'summed.unit', 'names.unit_name'])
      .select(Object.keys(sums).map((name) => `summed.${name}` as `summed.${Sum}`))
      .select(({ ref }) => [
        sql<number>`coalesce(${ref('covered.inspected_months')}, 0)`.as('inspected_months'),
        'summed.exposed_months',
      ]) as never,
});
