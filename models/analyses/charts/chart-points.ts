import type { Row } from '../../../sql/engine/index.ts';
import type { intAccidentsPlaced } from '../../../sql/intermediate/int_accidents__placed.ts';
import { chartFor } from '../../statistics/charts/count-charts.ts';
import { type GapLimits, gLimits, tChart } from '../../statistics/charts/gap-charts.ts';
import { springFestival } from '../../statistics/trends/spring-festival.ts';
import type { RowOf } from '../analysis.ts';
import { type ChartKind, type Drawn, isOfGaps, isOverDispersed, type Limited, limited } from './limits.ts';
import { PHASE_MIN, phasesOf } from './phases.ts';
import { type DrawnMonth, seasonOf } from './season-of.ts';
import { type MonthPoint, type Series, seriesOf } from './series.ts';

type Accident = RowOf<typeof intAccidentsPlaced>;

const DAY = 86_400_000;
const TRIAL_UNDER = 12;

/** The days of these are known one by one. */
const dated: Readonly<Record<string, 'accident_count' | 'casualty_count' | 'major_count'>> = {
  accidents: 'accident_count',
  casualty_accidents: 'casualty_count',
  major_accidents: 'major_count',
};

export function chartPoints(given: Readonly<Record<string, readonly Row[]>>) {
  const [moment] = given.moment ?? [];
  const accidents = (given.accidents ?? []) as unknown as readonly Accident[];
  const city = String(moment?.city_code ?? '');
  return seriesOf(given, city).flatMap((series) => {
    const plan = planOf(series);
    const gaps = isOfGaps(plan.kind) ? gapsOf(series, plan.kind, accidents, city) : [];
    return [...monthRows(series, plan), ...gapRows(series, plan.kind, gaps)];
  });
}

/** What is drawn of a series, of which kind, and how its season is met. */
interface Plan {
  readonly kind: ChartKind;
  readonly isHeld: boolean;
  /** One for each month; null where nothing can be drawn. */
  readonly drawn: readonly (DrawnMonth | null)[];
  readonly isSeasonal: boolean;
  /** How many times the usual each month of the year has; null where limits follow no season. */
  readonly indexes: readonly number[] | null;
}

function planOf({ indicator, months }: Series): Plan {
  const even = { isSeasonal: false, indexes: null };
  if (indicator.kind === 'ratio')
    return { kind: 'xmr', isHeld: true, drawn: months.map((month) => drawnOf(month, true)), ...even };
  const plain = months.map((month) => drawnOf(month, false));
  const fitting = chartFor(usualOf(plain.filter((month) => month !== null)));
  if (fitting === 'gaps')
    return { kind: indicator.name in dated ? 't' : 'g', isHeld: false, drawn: plain, ...even };
  const isHeld = fitting === 'rates' && months.some(({ exposure }) => exposure > 0);
  const drawn = isHeld ? months.map((month) => drawnOf(month, true)) : plain;
  const there = drawn.filter((month) => month !== null);
  const season = seasonOf(there);
  if (fitting === 'counts') return { kind: 'c', isHeld, drawn, ...season };
  const isWide = isOverDispersed(latestOf(there.map((month) => inSeason(month, season.indexes))));
  return { kind: isWide ? 'u_prime' : 'u', isHeld, drawn, ...season };
}

/** Events a month in the latest stretch, by which a chart is chosen; of a season its stretches tell nothing. */
function usualOf(drawn: readonly DrawnMonth[]): number {
  const latest = seasonOf(drawn).isSeasonal ? drawn : latestOf(drawn);
  return latest.length === 0 ? 0 : latest.reduce((sum, { count }) => sum + count, 0) / latest.length;
}

function latestOf(drawn: readonly DrawnMonth[]): readonly DrawnMonth[] {
  return drawn.slice(phasesOf(drawn.map(({ count, exposure }) => count / exposure)).at(-1));
}

function drawnOf({ month, count, exposure }: MonthPoint, isHeld: boolean): DrawnMonth | null {
  if (count === null) return null;
  if (!isHeld) return { month, count, exposure: 1 };
  return exposure > 0 ? { month, count, exposure } : null;
}

/** A month held against what its season makes usual. */
function inSeason(month: DrawnMonth, indexes: Plan['indexes']): DrawnMonth {
  return { ...month, exposure: month.exposure * indexOf(month.month, indexes) };
}

const indexOf = (month: string, indexes: Plan['indexes']) => indexes?.[Number(month.slice(5, 7)) - 1] ?? 1;

