import { type QueryCreator, sql } from 'kysely';
import { total, word } from '../macros/index.ts';
import { count, month, region, text } from '../model/columns.ts';
import { type DatabaseOf, model } from '../model/model.ts';
import { intHazardsJudged } from './int_hazards__judged.ts';

const imports = { hazards: intHazardsJudged };

type Hazards = DatabaseOf<typeof imports>['hazards'];
type Name<Suffix extends string> = keyof Hazards & `${string}${Suffix}`;

/** How many hazards made one move, by the county and the month in which they made it. */
function moved(
  db: QueryCreator<DatabaseOf<typeof imports>>,
  move: string,
  at: Name<'_month'>,
  counted: Name<'_count'>,
) {
  return db
    .selectFrom('hazards')
    .select(({ ref }) => [
      'region_code' as const,
      sql<string>`${ref(at)}`.as('month'),
      word(move).as('move'),
      total(ref(counted)).as('hazard_count'),
    ])
    .where(at, 'is not', null)
    .groupBy(['region_code', at]);
}

export const intHazardsMoved = model({
  name: 'int_hazards__moved',
  line: 'construction',
  about: {
    zh: '各区县每月发现、到期、按期整改、销号、转为逾期、逾期后整改的隐患数',
    en: 'hazards found, due, rectified in time, closed, turned overdue and settled late, by county and month',
  },
  grain: ['region_code', 'month', 'move'],
  columns: {
    region_code: region(),
    month: month(),
    move: text('变动', 'move'),
    hazard_count: count('隐患数', 'hazards', { zh: '项', en: 'hazards' }),
  },
  imports,
  checks: [],
  query: (db) =>
    moved(db, 'found', 'found_month', 'found_count')
      .unionAll(moved(db, 'major', 'found_month', 'major_count'))
      .unionAll(moved(db, 'due', 'due_month', 'due_count'))
      .unionAll(moved(db, 'ontime', 'due_month', 'ontime_count'))
      .unionAll(moved(db, 'closed', 'closed_month', 'found_count'))
      .unionAll(moved(db, 'late', 'late_month', 'late_count'))
      .unionAll(moved(db, 'settled', 'rectified_month', 'late_count')),
});
