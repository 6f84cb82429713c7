import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { creditRules } from './clauses.ts';

export const goodRecords = tally({
  of: staged.goodRecords,
  entity: 'good_record',
  about: { zh: '企业良好行为', en: 'good records of enterprises' },
  measures: {
    awarded_count: { label: { zh: '良好行为条数', en: 'awards' }, unit: units.records, on: 'awarded_on' },
  },
  indicators: {
    good_records: {
      title: { zh: '企业良好行为条数', en: 'Good records' },
      definition: {
        zh: '颁证时间在期内的企业良好行为条数。',
        en: 'Awards to enterprises dated in the period.',
      },
      better: 'more',
      role: 'leading',
      source: creditRules,
      numerator: 'awarded_count',
    },
  },
});
