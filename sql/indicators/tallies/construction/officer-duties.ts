import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

const leading = { role: 'leading' } as const;

export const officerDuties = tally({
  of: staged.officerDuties,
  entity: 'officer_duty',
  about: { zh: '安全管理人员在岗履职', en: 'safety staff on duty' },
  measures: {
    due_count: {
      label: { zh: '应在岗人次', en: 'due' },
      unit: units.people,
      on: 'checked_on',
      sum: 'due_count',
    },
    present_count: {
      label: { zh: '实际在岗人次', en: 'present' },
      unit: units.people,
      on: 'checked_on',
      sum: 'present_count',
    },
    post_count: { label: { zh: '抽查岗位次数', en: 'posts checked' }, unit: units.posts, on: 'checked_on' },
    performed_count: {
      label: { zh: '履职到位岗位次数', en: 'posts whose duty was done' },
      unit: units.posts,
      on: 'checked_on',
      where: (row) => row.yes('performed'),
    },
  },
  indicators: {
    officers_on_duty: {
      ...leading,
      title: { zh: '关键岗位人员到岗率', en: 'Key staff on duty' },
      definition: {
        zh: '检查日期在期内抽查的岗位中，实际在岗人次占应在岗人次的比例。',
        en: 'Of the staff due at the posts checked in the period, the share who were there.',
      },
      better: 'more',
      source: plan,
      numerator: 'present_count',
      denominator: 'due_count',
    },
    officers_performing: {
      ...leading,
      title: { zh: '安全管理人员履职到位率', en: 'Posts whose duty was done' },
      definition: {
        zh: '检查日期在期内抽查的岗位中，履职到位的岗位次数占比。',
        en: 'Of the posts checked in the period, the share whose duty was found done.',
      },
      better: 'more',
      source: plan,
      numerator: 'performed_count',
      denominator: 'post_count',
    },
  },
});