function monthRows({ indicator, region, months }: Series, plan: Plan) {
  const { kind, isHeld, drawn, isSeasonal, indexes } = plan;
  const there = drawn.filter((month) => month !== null).map((month) => inSeason(month, indexes));
  const found = isSeasonal && indexes === null ? there.map(unjudged) : limited(kind, there);
  let nth = 0;
  return months.map(({ month, count, exposure }, i) => {
    const index = indexOf(month, indexes);
    const point = drawn[i] ? times(found[nth++]!, index) : null;
    return {
      ...named(indicator.name, region, 'month', kind),
      nth: i + 1,
      drawn_on: month,
      value: point?.value ?? null,
      event_count: count,
      exposure_amount: isHeld && exposure > 0 ? exposure : null,
      ...told(point),
      is_disturbed: holdsFestival(month),
      is_seasonal: isSeasonal,
      season_index: indexes === null ? null : index,
    };
  });
}

/** A point whose season is seen and not known well enough: against even limits it would rise and fall every year. */
function unjudged({ count, exposure }: Drawn): Limited {
  const nothing = { centre: null, limits: null, signals: [], more: null, fewer: null };
  return { value: count / exposure, phase: 0, isTrial: false, ...nothing };
}

/** A point as its month saw it: the value and its limits that many times the usual. */
function times(point: Limited, index: number): Limited {
  const { value, centre, limits } = point;
  return {
    ...point,
    value: value * index,
    centre: centre === null ? null : centre * index,
    limits: limits && { low: limits.low * index, high: limits.high * index },
  };
}

/** Days between events whose days are known; of others the months without one between the months with one. */
function gapsOf(
  { indicator, region, months }: Series,
  kind: ChartKind,
  accidents: readonly Accident[],
  city: string,
): { readonly on: string; readonly gap: number }[] {
  if (kind === 'g') return monthGaps(months);
  const column = dated[indicator.name]!;
  const days = accidents
    .filter((one) => (region === city || one.region_code === region) && one[column] > 0)
    .map(({ occurred_on }) => occurred_on)
    .toSorted();
  return days.slice(1).map((on, i) => {
    // Two on one day lie half a day apart.
    return { on, gap: Math.max(0.5, (Date.parse(on) - Date.parse(days[i]!)) / DAY) };
  });
}

/** Of an interval with a month that not all have reported nobody knows how long it was. */
function monthGaps(months: readonly MonthPoint[]): { readonly on: string; readonly gap: number }[] {
  const gaps: { readonly on: string; readonly gap: number }[] = [];
  let quiet: number | null = null;
  for (const { month, count } of months) {
    if (count === null) quiet = null;
    else if (count === 0) quiet = quiet === null ? null : quiet + 1;
    else {
      if (quiet !== null) gaps.push({ on: month, gap: quiet });
      quiet = 0;
    }
  }
  return gaps;
}

function gapLimits(kind: ChartKind, gaps: readonly number[]): GapLimits | null {
  if (gaps.length < PHASE_MIN) return null;
  if (kind === 't') return tChart(gaps);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return mean > 0 ? gLimits(mean) : null;
}

function gapRows(
  { indicator, region }: Series,
  kind: ChartKind,
  gaps: readonly { readonly on: string; readonly gap: number }[],
) {
  const limits = gapLimits(
    kind,
    gaps.map(({ gap }) => gap),
  );
  return gaps.map(({ on, gap }, i) => ({
    ...named(indicator.name, region, 'gap', kind),
    nth: i + 1,
    drawn_on: on,
    value: gap,
    event_count: null,
    exposure_amount: null,
    ...told({
      value: gap,
      phase: 0,
      centre: limits?.centre ?? null,
      limits,
      isTrial: gaps.length < TRIAL_UNDER,
      signals: limits && (gap < limits.low || gap > limits.high) ? ['outside'] : [],
      more: null,
      fewer: null,
    }),
    is_disturbed: false,
    is_seasonal: false,
    season_index: null,
  }));
}

function named(indicator: string, region_code: string, series: string, chart: ChartKind) {
  return { indicator, region_code, series, chart: chart as string };
}

function told(point: Limited | null) {
  return {
    phase: (point?.phase ?? 0) + 1,
    centre: point?.centre ?? null,
    low: point?.limits?.low ?? null,
    high: point?.limits?.high ?? null,
    more_sum: point?.more ?? null,
    fewer_sum: point?.fewer ?? null,
    signal: point?.signals[0] ?? null,
    is_trial: point?.isTrial ?? false,
  };
}

/** Whether 春节 disturbs a month: its window of 5 days before to 20 after touches it. */
function holdsFestival(month: string): boolean {
  const [from, year] = [Date.parse(month), Number(month.slice(0, 4))];
  const to = Date.UTC(year, Number(month.slice(5, 7)), 0);
  const festival = Date.parse(springFestival(year));
  return from <= festival + 20 * DAY && to >= festival - 5 * DAY;
}
