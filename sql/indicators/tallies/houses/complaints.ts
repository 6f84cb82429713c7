import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

export const complaints = tally({
  of: staged.houseComplaints,
  entity: 'house_complaint',
  about: { zh: '房屋安全投诉', en: 'complaints on house safety' },
  measures: {
    received_count: { label: { zh: '投诉件数', en: 'received' }, unit: units.cases, on: 'received_on' },
    inspected_count: {
      label: { zh: '已现场检测件数', en: 'inspected' },
      unit: units.cases,
      on: 'received_on',
      where: (row) => row.done('inspected_on'),
    },
    replied_count: {
      label: { zh: '已回复件数', en: 'answered' },
      unit: units.cases,
      on: 'received_on',
      where: (row) => row.done('replied_on'),
    },
    open_count: {
      label: { zh: '未回复件数', en: 'unanswered' },
      unit: units.cases,
      on: 'received_on',
      until: 'replied_on',
    },
    answered_count: { label: { zh: '回复件数', en: 'answers given' }, unit: units.cases, on: 'replied_on' },
    satisfied_count: {
      label: { zh: '满意件数', en: 'satisfied' },
      unit: units.cases,
      on: 'replied_on',
      where: (row) => row.yes('is_satisfied'),
    },
  },
  indicators: {
    complaints_received: {
      title: { zh: '房屋安全投诉件数', en: 'Complaints on house safety' },
      definition: {
        zh: '投诉日期在期内的房屋安全投诉件数。',
        en: 'Complaints on house safety received in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'received_count',
    },
    complaints_inspected: {
      ripens: true,
      title: { zh: '投诉现场检测率', en: 'Complaints inspected on site' },
      definition: {
        zh: '投诉日期在期内的投诉中，截至时间已派员现场检测的比例。',
        en: 'Of the complaints received in the period, the share inspected on site by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'inspected_count',
      denominator: 'received_count',
    },
    complaints_replied: {
      ripens: true,
      title: { zh: '投诉回复率', en: 'Complaints answered' },
      definition: {
        zh: '投诉日期在期内的投诉中，截至时间已提交回复建议的比例。',
        en: 'Of the complaints received in the period, the share answered by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'replied_count',
      denominator: 'received_count',
    },
    complaints_open: {
      title: { zh: '未回复投诉件数', en: 'Complaints unanswered' },
      definition: {
        zh: '期末已收到而尚未回复的投诉件数。',
        en: 'Complaints received and not answered at the end of the period.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'open_count',
    },
    complaints_satisfied: {
      title: { zh: '投诉满意率', en: 'Complainants satisfied' },
      definition: {
        zh: '回复日期在期内的投诉中，投诉人表示满意的比例；未填报满意与否的不算满意。',
        en: 'Of the complaints answered in the period, the share whose complainant was satisfied; not filled in counts as not.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'satisfied_count',
      denominator: 'answered_count',
    },
  },
});
