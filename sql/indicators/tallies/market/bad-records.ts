import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { creditRules } from './clauses.ts';

export const badRecords = tally({
  of: staged.badRecords,
  entity: 'bad_record',
  about: { zh: '企业不良行为记录', en: 'bad records of enterprises' },
  measures: {
    confirmed_count: { label: { zh: '核定条数', en: 'confirmed' }, unit: units.records, on: 'confirmed_on' },
    safety_count: {
      label: { zh: '其中工程安全类', en: 'of these, on safety' },
      unit: units.records,
      on: 'confirmed_on',
      where: (row) => row.is('behaviour_group', 'safety'),
    },
    published_count: {
      label: { zh: '已公布条数', en: 'published' },
      unit: units.records,
      on: 'confirmed_on',
      where: (row) => row.done('published_on'),
    },
    standing_count: {
      label: { zh: '有效条数', en: 'in force' },
      unit: units.records,
      on: 'confirmed_on',
      until: 'valid_until',
    },
  },
  indicators: {
    bad_records: {
      title: { zh: '企业不良行为记录条数', en: 'Bad records confirmed' },
      definition: {
        zh: '核定日期在期内的企业不良行为记录条数。',
        en: 'Bad records of enterprises confirmed in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'confirmed_count',
    },
    bad_records_safety: {
      title: { zh: '安全类不良行为记录条数', en: 'Bad records on safety' },
      definition: {
        zh: '核定日期在期内、类别为工程安全的企业不良行为记录条数。',
        en: 'Bad records of enterprises confirmed in the period that concern safety.',
      },
      better: 'neutral',
      role: 'lagging',
      source: creditRules,
      numerator: 'safety_count',
    },
    bad_records_standing: {
      title: { zh: '有效不良行为记录条数', en: 'Bad records in force' },
      definition: {
        zh: '期末已核定且有效期未满的企业不良行为记录条数；有效期未填报的视为有效。',
        en: 'Bad records confirmed and not yet run out at the end of the period; without an end date they count as in force.',
      },
      better: 'less',
      role: 'lagging',
      source: creditRules,
      numerator: 'standing_count',
    },
    bad_records_published: {
      ripens: true,
      title: { zh: '不良行为记录公布率', en: 'Bad records published' },
      definition: {
        zh: '核定日期在期内的企业不良行为记录中，截至时间已公布的比例。',
        en: 'Of the bad records confirmed in the period, the share published by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: creditRules,
      numerator: 'published_count',
      denominator: 'confirmed_count',
    },
  },
});
