import { type QueryCreator, sql } from 'kysely';
import { total, word } from '../macros/index.ts';
import { count, month, region, text } from '../model/columns.ts';
import { type DatabaseOf, model } from '../model/model.ts';
import { intDangerousHousesFollowed } from './int_dangerous_houses__followed.ts';
import { intRuralHousesSurveyed } from './int_rural_houses__surveyed.ts';

const imports = { houses: intRuralHousesSurveyed, dangerous: intDangerousHousesFollowed };

type Dangerous = DatabaseOf<typeof imports>['dangerous'];
type Name<Suffix extends string> = keyof Dangerous & `${string}${Suffix}`;

/** How many dangerous houses made one move, by the county and the month in which they made it. */
function moved(
  db: QueryCreator<DatabaseOf<typeof imports>>,
  move: string,
  at: Name<'_month'>,
  counted: Name<'_count'>,
) {
  return db
    .selectFrom('dangerous')
    .select(({ ref }) => [
      'region_code' as const,
      sql<string>`${ref(at)}`.as('month'),
      word(move).as('move'),
      total(ref(counted)).as('house_count'),
    ])
    .where(at, 'is not', null)
    .groupBy(['region_code', at]);
}

export const intRuralHousesMoved = model({
  name: 'int_rural_houses__moved',
  line: 'houses',
  about: {
    zh: '各区县每月排查、新增危房、上报、已处置、销号的农房户数',
    en: 'rural houses surveyed, found dangerous, reported, dealt with and cleared, by county and month',
  },
  grain: ['region_code', 'month', 'move'],
  columns: {
    region_code: region(),
    month: month(),
    move: text('变动', 'move'),
    house_count: count('户数', 'houses', { zh: '户', en: 'houses' }),
  },
  imports,
  checks: [],
  query: (db) =>
    moved(db, 'found', 'found_month', 'found_count')
      .unionAll(moved(db, 'dated', 'found_month', 'dated_count'))
      .unionAll(moved(db, 'same_day', 'found_month', 'same_day_count'))
      .unionAll(moved(db, 'handled', 'found_month', 'handled_count'))
      .unionAll(moved(db, 'cleared', 'cleared_month', 'cleared_count'))
      .unionAll(
        db
          .selectFrom('houses')
          .select(({ ref }) => [
            'region_code' as const,
            sql<string>`${ref('surveyed_month')}`.as('month'),
            word('surveyed').as('move'),
            total(ref('surveyed_count')).as('house_count'),
          ])
          .where('surveyed_month', 'is not', null)
          .groupBy(['region_code', 'surveyed_month']),
      ),
});
