import { between } from '../../sql/checks/index.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { dimRegion } from '../../sql/marts/dim_region.ts';
import { code, count, day, estimate, maybe, region, text } from '../../sql/model/columns.ts';
import { anaChartPoint } from './ana_chart_point.ts';
import { analysis } from './analysis.ts';
import { chartCodes } from './charts/codes.ts';

const noSignal = { zh: '没有信号', en: 'no signal' };
const noTrend = {
  zh: '不足24个月或10次，或季节起伏未能扣除',
  en: 'fewer than 24 months or 10 events, or a season that cannot be taken out',
};
const noGaps = { zh: '不是间隔天数图', en: 'not a chart of days between' };

const points = { zh: '个', en: 'points' };
const none = { zh: '没有足够的点', en: 'too few points' };

export const anaChart = analysis({
  name: 'ana_chart',
  line: 'city',
  about: {
    zh: '各指标的趋势：用哪种控制图、最近的信号、变化点、每年变化（全市与各区县）',
    en: 'the trend of each indicator: its chart, latest signal, change point and change a year, of the city and each county',
  },
  grain: ['indicator', 'region_code'],
  columns: {
    indicator: text('指标', 'indicator'),
    region_code: region(),
    chart: maybe(code('控制图', 'chart', chartCodes.chart), none),
    point_count: count('点数', 'points', points),
    phase_count: count('阶段数', 'stretches', points),
    centre: maybe(estimate('中心线', 'centre'), none),
    low: maybe(estimate('下控制限', 'lower limit'), none),
    high: maybe(estimate('上控制限', 'upper limit'), none),
    last_on: maybe(day('最近月份', 'last month'), none),
    last_value: maybe(estimate('最近值', 'last value'), none),
    variation: maybe(code('最近一点的变化', 'variation of the last point', chartCodes.variation), none),
    signal: maybe(code('最近信号', 'latest signal', chartCodes.signal), noSignal),
    signal_on: maybe(day('信号日期', 'when'), noSignal),
    changed_on: maybe(day('变化点', 'change point'), {
      zh: '没有可信的变化点',
      en: 'no credible change point',
    }),
    change_p: maybe(estimate('变化点p值', 'p of the change point'), none),
    trend_method: maybe(code('趋势方法', 'method of the trend', chartCodes.trend), noTrend),
    trend_per_year: maybe(estimate('每年变化', 'change a year'), noTrend),
    trend_low: maybe(estimate('每年变化95%下限', 'its 95 % interval, low'), noTrend),
    trend_high: maybe(estimate('每年变化95%上限', 'its 95 % interval, high'), noTrend),
    trend_p: maybe(estimate('趋势p值', 'p of the trend'), noTrend),
    quiet_days: maybe(count('距上次天数', 'days since the last', { zh: '日', en: 'days' }), noGaps),
    quiet_p: maybe(estimate('偶然如此之久的概率', 'probability of so long a gap by chance'), noGaps),
    reason: maybe(code('说明', 'reason', chartCodes.reason), { zh: '可以判断', en: 'it can be judged' }),
  },
  imports: { points: anaChartPoint, regions: dimRegion, moment: intReleaseMoment },
  checks: [between('change_p', 0, 1), between('trend_p', 0, 1)],
  rows: async (given) => (await import('./charts/chart-summaries.ts')).chartSummaries(given),
});
