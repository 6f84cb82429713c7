import { type RawBuilder, sql } from 'kysely';
import { atMost, between, refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intReleaseMoment } from '../intermediate/int_release__moment.ts';
import { coalesced, constant, earliest, later, monthSeries, total, totalIf, word } from '../macros/index.ts';
import { dimRegion } from '../marts/dim_region.ts';
import { flag, month, region } from '../model/columns.ts';
import type { Model } from '../model/model.ts';
import { isSource } from '../model/source.ts';
import type { Label } from '../words/label.ts';
import { type AnyMeasures, isStock, measured, monthOfColumn, type Tables } from './tally-measure.ts';

/** The sums of those rows by county and month; a stock is what has come in and not gone out by the month's end. */
export function monthly(
  of: Model,
  rows: Model,
  entity: string,
  about: Label,
  measures: AnyMeasures,
  indicators: readonly { readonly numerator: string; readonly denominator?: string }[],
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
      withMonths(
        (db as unknown as Tables).with('moves', (q) => movesOf(q, measures)) as never,
        isMonthly ? source.dataset.name : null,
        Object.values(measures).some(({ on }) => on === 'always'),
      )
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

/** A register's rows that date nothing stand before everything. */
const always = sql<string>`cast(${word('1900-01-01')} as date)`;

/**
 * The months of each county: those it owes a return of `dataset` for, or, where it has sent a register, all from the
 * first that anybody's rows of it fall in: of those before nobody has told. One whose rows date nothing (`isUndated`) speaks
 * of every month there is.
 */
function withMonths(db: Tables, dataset: string | null, isUndated: boolean): Tables {
  if (dataset !== null) {
    return db.with('months', (q) =>
      q.selectFrom('returns').select(['region_code', 'month', 'is_reported']).where('dataset', '=', dataset),
    ) as never;
  }
  const firstReturn = sql.ref<string>('first_month');
  const firstRow = sql<string | null>`(select min(month) from moves where month > ${always})`;
  return db
    .with('senders', (q) => q.selectFrom('rows').select('region_code').distinct())
    .with('months', (q) =>
      q
        .selectFrom('moment')
        .innerJoin('senders', (on) => on.onTrue())
        .select('senders.region_code')
        .select(
          monthSeries(
            isUndated ? earliest(firstReturn, firstRow) : coalesced(firstRow, firstReturn),
            sql.ref('as_of_month'),
          ).as('month'),
        )
        .select(sql<string>`true`.as('is_reported')),
    ) as never;
}

/** What each month adds to each measure, one part for each date that brings something; a stock loses what leaves it. */
function movesOf(q: Tables, measures: AnyMeasures) {
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
      at === 'always' ? always : leaves ? later(sql.ref(enters), sql.ref(leaves)) : sql.ref<string>(enters);
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
