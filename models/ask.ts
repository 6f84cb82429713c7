import { named } from '../sql/engine/index.ts';
import { datasetsBehind, type Indicator } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label, Language } from '../sql/words/label.ts';
import type { Against, Answer, AnswerRow, Comparison, Measured, Period, Question } from './answer.ts';
import { basisOf } from './basis-of.ts';
import { factsOf, indicatorNamed, isClustered } from './facts.ts';
import { known, monthLabel, monthsOf, parsePeriod, yearToDate, youngFrom } from './period.ts';
import { provisionalOf } from './provisional.ts';
import type { Release } from './release.ts';
import { dueDay } from './return-due.ts';
import { signalOf } from './signal-of.ts';
import { compared, measured } from './statistics/index.ts';
import {
  type EventRow,
  type ExposureRow,
  type Extent,
  exposureOf,
  type MonthRow,
  type RejectRow,
  sumOf,
} from './sum-up.ts';

/** The longest time the law gives to what ripens: 行政处罚法（2021）第六十条. Older months are as good as done. */
export const RIPE_DAYS = 90;

export interface Place {
  readonly code: string;
  readonly label: Label;
  readonly isCity: boolean;
}

/**
 * Answers a question of the closed catalogue from a release.
 * Errors: INDICATOR_UNKNOWN, QUESTION_INVALID.
 */
export async function ask(release: Release, question: Question): Promise<Answer> {
  const indicator = indicatorNamed(question.indicator);
  const places = await placesOf(release);
  const place = placeNamed(places, question.region ?? release.manifest.city.code);
  const asked = question.period ? parsePeriod(question.period) : yearToDate(release.manifest.asOf);
  const period = known(asked, release.manifest.asOf);
  const counties = place.isCity ? places.filter((other) => !other.isCity) : [place];
  const rejects = await rejectRows(release, datasetsBehind(indicator));
  const measure = async (of: Period, whose: readonly Place[]): Promise<Figure> => {
    // The city's figure holds rows that the city itself reported, and those of no county that is still there.
    const isOurs = place.isCity ? () => true : among(whose);
    const rows = (await monthRows(release, indicator, of)).filter(isOurs);
    const extent = {
      counties: whose.length,
      period: of,
      rejects: rejects.filter(({ region_code }) => region_code === null || isOurs({ region_code })),
      exposures: (await exposureRows(release, indicator, of)).filter(among(whose)),
      events: (await eventRows(release, indicator, of))?.filter(isOurs),
    };
    return { rows, extent, total: sumOf(indicator, rows, extent), exposure: exposureOf(indicator, extent) };
  };
  const now = await measure(period, counties);
  const isUnripe = indicator.ripens === true && youngFrom(period, release.manifest.asOf, RIPE_DAYS) !== null;
  const comparison =
    question.compare === undefined
      ? null
      : await compareWith(question.compare, {
          indicator,
          place,
          counties,
          all: places,
          period,
          now,
          measure,
          isUnripe,
        });
  const { id, asOf, demo, builtAt, city } = release.manifest;
  const { settlesAfterDays } = indicator;
  return {
    release: { id, asOf, demo, builtAt, city },
    indicator: factsOf(indicator),
    region: { code: place.code, label: place.label },
    period,
    by: question.by ?? null,
    total: now.total,
    rows: question.by ? await split(release, indicator, question.by, { place, counties, now }) : [],
    comparison,
    signal: isUnripe ? null : await signalOf(release, indicator.name, place.code, period),
    provisional:
      settlesAfterDays === undefined ? null : await provisionalOf(release, period, settlesAfterDays),
    dueDay: await dueDay(release.home, datasetsBehind(indicator)),
  };
}

/** A figure and what it was added up from. */
interface Figure {
  readonly rows: readonly MonthRow[];
  readonly extent: Extent;
  readonly total: Measured;
  /** What was at risk; null where that is not known, or none of the indicator's business. */
  readonly exposure: number | null;
}

