import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { order493, planResponse } from './clauses.ts';

const leading = { role: 'leading' } as const;

export const caseSteps = tally({
  of: staged.caseSteps,
  entity: 'case_step',
  about: { zh: '事故查处环节', en: 'steps of accident cases' },
  measures: {
    reported_count: {
      label: { zh: '提交调查报告件数', en: 'inquiry reports' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'report'),
    },
    closed_count: {
      label: { zh: '结案件数', en: 'closed' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'closed'),
    },
    penalised_person_count: {
      label: { zh: '处罚人员数', en: 'persons penalised' },
      unit: units.people,
      on: 'happened_on',
      sum: 'penalised_person_count',
      where: (row) => row.is('step', 'penalised'),
    },
    credit_count: {
      label: { zh: '记入诚信档案件数', en: 'entered in credit files' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'credit'),
    },
  },
  indicators: {
    inquiries_reported: {
      ...leading,
      title: { zh: '提交调查报告件数', en: 'Inquiry reports handed in' },
      definition: {
        zh: '办理日期在期内的“提交调查报告”环节件数。',
        en: 'Accident cases whose inquiry report was handed in in the period.',
      },
      better: 'neutral',
      source: `${order493}第二十九条`,
      numerator: 'reported_count',
    },
    accident_cases_closed: {
      ...leading,
      title: { zh: '事故结案件数', en: 'Accident cases closed' },
      definition: { zh: '办理日期在期内的“结案”环节件数。', en: 'Accident cases closed in the period.' },
      better: 'neutral',
      source: planResponse,
      numerator: 'closed_count',
    },
    accident_persons_penalised: {
      ...leading,
      title: { zh: '事故责任人员处罚人数', en: 'Persons penalised for accidents' },
      definition: {
        zh: '办理日期在期内的处罚环节所处罚的责任人员人数合计。',
        en: 'Responsible persons penalised in accident cases in the period, added up.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'penalised_person_count',
    },
    accident_credit_entries: {
      ...leading,
      title: { zh: '事故责任记入诚信档案件数', en: 'Accident cases entered in credit files' },
      definition: {
        zh: '办理日期在期内的“记入诚信档案”环节件数。',
        en: 'Accident cases entered in the credit files in the period.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'credit_count',
    },
  },
});
