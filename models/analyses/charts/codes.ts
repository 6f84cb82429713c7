import { codeList } from '../code-list.ts';

export const chartCodes = {
  series: codeList('chart_series', '序列', 'series', {
    month: ['逐月', 'months'],
    gap: ['相邻两次相隔', 'days between events'],
  }),
  chart: codeList('chart_kind', '控制图', 'chart', {
    t: ['间隔天数图（t图）', 't chart of days between'],
    c: ['计数图（精确控制限）', 'c chart with exact limits'],
    u: ['单位缺陷图（u图）', 'u chart'],
    u_prime: ['过离散单位缺陷图（u′图）', 'u′ chart'],
    xmr: ['单值移动极差图', 'XmR chart'],
  }),
  signal: codeList('chart_signal', '信号', 'signal', {
    outside: ['超出控制限', 'outside its limits'],
    shift: ['连续多月在均值同侧', 'a run on one side of the mean'],
    trend: ['连续上升或下降', 'rising or falling in a row'],
    'near-limit': ['三点中两点接近控制限', 'two of three near a limit'],
    more: ['累积和：增多', 'cumulative sum: more'],
    fewer: ['累积和：减少', 'cumulative sum: fewer'],
  }),
  variation: codeList('chart_variation', '变化', 'variation', {
    common: ['随机波动', 'common cause'],
    better: ['好转', 'better'],
    worse: ['变差', 'worse'],
    changed: ['有变化，无好坏之分', 'changed, neither good nor bad'],
  }),
  trend: codeList('chart_trend', '趋势方法', 'method of the trend', {
    poisson: ['泊松对数线性（每年倍数）', 'Poisson log-linear (factor a year)'],
    sen: ['森氏斜率（每年变化）', 'Sen’s slope (change a year)'],
  }),
  reason: codeList('chart_reason', '说明', 'reason', {
    few_points: ['不足8个点，不画控制限', 'fewer than eight points: no limits'],
    trial: ['不足12个点，试用控制限', 'fewer than twelve points: trial limits'],
    not_charted: ['存量或合计额，不作控制图', 'a stock or an amount: no chart'],
    no_data: ['没有逐月数据', 'no months'],
  }),
} as const;
