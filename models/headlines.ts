import { named } from '../sql/engine/index.ts';
import { datasetsBehind, type Indicator, indicators } from '../sql/index.ts';
import type { AnswerRow, Measured, Period } from './answer.ts';
import { countyOf, eventRows, exposureRows, placesOf, rejectRows } from './ask.ts';
import { yearToDate } from './period.ts';
import type { Release } from './release.ts';
import { type ExposureRow, type Extent, type MonthRow, sumOf } from './sum-up.ts';

/** An indicator's year to date, of the city and of each county. */
export interface Headline {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly total: Measured;
  readonly counties: readonly AnswerRow[];
}

/** What `ask` says of every indicator for the year to date and by county, in one statement for each mart. */
export async function headlines(release: Release): Promise<Headline[]> {
  const counties = (await placesOf(release)).filter(({ isCity }) => !isCity);
  const rejects = await rejectRows(release, [...new Set(indicators.flatMap(datasetsBehind))]);
  const period = yearToDate(release.manifest.asOf);
  const rowsOf = new Map<string, MonthRows>();
  for (const { mart } of indicators) {
    if (!rowsOf.has(mart.name)) rowsOf.set(mart.name, await martRows(release, mart.name, period));
  }
  const exposed = new Map<string, readonly ExposureRow[]>();
  for (const indicator of indicators) {
    const { exposure } = indicator;
    if (exposure && !exposed.has(keyOf(indicator)))
      exposed.set(keyOf(indicator), await exposureRows(release, indicator, period));
  }
  const events = new Map<Indicator, Extent['events']>();
  for (const indicator of indicators) events.set(indicator, await eventRows(release, indicator, period));
  return indicators.map((indicator) => {
    const rows = rowsOf.get(indicator.mart.name)!.map((row) => read(indicator, row));
    const datasets = datasetsBehind(indicator);
    const waiting = rejects.filter(({ dataset }) => datasets.includes(dataset));
    const codes = new Set(counties.map(({ code }) => code));
    const exposures = exposed.get(keyOf(indicator)) ?? [];
    const extent = {
      counties: counties.length,
      period,
      rejects: waiting,
      exposures: exposures.filter(({ region_code }) => codes.has(region_code)),
      events: events.get(indicator),
    };
    return {
      indicator,
      period,
      total: sumOf(indicator, rows, extent),
      counties: counties.map(({ code, label }) => ({
        key: code,
        label,
        ...countyOf(indicator, code, rows, extent),
      })),
    };
  });
}

/** What its exposure depends on: whose months are reported, and what was at risk. */
const keyOf = ({ mart, exposure }: Indicator) => `${mart.name} ${exposure?.column ?? ''}`;

type MonthRows = readonly (Pick<MonthRow, 'region_code' | 'month' | 'is_reported'> &
  Record<string, number>)[];

function martRows({ engine }: Release, mart: string, { from, to }: Period): Promise<MonthRows> {
  return engine.rows(
    `select * from ${named(mart)} where month between cast($1 as date) and cast($2 as date) order by region_code, month`,
    [from, to],
  );
}

function read({ numerator, denominator, events }: Indicator, row: MonthRows[number]): MonthRow {
  const { region_code, month, is_reported } = row;
  const column = (name: string | undefined) => (name === undefined ? null : row[name]!);
  return {
    region_code,
    month,
    is_reported,
    numerator: row[numerator]!,
    denominator: column(denominator),
    events: column(events),
  };
}
