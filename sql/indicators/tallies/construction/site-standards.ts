import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';
import { fiveMet } from './five-met.ts';

const leading = { role: 'leading' } as const;

export const siteStandards = tally({
  of: staged.siteStandards,
  entity: 'site_standard',
  about: { zh: '标准化工地评定', en: 'site standardisation' },
  measures: {
    assessed_count: { label: { zh: '评定次数', en: 'assessments' }, unit: units.checks, on: 'assessed_on' },
    passed_count: {
      label: { zh: '达标次数', en: 'passed' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.is('result', 'good', 'passed'),
    },
    five_count: {
      label: { zh: '“五到位”次数', en: 'with all five in place' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.all(...fiveMet.map((column) => row.yes(column))),
    },
  },
  indicators: {
    site_standards_passed: {
      ...leading,
      title: { zh: '标准化评定达标率', en: 'Site standards passed' },
      definition: {
        zh: '评定日期在期内的标准化工地评定中，结果为优良或合格的比例。分母是已评定的工地，未评定的不在其中。',
        en: 'Of the standardisation assessments in the period, the share with good or passed. The denominator holds assessed sites only.',
      },
      better: 'more',
      source: '建筑施工安全生产标准化考评暂行办法（建质〔2014〕111号）',
      numerator: 'passed_count',
      denominator: 'assessed_count',
    },
    site_five_in_place: {
      ...leading,
      title: { zh: '工地“五到位”率', en: 'Sites with all five in place' },
      definition: {
        zh: '评定日期在期内的工地评定中，责任、管理、投入、培训、应急救援五项全部到位的比例。',
        en: 'Of the site assessments in the period, the share with duty, management, investment, training and rescue all in place.',
      },
      better: 'more',
      source: plan,
      numerator: 'five_count',
      denominator: 'assessed_count',
    },
  },
});
