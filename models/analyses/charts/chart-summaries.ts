import { type Indicator, indicators } from '../../../sql/index.ts';
import { quietProbability } from '../../statistics/charts/gap-charts.ts';
import { changePoint, mannKendall, senSlope } from '../../statistics/trends/mann-kendall.ts';
import { type CountTrend, poissonTrend } from '../../statistics/trends/poisson-trend.ts';
import { isOfGaps } from './limits.ts';
import { PHASE_MIN } from './phases.ts';
import { isCharted, whyUncharted } from './series.ts';

const DAY = 86_400_000;
/** Months of a trend: fewer would take a season for one. */
const TREND_MIN = 24;
/** Events that a trend of counts needs. */
const EVENTS_MIN = 10;

interface Point {
  readonly indicator: string;
  readonly region_code: string;
  readonly series: string;
  readonly chart: string;
  readonly drawn_on: string;
  readonly value: number | null;
  readonly event_count: number | null;
  readonly exposure_amount: number | null;
  readonly phase: number;
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly signal: string | null;
  readonly is_seasonal: boolean;
  readonly season_index: number | null;
}

type Region = { readonly region_code: string };
type Moment = { readonly as_of_on: string | null };

export function chartSummaries({
  points,
  regions,
  moment: [moment],
}: {
  points: readonly Point[];
  regions: readonly Region[];
  moment: readonly Moment[];
}) {
  const series = Map.groupBy(points, ({ indicator, region_code }) => `${indicator} ${region_code}`);
  return indicators.flatMap((indicator) =>
    regions.map(({ region_code }) => ({
      indicator: indicator.name,
      region_code,
      ...summaryOf(indicator, series.get(`${indicator.name} ${region_code}`) ?? [], moment?.as_of_on ?? null),
    })),
  );
}

const unknown = {
  chart: null,
  centre: null,
  low: null,
  high: null,
  last_on: null,
  last_value: null,
  variation: null,
  signal: null,
  signal_on: null,
  changed_on: null,
  change_p: null,
  trend_method: null,
  trend_per_year: null,
  trend_low: null,
  trend_high: null,
  trend_p: null,
  quiet_days: null,
  quiet_p: null,
};

function summaryOf(indicator: Indicator, points: readonly Point[], asOf: string | null) {
  const months = points.filter(({ series, value }) => series === 'month' && value !== null);
  const last = months.at(-1);
  if (last === undefined) {
    return {
      ...unknown,
      point_count: 0,
      phase_count: 0,
      reason: isCharted(indicator) ? 'no_data' : whyUncharted(indicator),
    };
  }
  const own = isOfGaps(last.chart) ? points.filter(({ series }) => series === 'gap') : months;
  const drawn = own.at(-1) ?? last;
  const isUnjudged = last.is_seasonal && last.season_index === null;
  const signalled = points.findLast(({ signal }) => signal !== null);
  return {
    ...unknown,
    chart: last.chart,
    point_count: own.length,
    phase_count: last.phase,
    centre: drawn.centre,
    low: drawn.low,
    high: drawn.high,
    last_on: last.drawn_on,
    last_value: last.value,
    variation: isUnjudged ? null : variationOf(indicator, last),
    signal: signalled?.signal ?? null,
    signal_on: signalled?.drawn_on ?? null,
    ...(isUnjudged ? {} : { ...changeOf(months), ...trendOf(indicator, months) }),
    ...quietOf(points, months, asOf),
    reason: isUnjudged ? 'season' : own.length < PHASE_MIN ? 'few_points' : own.length < 12 ? 'trial' : null,
  };
}

function variationOf({ better }: Indicator, { signal, value, centre }: Point): string {
  if (signal === null) return 'common';
  if (better === 'neutral') return 'changed';
  const rises = signal === 'more' || (signal !== 'fewer' && (centre === null || value! > centre));
  return rises === (better === 'more') ? 'better' : 'worse';
}

/** The one place where the series changed most, where chance alone seldom makes such a change. */
function changeOf(months: readonly Point[]) {
  if (months.length < PHASE_MIN) return {};
  const { place, p } = changePoint(months.map(({ value, season_index }) => value! / (season_index ?? 1)));
  return { change_p: p, changed_on: p < 0.05 ? (months[place]?.drawn_on ?? null) : null };
}

function trendOf({ kind }: Indicator, months: readonly Point[]) {
  if (months.length < TREND_MIN) return {};
  const at = months.map(
    ({ drawn_on }) => Number(drawn_on.slice(0, 4)) + (Number(drawn_on.slice(5, 7)) - 1) / 12,
  );
  if (kind === 'ratio') {
    const values = months.map(({ value }) => value!);
    const { slope, low, high } = senSlope(values);
    return {
      trend_method: 'sen',
      trend_per_year: slope * 12,
      trend_low: low * 12,
      trend_high: high * 12,
      trend_p: mannKendall(values).p,
    };
  }
  const counts = months.map(({ event_count, exposure_amount, season_index }, i) => ({
    at: at[i]!,
    count: event_count!,
    exposure: (exposure_amount ?? 1) * (season_index ?? 1),
  }));
  if (counts.reduce((sum, { count }) => sum + count, 0) < EVENTS_MIN) return {};
  const found = estimable(counts);
  if (found === null) return {};
  const { slope, se, dispersion, p } = found;
  const reach = 1.959964 * se * Math.sqrt(Math.max(1, dispersion));
  return {
    trend_method: 'poisson',
    trend_per_year: Math.exp(slope),
    trend_low: Math.exp(slope - reach),
    trend_high: Math.exp(slope + reach),
    trend_p: p,
  };
}

/** Null where all events lie at one end: then any slope is too small. */
function estimable(counts: Parameters<typeof poissonTrend>[0]): CountTrend | null {
  try {
    return poissonTrend(counts);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How long nothing has happened, and how often that would be so by chance. */
function quietOf(points: readonly Point[], months: readonly Point[], asOf: string | null) {
  const last = points.findLast(({ series }) => series === 'gap');
  // Of months between events no day is known.
  if (last === undefined || last.chart !== 't' || asOf === null) return {};
  const perYear = (months.reduce((sum, { event_count }) => sum + event_count!, 0) / months.length) * 12;
  // Events of months that not all have reported tell of no rate.
  if (perYear === 0) return {};
  const days = Math.round((Date.parse(asOf) - Date.parse(last.drawn_on)) / DAY);
  return { quiet_days: days, quiet_p: quietProbability(days, perYear) };
}
