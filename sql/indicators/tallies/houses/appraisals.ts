import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';

const plan = '年度安全生产工作计划 三（二）4 农房建设方面';

export const appraisals = tally({
  of: staged.houseAppraisals,
  entity: 'house_appraisal',
  about: { zh: '房屋安全鉴定', en: 'house appraisals' },
  measures: {
    appraised_count: { label: { zh: '鉴定户数', en: 'appraised' }, unit: units.houses, on: 'appraised_on' },
    dangerous_count: {
      label: { zh: '其中C、D级', en: 'of these, grade C or D' },
      unit: units.houses,
      on: 'appraised_on',
      where: (row) => row.is('grade', 'C', 'D'),
    },
  },
  indicators: {
    houses_appraised: {
      title: { zh: '房屋安全鉴定份数', en: 'Houses appraised' },
      definition: { zh: '鉴定日期在期内的鉴定报告份数。', en: 'Appraisal reports dated in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      unit: { zh: '份', en: 'reports' },
      numerator: 'appraised_count',
    },
    appraisals_dangerous: {
      title: { zh: '鉴定为C、D级的比例', en: 'Appraised as dangerous' },
      definition: {
        zh: '鉴定日期在期内的鉴定报告中，等级为C级或D级的比例。',
        en: 'Of the appraisals of the period, the share graded C or D.',
      },
      better: 'neutral',
      role: 'leading',
      source: '农村住房安全性鉴定技术导则（建村函〔2019〕200号）',
      numerator: 'dangerous_count',
      denominator: 'appraised_count',
    },
  },
});
