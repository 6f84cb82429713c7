import { between } from '../../sql/checks/index.ts';
import { intAccidentsPlaced } from '../../sql/intermediate/int_accidents__placed.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { code, count, day, estimate, flag, maybe, region, text } from '../../sql/model/columns.ts';
import type { Imports } from '../../sql/model/model.ts';
import { analysis } from './analysis.ts';
import { chartCodes } from './charts/codes.ts';
import { martsCharted } from './charts/series.ts';

const nth = { zh: '个', en: 'th' };
const none = { zh: '不足8个点，或该图没有', en: 'fewer than 8 points, or not in this chart' };

/** The kind of chart follows the event rate: Nelson (1994), Montgomery 7.3, Laney (2002), Lucas (1985). */
export const anaChartPoint = analysis({
  name: 'ana_chart_point',
  line: 'city',
  about: {
    zh: '各指标逐月控制图的点、控制限与信号（全市与各区县）',
    en: 'points, limits and signals of the monthly control chart of each indicator, of the city and each county',
  },
  grain: ['indicator', 'region_code', 'series', 'nth'],
  columns: {
    indicator: text('指标', 'indicator'),
    region_code: region(),
    series: code('序列', 'series', chartCodes.series),
    chart: code('控制图', 'chart', chartCodes.chart),
    nth: count('序号', 'place', nth),
    drawn_on: day('月份或发生日期', 'month or day'),
    value: maybe(estimate('值', 'value'), {
      zh: '未全部报送或没有规模',
      en: 'not all have reported, or no exposure',
    }),
    event_count: maybe(count('次数', 'events', { zh: '次', en: 'events' }), {
      zh: '未全部报送，或为间隔',
      en: 'not all have reported, or it is an interval',
    }),
    exposure_amount: maybe(estimate('规模或分母', 'exposure or denominator'), {
      zh: '按月计数',
      en: 'counted by month',
    }),
    phase: count('阶段', 'stretch', nth),
    centre: maybe(estimate('中心线', 'centre'), none),
    low: maybe(estimate('下控制限', 'lower limit'), none),
    high: maybe(estimate('上控制限', 'upper limit'), none),
    more_sum: maybe(estimate('累积和（增多）', 'cumulative sum for more'), none),
    fewer_sum: maybe(estimate('累积和（减少）', 'cumulative sum for fewer'), none),
    signal: maybe(code('信号', 'signal', chartCodes.signal), { zh: '没有信号', en: 'no signal' }),
    is_trial: flag('试用控制限', 'trial limits'),
    is_disturbed: flag('受春节影响', 'disturbed by the Spring Festival'),
    is_seasonal: flag('各年同月起伏相似', 'a season shows'),
    season_index: maybe(estimate('季节指数', 'seasonal index', { zh: '倍', en: 'times' }), {
      zh: '没有季节性，或完整年份不足5个',
      en: 'no season shows, or fewer than 5 whole years',
    }),
  },
  imports: { ...martsCharted, moment: intReleaseMoment, accidents: intAccidentsPlaced } as Imports,
  checks: [between('nth', 1, 1e6)],
  rows: async (given) => (await import('./charts/chart-points.ts')).chartPoints(given as never),
});
