import type { Row } from '../../../sql/engine/index.ts';
import type { intAccidentsPlaced } from '../../../sql/intermediate/int_accidents__placed.ts';
import { chartFor } from '../../statistics/charts/count-charts.ts';
import { tChart } from '../../statistics/charts/gap-charts.ts';
import { seasonalShares } from '../../statistics/counts/season.ts';
import { springFestival } from '../../statistics/trends/spring-festival.ts';
import type { RowOf } from '../analysis.ts';
import { type ChartKind, type Drawn, isOverDispersed, type Limited, limited } from './limits.ts';
import { PHASE_MIN } from './phases.ts';
import { type MonthPoint, type Series, seriesOf } from './series.ts';

type Accident = RowOf<typeof intAccidentsPlaced>;

const DAY = 86_400_000;
/** Fewest years whose months make a season. */
const YEARS_MIN = 5;
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
    const chart = chartOf(series);
    return [...monthRows(series, chart), ...(chart === 't' ? gapRows(series, accidents, city) : [])];
  });
}

/** By the event rate: under nine a month no 3σ limit could tell fewer, under half a month no count chart tells anything. */
function chartOf({ indicator, months }: Series): ChartKind {
  if (indicator.kind === 'ratio') return 'xmr';
  const drawn = months.flatMap((month) => drawnOf(month, false) ?? []);
  const counts = drawn.map(({ count }) => count);
  const mean = counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const fitting = chartFor(mean);
  if (fitting === 'gaps') return indicator.name in dated ? 't' : 'c';
  if (fitting === 'counts') return 'c';
  return isOverDispersed(months.flatMap((month) => drawnOf(month, true) ?? [])) ? 'u_prime' : 'u';
}

/** What a chart draws of a month; null where nothing can be drawn. */
function drawnOf({ count, exposure }: MonthPoint, isHeld: boolean): Drawn | null {
  if (count === null) return null;
  if (!isHeld) return { count, exposure: 1 };
  return exposure > 0 ? { count, exposure } : null;
}

function monthRows({ indicator, region, months }: Series, chart: ChartKind) {
  const hasSize = months.some(({ exposure }) => exposure > 0);
  const isHeld = hasSize && (chart === 'xmr' || chart === 'u' || chart === 'u_prime');
  const drawn = months.map((month) => drawnOf(month, isHeld || chart === 'xmr'));
  const found = limited(
    chart,
    drawn.flatMap((one) => one ?? []),
  );
  const season = chart === 'xmr' ? null : seasonOf(months);
  let nth = 0;
  return months.map(({ month, count, exposure }, i) => {
    const point = drawn[i] ? found[nth++]! : null;
    return {
      ...named(indicator.name, region, 'month', chart),
      nth: i + 1,
      drawn_on: month,
      value: point?.value ?? null,
      event_count: count,
      exposure_amount: isHeld && exposure > 0 ? exposure : null,
      ...told(point),
      is_disturbed: holdsFestival(month),
      season_index: season === null ? null : season[Number(month.slice(5, 7)) - 1]! * 12,
    };
  });
}

function gapRows({ indicator, region }: Series, accidents: readonly Accident[], city: string) {
  const column = dated[indicator.name]!;
  const days = accidents
    .filter((one) => (region === city || one.region_code === region) && one[column] > 0)
    .map(({ occurred_on }) => occurred_on)
    .toSorted();
  const gaps = days.slice(1).map((on, i) => {
    // Two on one day lie half a day apart.
    return { on, gap: Math.max(0.5, (Date.parse(on) - Date.parse(days[i]!)) / DAY) };
  });
  const limits = gaps.length < PHASE_MIN ? null : tChart(gaps.map(({ gap }) => gap));
  return gaps.map(({ on, gap }, i) => ({
    ...named(indicator.name, region, 'gap', 't'),
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

function seasonOf(months: readonly MonthPoint[]): number[] | null {
  const years = [...Map.groupBy(months, ({ month }) => month.slice(0, 4)).values()].filter(
    (year) => year.length === 12 && year.every(({ count }) => count !== null),
  );
  return years.length < YEARS_MIN
    ? null
    : seasonalShares(years.map((year) => year.map(({ count }) => count!)));
}
