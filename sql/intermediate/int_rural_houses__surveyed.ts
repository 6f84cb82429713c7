import { atMost, between } from '../checks/index.ts';
import { constant, monthOf, one, only } from '../macros/index.ts';
import { count, maybe, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCountyRuralHouses } from '../staging/stg_county__rural_houses.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const houses = { zh: '户', en: 'houses' };

export const intRuralHousesSurveyed = model({
  name: 'int_rural_houses__surveyed',
  line: 'houses',
  about: {
    zh: '登记的每户农房截至时间是否已排查',
    en: 'each registered house and whether it had been surveyed',
  },
  grain: ['house_id'],
  columns: {
    house_id: text('房屋编号', 'house number'),
    region_code: region(),
    surveyed_month: maybe(month('排查月份', 'month surveyed'), {
      zh: '截至时尚未排查',
      en: 'not surveyed by the as-of day',
    }),
    house_count: count('应排查户数', 'houses to survey', houses),
    surveyed_count: count('已排查户数', 'houses surveyed', houses),
    ...origin,
  },
  imports: { houses: stgCountyRuralHouses, moment: intReleaseMoment },
  checks: [between('house_count', 1, 1), atMost('surveyed_count', 'house_count')],
  query: (db) =>
    db
      .selectFrom('houses')
      .innerJoin('moment', (on) => on.onTrue())
      .select(['house_id', 'region_code', 'batch_id', 'row_number'])
      .select(({ eb, ref }) => [
        only(eb('surveyed_on', '<=', ref('as_of_on')), monthOf(ref('surveyed_on'))).as('surveyed_month'),
        constant(1).as('house_count'),
        one(eb('surveyed_on', '<=', ref('as_of_on'))).as('surveyed_count'),
      ]),
});
