import { sql } from 'kysely';
import { earliest, monthOf, monthSeries, word } from '../macros/index.ts';
import { flag, month, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { srcCoverage } from '../model/source.ts';
import { stgCityRegions } from '../staging/stg_city__regions.ts';
import { stgCountyRuralHouseEvents } from '../staging/stg_county__rural_house_events.ts';
import { stgCountyRuralHouses } from '../staging/stg_county__rural_houses.ts';
import { intReleaseMoment } from './int_release__moment.ts';

/**
 * From the first month a county reported a dataset to the release's as-of month, one row a month. A month
 * nobody spoke for is there with `is_reported` false: the difference between "nothing happened" and "not reported".
 * A register that is replaced by key (rural houses) speaks for every month once the county has sent it, from its first
 * event on where that lies before any return.
 */
export const intCountyMonthsReported = model({
  name: 'int_county_months__reported',
  line: 'city',
  about: {
    zh: '每个数据集各区县各月是否已报送',
    en: 'whether each county has reported each month of each dataset',
  },
  grain: ['dataset', 'region_code', 'month'],
  columns: {
    dataset: text('数据集', 'dataset'),
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
  },
  imports: {
    coverage: srcCoverage,
    houses: stgCountyRuralHouses,
    events: stgCountyRuralHouseEvents,
    regions: stgCityRegions,
    moment: intReleaseMoment,
  },
  checks: [],
  query: (db) =>
    db
      .with('months', (q) =>
        q.selectFrom('moment').select((eb) => {
          const event = eb
            .selectFrom('events')
            .select(({ fn }) => fn.min<string | null>('happened_on').as('on'));
          const first = earliest(eb.ref('first_month'), monthOf(sql<string | null>`${event}`));
          return monthSeries(first, eb.ref('as_of_month')).as('month');
        }),
      )
      .with('registers', (q) =>
        q
          .selectFrom('houses')
          .select('region_code')
          .union((eb) => eb.selectFrom('events').select('region_code')),
      )
      .with('said', (q) =>
        q
          .selectFrom('coverage')
          .select(['dataset', 'region_code', 'month', 'is_whole'])
          .where('dataset', 'not in', ['rural_house', 'rural_house_event'])
          .unionAll((eb) =>
            eb
              .selectFrom('registers')
              .innerJoin('months', (on) => on.onTrue())
              .select([word('rural_house').as('dataset'), 'registers.region_code', 'months.month'])
              .select(sql<boolean>`true`.as('is_whole')),
          ),
      )
      .with('first', (q) =>
        q
          .selectFrom('said')
          .select(['dataset', 'region_code'])
          .select(({ fn }) => fn.min<string>('month').as('month'))
          .groupBy(['dataset', 'region_code']),
      )
      .selectFrom('first')
      .innerJoin('regions', 'regions.region_code', 'first.region_code')
      .innerJoin('months', (on) => on.onRef('months.month', '>=', 'first.month'))
      .leftJoin('said', (on) =>
        on
          .onRef('said.dataset', '=', 'first.dataset')
          .onRef('said.region_code', '=', 'first.region_code')
          .onRef('said.month', '=', 'months.month'),
      )
      .select(['first.dataset', 'first.region_code', 'months.month'])
      .select((eb) => sql<boolean>`coalesce(${eb.ref('said.is_whole')}, false)`.as('is_reported')),
});
