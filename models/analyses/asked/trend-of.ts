import { named } from '../../../sql/engine/index.ts';
import type { Indicator } from '../../../sql/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import { placeNamed, placesOf, RIPE_DAYS } from '../../ask.ts';
import { indicatorNamed } from '../../facts.ts';
import { youngFrom } from '../../period.ts';
import { provisionalOf } from '../../provisional.ts';
import type { Release } from '../../release.ts';
import { stateOf } from '../../statistics/state-of.ts';
import type { anaAnnotation } from '../ana_annotation.ts';
import type { anaChart } from '../ana_chart.ts';
import type { anaChartPoint } from '../ana_chart_point.ts';
import type { RowOf } from '../analysis.ts';
import { chartCodes } from '../charts/codes.ts';
import { isCharted, whyUncharted } from '../charts/series.ts';
import { factsOf, wordsOf } from './choice.ts';
import { unitOf } from './trend-unit.ts';

type Chart = RowOf<typeof anaChart>;
type Point = RowOf<typeof anaChartPoint>;

/** The control chart of an indicator in one county, or in the city. Errors: INDICATOR_UNKNOWN, QUESTION_INVALID. */
export async function trendOf(
  release: Release,
  asked: { readonly indicator: string; readonly region?: string },
) {
  const indicator = indicatorNamed(asked.indicator);
  const { name, title } = indicator;
  const place = placeNamed(await placesOf(release), asked.region ?? release.manifest.city.code);
  const of = <R>(table: string, order: string) =>
    release.engine.rows<R>(
      `select * from ${named(table)} where indicator = $1 and region_code = $2 order by ${order}`,
      [name, place.code],
    );
  const [chart = null] = await of<Chart>('ana_chart', 'indicator');
  const points = await of<Point>('ana_chart_point', 'series desc, nth');
  const young = await youngOf(release, indicator, points);
  return {
    release: factsOf(release),
    indicator: { name, title },
    region: { code: place.code, label: place.label },
    headline: headlineOf(indicator, chart, young),
    chart,
    /** Which chart was drawn, and why that one; null where none was. */
    drawn:
      chart?.chart == null
        ? null
        : { kind: wordsOf(chartCodes.chart, chart.chart), why: wordsOf(chartCodes.why, chart.chart) },
    /** How a season that the series shows is met; null where it shows none. */
    season: seasonOf(points),
    /** How much all months together can bear. */
    state: stateFor(indicator, points),
    /** What the values of the months are counted in; days between events have their own. */
    unit: unitOf(indicator, points),
    young,
    points: points.map((point) => ({
      ...point,
      is_young: point.series === 'month' && young !== null && point.drawn_on >= young.from,
      said: point.signal === null ? null : wordsOf(chartCodes.signal, point.signal),
    })),
    annotations: await release.engine.rows<RowOf<typeof anaAnnotation>>(
      'select * from ana_annotation order by from_on, kind, annotation_id',
    ),
  };
}

/** Months from here on may still change: 初步 by reports to come, or not all done that may still be. */
interface Young {
  readonly from: string;
  readonly why: 'provisional' | 'unripe';
}

async function youngOf(
  release: Release,
  { settlesAfterDays, ripens }: Indicator,
  points: readonly Point[],
): Promise<Young | null> {
  const months = points.filter(({ series }) => series === 'month').map(({ drawn_on }) => drawn_on);
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const period = { from: first, to: last };
  if (ripens) {
    const from = youngFrom(period, release.manifest.asOf, RIPE_DAYS);
    return from === null ? null : { from, why: 'unripe' };
  }
  const found =
    settlesAfterDays === undefined ? null : await provisionalOf(release, period, settlesAfterDays);
  return found === null ? null : { from: found.from, why: 'provisional' };
}

function seasonOf(points: readonly Point[]): Label | null {
  const shown = points.find(({ is_seasonal }) => is_seasonal);
  if (shown === undefined) return null;
  return wordsOf(chartCodes.season, shown.season_index === null ? 'withheld' : 'followed');
}

/** By all events of its months, or all that a share is of. */
function stateFor({ kind }: Indicator, points: readonly Point[]) {
  const months = points.filter(({ series, value }) => series === 'month' && value !== null);
  const size = (point: Point) => (kind === 'ratio' ? point.exposure_amount : point.event_count) ?? 0;
  const count = months.reduce((sum, point) => sum + size(point), 0);
  return stateOf({ reported: months.length, count, low: null, high: null });
}

/** What may be said of a series: a reason why nothing may, its latest signal, its trend, or that it is chance. */
function headlineOf(indicator: Indicator, chart: Chart | null, young: Young | null): Label {
  const { title } = indicator;
  if (chart === null || chart.chart === null || chart.reason === 'few_points' || chart.reason === 'season') {
    const why = wordsOf(
      chartCodes.reason,
      isCharted(indicator) ? (chart?.reason ?? 'no_data') : whyUncharted(indicator),
    );
    return { zh: `${title.zh}：${why.zh}`, en: `${title.en}: ${why.en}` };
  }
  if (young?.why === 'unripe') {
    const from = young.from.slice(0, 7);
    return {
      zh: `${title.zh}：${from}起各月可能尚未办完，最近各月不作判断`,
      en: `${title.en}: those of ${from} and later may still be open, so the last months are not judged`,
    };
  }
  if (chart.variation !== null && chart.variation !== 'common' && chart.signal !== null) {
    const [signal, said] = [
      wordsOf(chartCodes.signal, chart.signal),
      wordsOf(chartCodes.variation, chart.variation),
    ];
    const at = chart.signal_on?.slice(0, 7) ?? '';
    return {
      zh: `${title.zh}最近一点${said.zh}（${at}，${signal.zh}）`,
      en: `${title.en}: the last point is ${said.en} (${at}, ${signal.en})`,
    };
  }
  if (chart.changed_on !== null) {
    const at = chart.changed_on.slice(0, 7);
    return {
      zh: `${title.zh}在${at}前后有过变化，最近各月在随机波动范围内`,
      en: `${title.en} changed about ${at}; the last months are within chance`,
    };
  }
  return {
    zh: `${title.zh}近${chart.point_count}个点没有可信的变化`,
    en: `${title.en}: no change to be believed in the last ${chart.point_count} points`,
  };
}