/**
 * What each event of a period added to a figure, the empty ones left out; undefined where an event adds but one.
 */
export async function eventRows(
  { engine }: Release,
  indicator: Indicator,
  { from, to }: Period,
): Promise<EventRow[] | undefined> {
  const { rows, numerator, at } = indicator.evidence;
  if (!isClustered(indicator) || !('month' in at)) return undefined;
  return engine.rows<EventRow>(
    `select region_code, cast(${named(at.month)} as varchar) as month, cast(${named(numerator)} as double) as size
     from ${named(rows.name)}
     where ${named(at.month)} between cast($1 as date) and cast($2 as date) and ${named(numerator)} > 0 order by size`,
    [from, to],
  );
}

const among = (places: readonly Place[]) => {
  const codes = new Set(places.map(({ code }) => code));
  return ({ region_code }: { readonly region_code: string }) => codes.has(region_code);
};

interface Compared {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly counties: readonly Place[];
  readonly all: readonly Place[];
  readonly period: Period;
  readonly now: Figure;
  readonly measure: (of: Period, whose: readonly Place[]) => Promise<Figure>;
  /** Whether what is counted of the period may still be done. */
  readonly isUnripe: boolean;
}

async function compareWith(against: Against, of: Compared): Promise<Comparison> {
  const { period, places, cautions } = basisOf(against, of.indicator, of);
  const base = await of.measure(period, places);
  const [now, then] = [of.now.exposure, base.exposure];
  return compared(testedAs(of.indicator), of.now.total, base.total, {
    against,
    period,
    cautions,
    // The other counties are as young.
    isUnripe: of.isUnripe && against !== 'peers',
    exposure: now === null || then === null ? null : { now, base: then },
  });
}

/**
 * A stock is carried over from month to month, so two of its levels are no independent counts: as untested as an
 * amount. So is the rate of what comes in clusters.
 */
function testedAs({ kind, time, events }: Indicator): Indicator['kind'] {
  return time === 'stock' || (kind === 'rate' && events !== undefined) ? 'amount' : kind;
}

/** The SQL of an answer's figures; `$1` first month, `$2` last month, `$3` region or null for the city. */
export function figureSql(indicator: Indicator): string {
  const { mart, numerator, denominator, events } = indicator;
  const column = (name: string | undefined, as: string) => `${name ? named(name) : 'null'} as ${as}`;
  return `select region_code, month, is_reported, ${column(numerator, 'numerator')}, ${column(denominator, 'denominator')}, ${column(events, 'events')}
from ${named(mart.name)}
where month between cast($1 as date) and cast($2 as date) and ($3 is null or region_code = $3)
order by region_code, month`;
}

/** The rows of the mart that figures are added up from: the months of a flow, the last month of a stock; of all where no region is named. */
export async function monthRows(
  release: Release,
  indicator: Indicator,
  { from, to }: Period,
  region: string | null = null,
): Promise<MonthRow[]> {
  return release.engine.rows<MonthRow>(figureSql(indicator), [from, to, region]);
}

/**
 * What was at risk in each county's month whose events were reported: what nobody told of is held against nothing. None
 * where the indicator is held against nothing.
 */
export function exposureRows(
  { engine }: Release,
  { mart: counted, exposure }: Indicator,
  { from, to }: Period,
): Promise<ExposureRow[]> {
  if (exposure === undefined) return Promise.resolve([]);
  const { column, mart, toldBy } = exposure;
  const known = toldBy === undefined ? 'true' : `risk.${named(toldBy)} > 0`;
  return engine.rows(
    `select told.region_code, told.month, case when ${known} then cast(risk.${named(column)} as double) end as size
     from ${named(counted.name)} as told
     left join ${named(mart.name)} as risk on risk.region_code = told.region_code and risk.month = told.month
     where told.is_reported and told.month between cast($1 as date) and cast($2 as date)`,
    [from, to],
  );
}

