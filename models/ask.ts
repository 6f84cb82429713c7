import { named } from '../sql/engine/index.ts';
import { datasetsBehind, type Indicator } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label, Language } from '../sql/words/label.ts';
import type { Answer, AnswerRow, Period, Question } from './answer.ts';
import { factsOf, indicatorNamed } from './facts.ts';
import { earlier, known, monthLabel, monthsOf, parsePeriod, yearToDate } from './period.ts';
import type { Release } from './release.ts';
import { compared, measured } from './statistics/index.ts';
import { type MonthRow, type RejectRow, sumOf } from './sum-up.ts';

interface Place {
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
  const rejects = await rejectRows(release, place.isCity ? null : place.code, datasetsBehind(indicator));
  const measure = async (of: Period) => {
    const rows = await monthRows(release, indicator, place, of);
    return { rows, total: sumOf(indicator, rows, { counties: counties.length, period: of, rejects }) };
  };
  const now = await measure(period);
  const base = question.compare === 'last-year' ? await measure(earlier(period)) : null;
  const { id, asOf, demo, builtAt, city } = release.manifest;
  return {
    release: { id, asOf, demo, builtAt, city },
    indicator: factsOf(indicator),
    region: { code: place.code, label: place.label },
    period,
    by: question.by ?? null,
    total: now.total,
    rows: question.by
      ? await split(release, indicator, question.by, { place, counties, period, rows: now.rows, rejects })
      : [],
    comparison: base && compared(testedAs(indicator), now.total, base.total, earlier(period)),
  };
}

/** A stock is carried over from month to month, so two of its levels are no independent counts: as untested as an amount. */
function testedAs({ kind, time }: Indicator): Indicator['kind'] {
  return time === 'stock' ? 'amount' : kind;
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

/** The rows of the mart a figure adds up: the months of a flow, the last month of a stock. */
export async function monthRows(
  release: Release,
  indicator: Indicator,
  place: Place,
  period: Period,
): Promise<MonthRow[]> {
  return release.engine.rows<MonthRow>(figureSql(indicator), [
    period.from,
    period.to,
    place.isCity ? null : place.code,
  ]);
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

/**
 * Rows of these datasets that were sent back, of a county or of the city; those that tell no county may be any
 * county's.
 */
export function rejectRows(
  { engine }: Release,
  region: string | null,
  datasets: readonly string[],
): Promise<RejectRow[]> {
  return engine.rows<RejectRow>(
    `select dataset, region_code, month, row_count from fct_reject_month
     where dataset in (${datasets.map((_, i) => `$${i + 2}`).join(', ')})
       and ($1 is null or region_code is null or region_code = $1)`,
    [region, ...datasets],
  );
}

interface Whole {
  readonly place: Place;
  readonly counties: readonly Place[];
  readonly period: Period;
  readonly rows: readonly MonthRow[];
  readonly rejects: readonly RejectRow[];
}

async function split(release: Release, indicator: Indicator, by: string, whole: Whole): Promise<AnswerRow[]> {
  const { counties, period, rows, rejects } = whole;
  if (by === 'month') {
    return monthsOf(period).map((month) => {
      const own = rows.filter((row) => row.month === month);
      const of = { counties: counties.length, period: { from: month, to: month }, rejects };
      return { key: month, label: monthLabel(month), ...sumOf(indicator, own, of) };
    });
  }
  if (by === 'region') {
    return counties.map(({ code, label }) => {
      const own = rows.filter((row) => row.region_code === code);
      const mine = rejects.filter(({ region_code }) => region_code === null || region_code === code);
      return { key: code, label, ...sumOf(indicator, own, { counties: 1, period, rejects: mine }) };
    });
  }
  return splitByCode(release, indicator, by, whole);
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
  const { place, period } = whole;
  const sums = await release.engine.rows<{ key: string; numerator: number }>(
    `select ${named(split.column)} as key, sum(${named(split.numerator)}) as numerator from ${named(split.mart.name)}
     where month between cast($1 as date) and cast($2 as date) and ($3 is null or region_code = $3) group by all`,
    [period.from, period.to, place.isCity ? null : place.code],
  );
  const { reported, expected, waiting } = sumOf(indicator, whole.rows, {
    ...whole,
    counties: whole.counties.length,
  });
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
