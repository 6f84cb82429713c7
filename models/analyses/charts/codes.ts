import { codeList } from '../code-list.ts';

export const chartCodes = {
  series: codeList('chart_series', '序列', 'series', {
    month: ['逐月', 'months'],
    gap: ['相邻两次相隔', 'between events'],
  }),
  chart: codeList('chart_kind', '控制图', 'chart', {
    t: ['间隔天数图（t图）', 't chart of days between'],
    g: ['间隔月数图（g图）', 'g chart of months between'],
    c: ['计数图（精确控制限）', 'c chart with exact limits'],
    u: ['单位缺陷图（u图）', 'u chart'],
    u_prime: ['过离散单位缺陷图（u′图）', 'u′ chart'],
    xmr: ['单值移动极差图', 'XmR chart'],
  }),
  /** Why that chart. */
  why: codeList('chart_why', '选图理由', 'why that chart', {
    t: [
      '近一阶段月均不足0.5次，看相邻两次相隔的天数',
      'under half an event a month in the latest stretch, so days between events',
    ],
    g: [
      '近一阶段月均不足0.5次，只按月知道，看相邻两次之间有几个月没有发生',
      'under half an event a month in the latest stretch, known by month alone, so months without one between events',
    ],
    c: [
      '近一阶段月均0.5次以上、不足9次，用精确控制限和累积和（3σ下限为0，看不出减少）',
      'half an event to under nine a month in the latest stretch, so exact limits and cumulative sums (a lower 3σ limit would be 0)',
    ],
    u: [
      '近一阶段月均9次以上，按各月规模画3σ控制限',
      'nine events a month or more in the latest stretch, so 3σ limits by the size of each month',
    ],
    u_prime: [
      '近一阶段月均9次以上，各月起伏大于偶然，控制限按实际起伏放宽',
      'nine events a month or more in the latest stretch that vary beyond chance, so limits widened by how they do',
    ],
    xmr: ['按月的比率，用单值移动极差图', 'shares by month, so each against its moving range'],
  }),
  season: codeList('chart_season', '季节性', 'season', {
    followed: [
      '各年同月起伏相似，控制限随季节指数（5个以上完整年份）',
      'the same months differ alike every year: limits follow the seasonal index of five whole years or more',
    ],
    withheld: [
      '各年同月起伏相似，完整年份不足5个，不画控制限、不报信号',
      'the same months differ alike every year, and fewer than five whole years are known: no limits, no signals',
    ],
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
    season: [
      '各年同月起伏相似（季节性），完整年份不足5个，控制限不能随季节，不作判断',
      'the same months differ alike every year (a season) and fewer than five whole years are known: limits cannot follow it, so nothing is judged',
    ],
    few_points: ['不足8个点，不画控制限', 'fewer than eight points: no limits'],
    trial: ['不足12个点，试用控制限', 'fewer than twelve points: trial limits'],
    stock: [
      '存量逐月结转，各月不独立，不作控制图',
      'a stock carries over from month to month: no control chart',
    ],
    rate: [
      '比率不另作控制图，看其分子的件数图，该图按规模画控制限',
      'a rate has no chart of its own: the chart of what it counts is drawn against its exposure',
    ],
    clusters: [
      '一起可涉及多人多项，合计数不作控制图，看起数的图',
      'one event can add several, so sums have no control chart: see that of the events',
    ],
    amount: ['合计额不是事件的计数，不作控制图', 'an amount is no count of events: no control chart'],
    no_data: ['尚未报送，或没有一个月报全', 'not reported yet, or no month in full'],
  }),
} as const;
