import { named } from '../../../sql/engine/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import { placeNamed, placesOf } from '../../ask.ts';
import { indicatorNamed } from '../../facts.ts';
import type { Release } from '../../release.ts';
import type { anaAnnotation } from '../ana_annotation.ts';
import type { anaChart } from '../ana_chart.ts';
import type { anaChartPoint } from '../ana_chart_point.ts';
import type { RowOf } from '../analysis.ts';
import { chartCodes } from '../charts/codes.ts';
import { factsOf, wordsOf } from './choice.ts';

type Chart = RowOf<typeof anaChart>;

/** The control chart of an indicator in one county, or in the city. Errors: INDICATOR_UNKNOWN, QUESTION_INVALID. */
export async function trendOf(
  release: Release,
  asked: { readonly indicator: string; readonly region?: string },
) {
  const { name, title } = indicatorNamed(asked.indicator);
  const place = placeNamed(await placesOf(release), asked.region ?? release.manifest.city.code);
  const of = <R>(table: string, order: string) =>
    release.engine.rows<R>(
      `select * from ${named(table)} where indicator = $1 and region_code = $2 order by ${order}`,
      [name, place.code],
    );
  const [chart = null] = await of<Chart>('ana_chart', 'indicator');
  const points = await of<RowOf<typeof anaChartPoint>>('ana_chart_point', 'series desc, nth');
  return {
    release: factsOf(release),
    indicator: { name, title },
    region: { code: place.code, label: place.label },
    headline: headlineOf(title, chart),
    chart,
    chartLabel: chart?.chart ? wordsOf(chartCodes.chart, chart.chart) : null,
    points: points.map((point) => ({
      ...point,
      said: point.signal === null ? null : wordsOf(chartCodes.signal, point.signal),
    })),
    annotations: await release.engine.rows<RowOf<typeof anaAnnotation>>(
      'select * from ana_annotation order by from_on, kind, annotation_id',
    ),
  };
}

/** What may be said of a series: a reason why nothing may, its latest signal, its trend, or that it is chance. */
function headlineOf(title: Label, chart: Chart | null): Label {
  if (chart === null || chart.chart === null || chart.reason === 'few_points') {
    const why = wordsOf(chartCodes.reason, chart?.reason ?? 'no_data');
    return { zh: `${title.zh}：${why.zh}`, en: `${title.en}: ${why.en}` };
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
