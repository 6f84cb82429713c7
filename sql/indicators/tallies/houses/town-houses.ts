import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { plan } from './clauses.ts';

export const townHouses = tally({
  of: staged.townHouses,
  entity: 'town_house',
  about: { zh: '城镇房屋安全排查', en: 'survey of town houses' },
  measures: {
    surveyed_count: {
      label: { zh: '排查栋数', en: 'surveyed' },
      unit: { zh: '栋', en: 'houses' },
      on: 'surveyed_on',
    },
    risky_count: {
      label: { zh: '初判存在风险栋数', en: 'found at risk' },
      unit: { zh: '栋', en: 'houses' },
      on: 'surveyed_on',
      where: (row) => row.is('judgement', 'risk', 'collapse'),
    },
  },
  indicators: {
    town_houses_surveyed: {
      title: { zh: '城镇房屋排查栋数', en: 'Town houses surveyed' },
      definition: { zh: '采集日期在期内的城镇房屋排查栋数。', en: 'Town houses surveyed in the period.' },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'surveyed_count',
    },
    town_houses_risky: {
      title: { zh: '城镇房屋初判风险率', en: 'Town houses found at risk' },
      definition: {
        zh: '采集日期在期内排查的城镇房屋中，初判存在风险或可能坍塌的比例。',
        en: 'Of the town houses surveyed in the period, the share first judged to be at risk or near collapse.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'risky_count',
      denominator: 'surveyed_count',
    },
  },
});
