import { sql } from 'kysely';
import { intReleaseMoment } from '../intermediate/int_release__moment.ts';
import { flag, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCityRegions } from '../staging/stg_city__regions.ts';

/** The counties and their city. A list that does not name the city itself gets it under the name 全市. */
export const dimRegion = model({
  name: 'dim_region',
  line: 'city',
  about: { zh: '区县与城市', en: 'counties and their city' },
  grain: ['region_code'],
  columns: {
    region_code: region(),
    region_name: text('名称', 'name'),
    is_city: flag('是城市本级', 'is the city'),
  },
  imports: { regions: stgCityRegions, moment: intReleaseMoment },
  checks: [],
  query: (db) =>
    db
      .selectFrom('regions')
      .innerJoin('moment', (on) => on.onTrue())
      .select(['regions.region_code', 'regions.region_name'])
      .select(({ ref }) =>
        sql<boolean>`${ref('regions.region_code')} = ${ref('moment.city_code')}`.as('is_city'),
      )
      .unionAll((eb) =>
        eb
          .selectFrom('moment')
          .select('city_code as region_code')
          .select([sql<string>`'全市'`.as('region_name'), sql<boolean>`true`.as('is_city')])
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('regions').select('region_code').whereRef('region_code', '=', 'moment.city_code'),
              ),
            ),
          ),
      ),
});
