import type { QueryCreator, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { atMost, between, refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intReleaseMoment } from '../intermediate/int_release__moment.ts';
import { constant, later, monthOf, monthSeries, only, total, totalIf, word } from '../macros/index.ts';
import { dimRegion } from '../marts/dim_region.ts';
import {
  count,
  flag,
  type ModelColumn,
  type ModelColumns,
  maybe,
  month,
  origin,
  region,
} from '../model/columns.ts';
import type { Model, TypedModel } from '../model/model.ts';
import { isSource } from '../model/source.ts';
import type { Label } from '../words/label.ts';
import type { Indicator } from './indicator.ts';
import { type Met, type RowWords, rowWords } from './row-words.ts';

type ColumnName<C> = keyof C & string;
/** Tables whose columns are known only as the tally is declared. */
type Tables = QueryCreator<Record<string, Record<string, string>>>;

/** What a month counts of a dataset's rows: each row once, or a number that stands in it. */
export interface Measure<C extends ModelColumns = ModelColumns> {
  readonly label: Label;
  readonly unit: Label;
  /** The day or month that says which month a row counts in; `always` for the whole of a register that dates nothing. */
  readonly on: ColumnName<C> | 'always';
  /** Of a stock: the day a row leaves it; `stays` where none does. */
  readonly until?: ColumnName<C> | 'stays';
  /** Of a number that a month's return gives as its end: a month is worth its own alone, and months are not added up. */
  readonly isLevel?: true;
  readonly sum?: ColumnName<C>;
  /** The rows that count; all where not given. */
  readonly where?: (row: RowWords<ColumnName<C>>) => Met;
}

type Measures<C extends ModelColumns> = Readonly<Record<string, Measure<C>>>;

/** An indicator of a tally: what `Indicator` says beside what its measures say already. */
interface Counted<M> extends Pick<Indicator, 'title' | 'definition' | 'better' | 'role' | 'source'> {
  readonly version?: number;
  readonly numerator: M;
  readonly denominator?: M;
  readonly events?: M;
  readonly divisor?: number;
  readonly unit?: Label;
}

interface Declared<C extends ModelColumns, M extends Measures<C>> {
  /** The staged rows. */
  readonly of: TypedModel<C>;
  /** What the rows are, for the names of the models: `drill` gives `int_drills__tallied`, `fct_drill_month`. */
  readonly entity: string;
  readonly about: Label;
  readonly measures: M;
  readonly indicators: Readonly<Record<string, Counted<ColumnName<M>>>>;
}

/** A dataset counted by county and month: its rows, each with what it counts for, their sums, and what they say. */
export interface Tally {
  readonly rows: Model;
  readonly mart: Model;
  readonly indicators: readonly Indicator[];
}

/** Declares what is counted of a dataset; columns that its rows do not have do not compile. */
export function tally<C extends ModelColumns, const M extends Measures<C>>(declared: Declared<C, M>): Tally {
  const { of, entity, about, measures, indicators } = declared as unknown as Declared<
    ModelColumns,
    Measures<ModelColumns>
  >;
  const rows = tallied(of as Model, entity, about, measures);
  const mart = monthly(of as Model, rows, entity, about, measures, Object.values(indicators));
  return {
    rows,
    mart,
    indicators: Object.entries(indicators).map(([name, one]) =>
      indicatorOf(name, one, { rows, mart, measures }),
    ),
  };
}

const monthOfColumn = (column: string) =>
  column === 'always'
    ? 'first_month'
    : column === 'month'
      ? column
      : `${column.replace(/_(?:on|at)$/u, '')}_month`;

function datesOf(measures: Measures<ModelColumns>): string[] {
  const dates = Object.values(measures).flatMap(({ on, until }) => [
    on,
    ...(until && until !== 'stays' ? [until] : []),
  ]);
  return [...new Set(dates)];
}

/** The rows of a dataset, each with the months it counts in and what it counts for: nothing after the as-of day is known. */
function tallied(of: Model, entity: string, about: Label, measures: Measures<ModelColumns>): Model {
  const dates = datesOf(measures);
  const keys = of.grain.filter((column) => column !== 'region_code' && !dates.includes(column));
  const plain = [...keys, ...dates.filter((column) => of.grain.includes(column) && column !== 'month')];
  return {
    name: `int_${plural(entity)}__tallied`,
    line: of.line,
    about: { zh: `逐行${about.zh}`, en: `${about.en}, row by row` },
    grain: of.grain,
    columns: {
      region_code: region(),
      ...Object.fromEntries(plain.map((column) => [column, of.columns[column]!])),
      ...Object.fromEntries(dates.map((date) => [monthOfColumn(date), monthColumn(of, date)])),
      ...measured(measures),
      ...origin,
    },
    imports: { rows: of, moment: intReleaseMoment },
    checks: [],
    query: (db) =>
      (db as unknown as Tables)
        .selectFrom('rows')
        .innerJoin('moment', (on) => on.onTrue())
        .select(['region_code', ...plain, ...Object.keys(origin)])
        .select(
          dates.map((date) =>
            (date === 'always'
              ? sql.ref('first_month')
              : only(rowWords.done(date), monthOf(sql.ref<string>(date)))
            ).as(monthOfColumn(date)),
          ),
        )
        .select(
          Object.entries(measures).map(([name, { where, sum }]) => worth(where?.(rowWords), sum).as(name)),
        ),
  };
}

function worth(where: Met | undefined, sum: string | undefined): RawBuilder<number> {
  const one = sum ? sql<number>`coalesce(${sql.ref(sum)}, 0)` : sql<number>`1`;
  const value = where ? sql<number>`case when ${where} then ${one} else 0 end` : one;
  return sql<number>`cast(${value} as bigint)`;
}

function monthColumn(of: Model, date: string): ModelColumn {
  if (date === 'always') return maybe(month('最早月份', 'first month'), '尚无月报');
  const { zh, en } = of.columns[date]!.label;
  return maybe(month(`${zh}所在月`, `month of: ${en}`), '未发生或晚于数据截至日');
}

function measured(measures: Measures<ModelColumns>): ModelColumns {
  return Object.fromEntries(
    Object.entries(measures).map(([name, { label, unit }]) => [name, count(label.zh, label.en, unit)]),
  );
}

const isStock = ({ until, on }: Measure) => until !== undefined || on === 'always';

/** The sums of those rows by county and month; a stock is what has come in and not gone out by the month's end. */
function monthly(
  of: Model,
  rows: Model,
  entity: string,
  about: Label,
  measures: Measures<ModelColumns>,
  indicators: readonly Counted<string>[],
): Model {
  const [source] = Object.values(of.imports).filter(isSource);
  const isMonthly = source?.dataset.replaces === 'county-month';
  const names = Object.keys(measures);
  const isStocked = Object.values(measures).some(isStock);
  return {
    name: `fct_${entity}_month`,
    line: of.line,
    about: { zh: `各区县每月${about.zh}`, en: `${about.en}, by county and month` },
    grain: ['region_code', 'month'],
    columns: {
      region_code: region(),
      month: month(),
      is_reported: flag('已报送', 'reported'),
      ...measured(measures),
    },
    imports: isMonthly ? { rows, returns: intCountyMonthsReported } : { rows, moment: intReleaseMoment },
    checks: [
      ...indicators.flatMap(({ numerator, denominator }) =>
        denominator ? [atMost(numerator, denominator)] : [],
      ),
      ...names.filter((name) => measures[name]?.until).map((name) => between(name, 0, 1e15)),
      refersTo('region_code', dimRegion),
    ],
    query: (db) =>
      withMonths(db as unknown as Tables, isMonthly ? source.dataset.name : null)
        .with('moves', (q) => movesOf(q, measures))
        .selectFrom('months')
        .leftJoin('moves', (on) =>
          on
            .onRef('moves.region_code', '=', 'months.region_code')
            .onRef('moves.month', isStocked ? '<=' : '=', 'months.month'),
        )
        .select(['months.region_code', 'months.month', 'months.is_reported'])
        .select(
          Object.entries(measures).map(([name, measure]) => {
            const moved = sql.ref<number>(`moves.${name}`);
            const all = !isStocked || isStock(measure);
            return (all ? total(moved) : totalIf(sql`moves.month = months.month`, moved)).as(name);
          }),
        )
        .groupBy(['months.region_code', 'months.month', 'months.is_reported']),
  };
}

/** The months of each county: those it owes a return of `dataset` for, or, where it has sent a register, all there are. */
function withMonths(db: Tables, dataset: string | null): Tables {
  if (dataset !== null) {
    return db.with('months', (q) =>
      q.selectFrom('returns').select(['region_code', 'month', 'is_reported']).where('dataset', '=', dataset),
    ) as never;
  }
  return db
    .with('senders', (q) => q.selectFrom('rows').select('region_code').distinct())
    .with('months', (q) =>
      q
        .selectFrom('moment')
        .innerJoin('senders', (on) => on.onTrue())
        .select('senders.region_code')
        .select(monthSeries(sql.ref('first_month'), sql.ref('as_of_month')).as('month'))
        .select(sql<string>`true`.as('is_reported')),
    ) as never;
}

/** What each month adds to each measure, one part for each date that brings something; a stock loses what leaves it. */
function movesOf(q: Tables, measures: Measures<ModelColumns>) {
  const parts = new Map<string, Map<string, RawBuilder<number>>>();
  const add = (at: string, name: string, value: RawBuilder<number>) =>
    parts.set(at, (parts.get(at) ?? new Map()).set(name, value));
  for (const [name, { on, until }] of Object.entries(measures)) {
    const enters = monthOfColumn(on);
    add(on === 'always' ? 'always' : enters, name, total(sql.ref(name)));
    if (until === undefined || until === 'stays') continue;
    add(`${enters} ${monthOfColumn(until)}`, name, sql<number>`-${total(sql.ref(name))}`);
  }
  const [first, ...rest] = [...parts].map(([at, sums]) => {
    const [enters = '', leaves] = at.split(' ');
    const when =
      at === 'always'
        ? sql<string>`cast(${word('1900-01-01')} as date)`
        : leaves
          ? later(sql.ref(enters), sql.ref(leaves))
          : sql.ref<string>(enters);
    return q
      .selectFrom('rows')
      .select('region_code')
      .select(when.as('month'))
      .select(Object.keys(measures).map((name) => (sums.get(name) ?? constant(0)).as(name)))
      .where(sql<boolean>`${when} is not null`)
      .groupBy(['region_code', when]);
  });
  return rest.reduce((all, one) => all.unionAll(one) as never, first!);
}

function indicatorOf(
  name: string,
  one: Counted<string>,
  { rows, mart, measures }: Omit<Tally, 'indicators'> & { readonly measures: Measures<ModelColumns> },
): Indicator {
  const { title, definition, better, role, source, numerator, denominator, events, divisor = 1 } = one;
  const { on, until, isLevel, unit, sum } = measures[numerator]!;
  const enters = monthOfColumn(on);
  const at = isLevel
    ? { level: enters }
    : until === undefined
      ? { month: enters }
      : until === 'stays'
        ? { enters }
        : { enters, leaves: monthOfColumn(until) };
  return {
    name,
    title,
    definition,
    version: one.version ?? 1,
    unit: one.unit ?? (denominator ? { zh: '', en: '' } : unit),
    kind: denominator ? 'ratio' : sum ? 'amount' : 'count',
    time: 'month' in at ? 'flow' : 'stock',
    better,
    role,
    source,
    mart,
    numerator,
    ...(denominator && { denominator }),
    ...(events && { events }),
    divisor,
    evidence: { rows, numerator, ...(denominator && { denominator }), at },
    splits: {},
  };
}

function plural(entity: string): string {
  if (/[^aeou]y$/u.test(entity)) return `${entity.slice(0, -1)}ies`;
  return /(?:s|ch|sh)$/u.test(entity) ? `${entity}es` : `${entity}s`;
}
