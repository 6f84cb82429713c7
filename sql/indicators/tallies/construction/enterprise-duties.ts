import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { fiveMet } from './five-met.ts';

const leading = { role: 'leading' } as const;
const planDuty = '年度安全生产工作计划 三（一）2 企业主体责任';

export const enterpriseDuties = tally({
  of: staged.enterpriseDuties,
  entity: 'enterprise_duty',
  about: { zh: '企业主体责任检查', en: 'checks of enterprises’ own duties' },
  measures: {
    checked_count: {
      label: { zh: '检查企业次数', en: 'enterprise checks' },
      unit: units.checks,
      on: 'checked_on',
    },
    five_count: {
      label: { zh: '“五到位”次数', en: 'with all five in place' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.all(...fiveMet.map((column) => row.yes(column))),
    },
    listed_count: {
      label: { zh: '建立全员责任清单次数', en: 'with a duty list for every post' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.yes('has_duty_list'),
    },
    staffed_count: {
      label: { zh: '专职安全员配足次数', en: 'with safety officers enough' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.atLeast('officer_count', 'officer_due_count'),
    },
    problem_count: {
      label: { zh: '发现问题数', en: 'problems found' },
      unit: { zh: '个', en: 'problems' },
      on: 'checked_on',
      sum: 'problem_count',
    },
  },
  indicators: {
    enterprise_five_in_place: {
      ...leading,
      title: { zh: '企业“五到位”率', en: 'Enterprises with all five in place' },
      definition: {
        zh: '检查日期在期内的企业主体责任检查中，责任、管理、投入、培训、应急救援五项全部到位的比例。',
        en: 'Of the checks of enterprises in the period, the share with duty, management, investment, training and rescue all in place.',
      },
      better: 'more',
      source: planDuty,
      numerator: 'five_count',
      denominator: 'checked_count',
    },
    enterprise_duty_lists: {
      ...leading,
      title: { zh: '全员责任清单建立率', en: 'Enterprises with a duty list for every post' },
      definition: {
        zh: '检查日期在期内的企业检查中，已建立全员安全生产责任清单的比例。',
        en: 'Of the checks of enterprises in the period, the share with a list of safety duties for every post.',
      },
      better: 'more',
      source: '安全生产法（2021）第二十二条',
      numerator: 'listed_count',
      denominator: 'checked_count',
    },
    enterprise_officers_enough: {
      ...leading,
      title: { zh: '专职安全员配足率', en: 'Enterprises with safety officers enough' },
      definition: {
        zh: '检查日期在期内的企业检查中，实配专职安全员不少于应配数的比例。',
        en: 'Of the checks of enterprises in the period, the share with at least as many full-time safety officers as required.',
      },
      better: 'more',
      source: '安全生产法（2021）第二十四条',
      numerator: 'staffed_count',
      denominator: 'checked_count',
    },
    enterprise_problems: {
      ...leading,
      title: { zh: '企业检查发现问题数', en: 'Problems found in enterprise checks' },
      definition: {
        zh: '检查日期在期内的企业主体责任检查发现的问题数合计。数据状态按检查次数判定。',
        en: 'Problems found in all checks of enterprises in the period. How much the figure can bear follows the number of checks.',
      },
      better: 'neutral',
      source: planDuty,
      events: 'checked_count',
      numerator: 'problem_count',
    },
  },
});
