import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

export const personRecords = tally({
  of: staged.personRecords,
  entity: 'person_record',
  about: { zh: '人员信用记录', en: 'credit records of persons' },
  measures: {
    bad_count: {
      label: { zh: '人员不良记录条数', en: 'bad records of persons' },
      unit: units.records,
      on: 'happened_on',
      where: (row) => row.is('nature', 'bad'),
    },
    locked_count: {
      label: { zh: '其中锁定', en: 'of these, locked' },
      unit: units.records,
      on: 'happened_on',
      where: (row) => row.all(row.is('nature', 'bad'), row.yes('is_locked')),
    },
  },
  indicators: {
    person_bad_records: {
      title: { zh: '人员不良记录条数', en: 'Bad records of persons' },
      definition: {
        zh: '行为日期在期内、性质为不良的人员信用记录条数。',
        en: 'Credit records of persons that are bad and whose act falls in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'bad_count',
    },
    person_records_locked: {
      title: { zh: '不良人员锁定率', en: 'Persons locked for bad records' },
      definition: {
        zh: '行为日期在期内的人员不良记录中，已锁定的比例。',
        en: 'Of the bad records of persons in the period, the share whose person is locked.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'locked_count',
      denominator: 'bad_count',
    },
  },
});