export async function placesOf(release: Release): Promise<Place[]> {
  const rows = await release.engine.rows<{ region_code: string; region_name: string; is_city: boolean }>(
    'select region_code, region_name, is_city from dim_region order by region_code',
  );
  return rows.map((row) => ({
    code: row.region_code,
    label: { zh: row.region_name, en: row.region_name },
    isCity: row.is_city,
  }));
}

/** A county or the city by its code or its name. Error: QUESTION_INVALID. */
export function placeNamed(places: readonly Place[], given: string): Place {
  const found = places.find(({ code, label }) => code === given || label.zh === given);
  if (found) return found;
  const list = (language: Language) =>
    places.map(({ code, label }) => `${code} ${label[language]}`).join(', ');
  throw new Fault('QUESTION_INVALID', {
    name: 'region',
    found: given,
    expected: { zh: list('zh'), en: list('en') },
  });
}

/** Rows of these datasets that were sent back; those that tell no county may be any county's. */
export function rejectRows({ engine }: Release, datasets: readonly string[]): Promise<RejectRow[]> {
  return engine.rows<RejectRow>(
    `select dataset, region_code, month, row_count from fct_reject_month
     where dataset in (${datasets.map((_, i) => `$${i + 1}`).join(', ')})`,
    datasets,
  );
}

interface Whole {
  readonly place: Place;
  readonly counties: readonly Place[];
  readonly now: Figure;
}

async function split(release: Release, indicator: Indicator, by: string, whole: Whole): Promise<AnswerRow[]> {
  const { counties, now } = whole;
  const { extent, rows } = now;
  if (by === 'month') {
    return monthsOf(extent.period).map((month) => {
      const own = rows.filter((row) => row.month === month);
      const of = { ...extent, period: { from: month, to: month } };
      return { key: month, label: monthLabel(month), ...sumOf(indicator, own, of) };
    });
  }
  if (by === 'region') {
    return counties.map(({ code, label }) => ({
      key: code,
      label,
      ...countyOf(indicator, code, rows, extent),
    }));
  }
  return splitByCode(release, indicator, by, whole);
}

/** The part of a figure that is one county's. */
export function countyOf(
  indicator: Indicator,
  code: string,
  rows: readonly MonthRow[],
  extent: Extent,
): Measured {
  const isOwn = ({ region_code }: { readonly region_code: string | null }) => region_code === code;
  return sumOf(indicator, rows.filter(isOwn), {
    ...extent,
    counties: 1,
    rejects: extent.rejects.filter((row) => row.region_code === null || isOwn(row)),
    exposures: extent.exposures?.filter(isOwn) ?? [],
    events: extent.events?.filter(isOwn),
  });
}

async function splitByCode(
  release: Release,
  indicator: Indicator,
  by: string,
  whole: Whole,
): Promise<AnswerRow[]> {
  const split = Object.hasOwn(indicator.splits, by) ? indicator.splits[by] : undefined;
  if (!split) {
    const expected = ['month', 'region', ...Object.keys(indicator.splits)].join(', ');
    throw new Fault('QUESTION_INVALID', { name: 'by', found: by, expected });
  }
  const { place, now } = whole;
  const { period } = now.extent;
  const sums = await release.engine.rows<{ key: string; numerator: number }>(
    `select ${named(split.column)} as key, sum(${named(split.numerator)}) as numerator from ${named(split.mart.name)}
     where month between cast($1 as date) and cast($2 as date) and ($3 is null or region_code = $3) group by all`,
    [period.from, period.to, place.isCity ? null : place.code],
  );
  const { reported, expected, waiting } = now.total;
  const { kind, time, divisor } = indicator;
  return (split.mart.columns[split.column]?.codes?.items ?? []).map(({ code, zh, en }) => {
    const numerator = (sums.find((sum) => sum.key === code)?.numerator ?? 0) / divisor;
    return {
      key: code,
      label: { zh, en },
      ...measured({ kind, time, numerator, denominator: null, reported, expected, waiting }),
    };
  });
}
