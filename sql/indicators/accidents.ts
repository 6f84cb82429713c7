import { intAccidentsClassified } from '../intermediate/int_accidents__classified.ts';
import { fctAccidentKindMonth } from '../marts/fct_accident_kind_month.ts';
import { fctAccidentMonth } from '../marts/fct_accident_month.ts';
import { exposures } from './exposures.ts';
import { type Indicator, indicator } from './indicator.ts';

/** 第十三条: casualties that change within so many days of the accident are reported again. */
export const reportedWithinDays = 30;
const order493 = '生产安全事故报告和调查处理条例（国务院令第493号）第三条';
const accidents = { zh: '起', en: 'accidents' };
const people = { zh: '人', en: 'persons' };
const shared = {
  version: 1,
  kind: 'count',
  better: 'less',
  role: 'lagging',
  source: order493,
  mart: fctAccidentMonth,
  exposure: exposures.area,
  settlesAfterDays: reportedWithinDays,
} as const;
const at = { month: 'occurred_month' } as const;
const rows = intAccidentsClassified;

function splits(numerator: 'accident_count' | 'casualty_count' | 'death_count'): Indicator['splits'] {
  return {
    class: { mart: fctAccidentKindMonth, column: 'class', numerator },
    type: { mart: fctAccidentKindMonth, column: 'type', numerator },
  };
}

export const accidentIndicators = [
  indicator({
    ...shared,
    name: 'accidents',
    title: { zh: '生产安全事故起数', en: 'Accidents' },
    definition: {
      zh: '发生时间在期内的房屋市政工程生产安全事故起数，含全部等级。等级按死亡、重伤、直接经济损失三项中最高者计算，上报等级另存并标出差异。',
      en: 'Accidents of building and municipal works that occurred in the period, all classes. The class is the highest that deaths, serious injuries or direct loss reach; the reported class is kept beside it.',
    },
    unit: accidents,
    numerator: 'accident_count',
    evidence: { rows, numerator: 'accident_count', at },
    splits: splits('accident_count'),
  }),
  indicator({
    ...shared,
    name: 'major_accidents',
    title: { zh: '较大及以上事故起数', en: 'Relatively major or worse accidents' },
    definition: {
      zh: '发生时间在期内、计算等级为较大、重大或特别重大的事故起数：死亡3人以上，或重伤10人以上，或直接经济损失1000万元以上（“以上”含本数）。',
      en: 'Accidents in the period whose computed class is relatively major or above: 3 or more deaths, or 10 or more serious injuries, or a direct loss of 10 million yuan or more.',
    },
    unit: accidents,
    numerator: 'major_count',
    evidence: { rows, numerator: 'major_count', at },
  }),
  indicator({
    ...shared,
    name: 'casualty_accidents',
    title: { zh: '一般伤亡事故起数', en: 'Ordinary casualty accidents' },
    definition: {
      zh: '发生时间在期内、计算等级为一般且有死亡或重伤的事故起数。',
      en: 'Accidents in the period of ordinary class (computed) with at least one death or serious injury.',
    },
    unit: accidents,
    numerator: 'casualty_count',
    evidence: { rows, numerator: 'casualty_count', at },
    splits: splits('casualty_count'),
  }),
  indicator({
    ...shared,
    name: 'deaths',
    title: { zh: '死亡人数', en: 'Deaths' },
    definition: {
      zh: '发生时间在期内的全部事故的死亡人数。数据状态（极少、偏少等）按事故起数判定。',
      en: 'Deaths in all accidents that occurred in the period. How much the figure can bear (very few, few …) follows the number of accidents.',
    },
    unit: people,
    kind: 'amount',
    events: 'accident_count',
    numerator: 'death_count',
    evidence: { rows, numerator: 'death_count', at },
    splits: splits('death_count'),
  }),
  indicator({
    ...shared,
    name: 'casualty_deaths',
    title: { zh: '一般事故死亡人数', en: 'Deaths in ordinary accidents' },
    definition: {
      zh: '发生时间在期内、计算等级为一般的事故的死亡人数。一起事故可有多人死亡，人数之间不独立，不作泊松检验。数据状态（极少、偏少等）按事故起数判定。',
      en: 'Deaths in accidents of ordinary class (computed) in the period. Deaths of one accident are not independent, so they are not tested as Poisson counts. How much the figure can bear (very few, few …) follows the number of accidents.',
    },
    unit: people,
    kind: 'amount',
    events: 'accident_count',
    numerator: 'casualty_death_count',
    evidence: { rows, numerator: 'casualty_death_count', at },
  }),
  indicator({
    ...shared,
    name: 'serious_injuries',
    title: { zh: '重伤人数', en: 'Serious injuries' },
    definition: {
      zh: '发生时间在期内的全部事故的重伤人数（含急性工业中毒）。数据状态（极少、偏少等）按事故起数判定。',
      en: 'Serious injuries, acute industrial poisoning included, in all accidents of the period. How much the figure can bear (very few, few …) follows the number of accidents.',
    },
    unit: people,
    kind: 'amount',
    events: 'accident_count',
    numerator: 'serious_injury_count',
    evidence: { rows, numerator: 'serious_injury_count', at },
  }),
];
