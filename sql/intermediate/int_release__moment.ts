import { sql } from 'kysely';
import { oneRow } from '../checks/index.ts';
import { monthEnd, monthsBefore, prefix } from '../macros/index.ts';
import { day, flag, maybe, month, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { srcCoverage } from '../model/source.ts';
import { datasetNamed, datasetNames } from '../sources/datasets/index.ts';
import { stgCityRegions } from '../staging/stg_city__regions.ts';

const noReturns = { zh: '尚无月报', en: 'no monthly return yet' };

const monthlyReturns = datasetNames.filter((name) => datasetNamed(name).monthly);

/** Months after which a county that sends nothing no longer holds up the others. */
const AWAITED_MONTHS = 3;

/**
 * The release's "now": the last month for which every county has sent every monthly return that is in use. Who sent no
 * return of a kind for the last three months that half of the counties sent it for has not reported, and holds nobody up. Where no month is complete, the last month that half of the counties reported stands in, else the last anybody did.
 * `is_complete` says whether all have reported: one county's slip of the pen moves no release, and its silence none.
 */
export const intReleaseMoment = model({
  name: 'int_release__moment',
  line: 'city',
  about: {
    zh: '数据截至时间：仍在报送的区县（近三个月有报送）均已报送的最后一个月',
    en: 'as-of: the last month reported by every county that still reports (something of the last three months)',
  },
  grain: ['city_code'],
  columns: {
    city_code: text('城市代码', 'city code'),
    first_month: maybe(month('最早月份', 'first month'), noReturns),
    as_of_month: maybe(month('截至月份', 'as-of month'), noReturns),
    as_of_on: maybe(day('截至日期', 'as-of day'), noReturns),
    is_complete: flag('全部区县均已报送', 'every county has reported'),
  },
  imports: { coverage: srcCoverage, regions: stgCityRegions },
  checks: [oneRow()],
  query: (db) =>
    db
      .with('county', (q) =>
        q
          .selectFrom('regions')
          .select('region_code')
          .where((eb) => eb(eb.ref('region_code'), 'not like', '%00')),
      )
      .with('monthly', (q) =>
        q
          .selectFrom('coverage')
          .innerJoin('county', 'county.region_code', 'coverage.region_code')
          .select(['coverage.dataset', 'coverage.month', 'coverage.region_code'])
          .distinct()
          .where('dataset', 'in', monthlyReturns)
          .where('is_whole', '=', true),
      )
      .with('widely', (q) =>
        q
          .selectFrom('monthly')
          .select('month')
          .groupBy('month')
          .having(sql<boolean>`count(distinct region_code) * 2 >= (select count(*) from county)`),
      )
      .with('usual', (q) =>
        q
          .selectFrom('monthly')
          .select(['dataset', 'month'])
          .groupBy(['dataset', 'month'])
          .having(sql<boolean>`count(*) * 2 >= (select count(*) from county)`),
      )
      .with('latest', (q) =>
        q
          .selectFrom('usual')
          .select(({ fn }) => ['dataset', fn.max<string>('month').as('month')] as const)
          .groupBy('dataset'),
      )
      .with('awaited', (q) =>
        q
          .selectFrom('monthly')
          .innerJoin('latest', 'latest.dataset', 'monthly.dataset')
          .select(['monthly.dataset', 'monthly.region_code'])
          .distinct()
          .where((eb) =>
            eb(eb.ref('monthly.month'), '>', monthsBefore(eb.ref('latest.month'), AWAITED_MONTHS)),
          ),
      )
      .with('whole', (q) =>
        q
          .selectFrom('monthly')
          .innerJoin('awaited', (on) =>
            on
              .onRef('awaited.dataset', '=', 'monthly.dataset')
              .onRef('awaited.region_code', '=', 'monthly.region_code'),
          )
          .select('monthly.month')
          .groupBy('monthly.month')
          .having(sql<boolean>`count(*) = (select count(*) from awaited)
            and count(distinct monthly.dataset) = (select count(distinct dataset) from monthly)`),
      )
      .with('moment', (q) =>
        q.selectNoFrom((eb) => [
          eb
            .selectFrom('regions')
            .select(({ fn, ref }) => prefix(fn.min<string>(ref('region_code')), 4).as('stem'))
            .as('stem'),
          eb
            .selectFrom('coverage')
            .select(({ fn }) => fn.min<string | null>('month').as('month'))
            .as('first_month'),
          eb
            .selectFrom('whole')
            .select(({ fn }) => fn.max<string | null>('month').as('month'))
            .as('whole_month'),
          eb
            .selectFrom('widely')
            .select(({ fn }) => fn.max<string | null>('month').as('month'))
            .as('wide_month'),
          eb
            .selectFrom('coverage')
            .select(({ fn }) => fn.max<string | null>('month').as('month'))
            .as('last_month'),
        ]),
      )
      .selectFrom('moment')
      .select('first_month')
      .select((eb) => [
        sql<string>`coalesce(${eb.ref('stem')}, '0000') || '00'`.as('city_code'),
        sql<
          string | null
        >`coalesce(${eb.ref('whole_month')}, ${eb.ref('wide_month')}, ${eb.ref('last_month')})`.as(
          'as_of_month',
        ),
        monthEnd(
          sql<string>`coalesce(${eb.ref('whole_month')}, ${eb.ref('wide_month')}, ${eb.ref('last_month')})`,
        ).as('as_of_on'),
        sql<boolean>`${eb.ref('whole_month')} is not null
          and (select count(*) from awaited)
            = (select count(distinct dataset) from monthly) * (select count(*) from county)`.as(
          'is_complete',
        ),
      ]),
});
