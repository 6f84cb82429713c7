import { type QueryCreator, sql } from 'kysely';
import { total, word } from '../macros/index.ts';
import { count, month, region, text } from '../model/columns.ts';
import { type DatabaseOf, model } from '../model/model.ts';
import { intHazardsJudged } from './int_hazards__judged.ts';

const imports = { hazards: intHazardsJudged };

type Hazards = DatabaseOf<typeof imports>['hazards'];
type Name<Suffix extends string> = keyof Hazards & `${string}${Suffix}`;
type Alike = { alike: Pick<Hazards, 'region_code' | Name<'_month'> | Name<'_count'>> };

const months = ['found_month', 'due_month', 'closed_month', 'late_month', 'rectified_month'] as const;
const counts = ['found_count', 'major_count', 'due_count', 'ontime_count', 'late_count'] as const;

/** How many hazards made one move, by the county and the month in which they made it. */
function moved(
  db: Pick<QueryCreator<Alike>, 'selectFrom'>,
  move: string,
  at: Name<'_month'>,
  counted: Name<'_count'>,
) {
  return db
    .selectFrom('alike')
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
  // Hazards that are alike in all their months are added up first: the rows are read once, not once for each move.
  query: (db) =>
    moved(
      db.with('alike', (q) =>
        q
          .selectFrom('hazards')
          .select(['region_code', ...months])
          .select(({ ref }) => counts.map((name) => total(ref(name)).as(name)))
          .groupBy(['region_code', ...months]),
      ),
      'found',
      'found_month',
      'found_count',
    )
      .unionAll((q) => moved(q, 'major', 'found_month', 'major_count'))
      .unionAll((q) => moved(q, 'due', 'due_month', 'due_count'))
      .unionAll((q) => moved(q, 'ontime', 'due_month', 'ontime_count'))
      .unionAll((q) => moved(q, 'closed', 'closed_month', 'found_count'))
      .unionAll((q) => moved(q, 'late', 'late_month', 'late_count'))
      .unionAll((q) => moved(q, 'settled', 'rectified_month', 'late_count')),
});
