import { intAccidentsClassified } from '../intermediate/int_accidents__classified.ts';
import { fctAccidentMonth } from '../marts/fct_accident_month.ts';
import type { Label } from '../words/label.ts';
import { reportedWithinDays } from './accidents.ts';
import { exposures } from './exposures.ts';
import { indicator } from './indicator.ts';

const shared = {
  version: 1,
  kind: 'rate',
  better: 'less',
  role: 'lagging',
  mart: fctAccidentMonth,
  settlesAfterDays: reportedWithinDays,
} as const;
const rows = intAccidentsClassified;
const at = { month: 'occurred_month' } as const;
const gb6441 = '企业职工伤亡事故分类 GB 6441-1986 第6章';
const controls = '安全生产控制考核指标（国务院安委会）';

const whole: Label = {
  zh: '期内任一区县、月份未填报底数时不给比率，只给数量并说明缺什么。',
  en: 'Where any county or month of the period lacks it, no rate is given, and the count stands with what is missing.',
};

function per(what: Label, whose: Label): Label {
  return {
    zh: `发生时间在期内的${what.zh}与期内${whose.zh}之比。${whole.zh}`,
    en: `${what.en} of accidents in the period, per ${whose.en}. ${whole.en}`,
  };
}

const deaths = {
  numerator: 'death_count',
  events: 'accident_count',
  evidence: { rows, numerator: 'death_count', at },
} as const;
const died = { zh: '死亡人数', en: 'Deaths' };

export const accidentRateIndicators = [
  indicator({
    ...shared,
    name: 'accident_rate_area',
    title: { zh: '百万平方米事故起数', en: 'Accidents per million m²' },
    definition: per(
      { zh: '生产安全事故起数', en: 'Number' },
      {
        zh: '各月平均在建面积（百万平方米）',
        en: 'million square metres under construction, averaged over the months',
      },
    ),
    unit: { zh: '起/百万平方米', en: 'per million m²' },
    source: controls,
    exposure: exposures.area,
    numerator: 'accident_count',
    evidence: { rows, numerator: 'accident_count', at },
  }),
  indicator({
    ...shared,
    ...deaths,
    name: 'death_rate_area',
    title: { zh: '百万平方米死亡率', en: 'Deaths per million m²' },
    definition: per(died, {
      zh: '各月平均在建面积（百万平方米）',
      en: 'million square metres under construction, averaged over the months',
    }),
    unit: { zh: '人/百万平方米', en: 'per million m²' },
    source: controls,
    exposure: exposures.area,
  }),
  indicator({
    ...shared,
    ...deaths,
    name: 'death_rate_output',
    title: { zh: '百亿元建筑业产值死亡率', en: 'Deaths per ten billion yuan of output' },
    definition: per(died, { zh: '建筑业产值合计（百亿元）', en: 'ten billion yuan of construction output' }),
    unit: { zh: '人/百亿元', en: 'per ten billion yuan' },
    source: controls,
    exposure: exposures.output,
  }),
  indicator({
    ...shared,
    ...deaths,
    name: 'death_rate_workers',
    title: { zh: '十万从业人员死亡率', en: 'Deaths per 100,000 workers' },
    definition: per(died, {
      zh: '各月平均从业人员（十万人）',
      en: 'hundred thousand workers, averaged over the months',
    }),
    unit: { zh: '人/十万人', en: 'per 100,000 workers' },
    source: controls,
    exposure: exposures.workers100k,
  }),
  indicator({
    ...shared,
    ...deaths,
    name: 'death_rate_thousand',
    title: { zh: '千人死亡率', en: 'Deaths per thousand workers' },
    definition: per(died, {
      zh: '各月平均从业人员（千人）',
      en: 'thousand workers, averaged over the months',
    }),
    unit: { zh: '人/千人', en: 'per thousand workers' },
    source: gb6441,
    exposure: exposures.workers1k,
  }),
  indicator({
    ...shared,
    name: 'injury_rate_thousand',
    title: { zh: '千人重伤率', en: 'Serious injuries per thousand workers' },
    definition: per(
      { zh: '重伤人数', en: 'Serious injuries' },
      { zh: '各月平均从业人员（千人）', en: 'thousand workers, averaged over the months' },
    ),
    unit: { zh: '人/千人', en: 'per thousand workers' },
    source: gb6441,
    exposure: exposures.workers1k,
    events: 'accident_count',
    numerator: 'serious_injury_count',
    evidence: { rows, numerator: 'serious_injury_count', at },
  }),
];
