import { workdayWords } from '../../sources/calendar/workdays.ts';
import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（四）住建系统消防安全';
const acceptanceRules = '建设工程消防设计审查验收管理暂行规定（住房和城乡建设部令第51号）';
const leading = { role: 'leading' } as const;
const parts = { zh: '处', en: 'hazards' };

const acceptances = tally({
  of: staged.fireAcceptances,
  entity: 'fire_acceptance',
  about: { zh: '消防验收备案', en: 'fire acceptances' },
  measures: {
    applied_count: { label: { zh: '受理件数', en: 'applied' }, unit: units.cases, on: 'applied_on' },
    open_count: {
      label: { zh: '未办结件数', en: 'undecided' },
      unit: units.cases,
      on: 'applied_on',
      until: 'decided_on',
    },
    decided_count: {
      label: { zh: '出具意见的验收件数', en: 'acceptances decided' },
      unit: units.cases,
      on: 'decided_on',
      where: (row) => row.is('procedure', 'acceptance'),
    },
    in_time_count: {
      label: { zh: '受理后15个工作日内出具意见件数', en: 'of these, in fifteen working days' },
      unit: units.cases,
      on: 'decided_on',
      where: (row) =>
        row.all(row.is('procedure', 'acceptance'), row.withinWorkdays(15, 'applied_on', 'decided_on')),
    },
    passed_count: {
      label: { zh: '验收合格件数', en: 'of these, passed' },
      unit: units.cases,
      on: 'decided_on',
      where: (row) => row.all(row.is('procedure', 'acceptance'), row.is('result', 'passed')),
    },
  },
  indicators: {
    fire_applications: {
      ...leading,
      title: { zh: '消防验收备案受理件数', en: 'Fire acceptances applied for' },
      definition: {
        zh: '受理日期在期内的消防验收、备案和抽查件数。',
        en: 'Fire acceptances, filings and spot checks applied for in the period.',
      },
      better: 'neutral',
      source: acceptanceRules,
      numerator: 'applied_count',
    },
    fire_acceptances_open: {
      ...leading,
      title: { zh: '消防审验未办结件数', en: 'Fire acceptances undecided' },
      definition: {
        zh: '期末已受理而尚未出具意见的件数。',
        en: 'Applications taken in and not decided at the end of the period.',
      },
      better: 'less',
      source: acceptanceRules,
      numerator: 'open_count',
    },
    fire_acceptances_in_time: {
      ...leading,
      version: 2,
      title: { zh: '消防验收按期办结率', en: 'Fire acceptances decided in time' },
      definition: {
        zh: `出具意见日期在期内的消防验收中，自受理之日起15个工作日内出具意见的比例；${workdayWords.zh}。`,
        en: `Of the fire acceptances decided in the period, the share decided within fifteen working days: ${workdayWords.en}.`,
      },
      better: 'more',
      source: `${acceptanceRules}第三十条`,
      numerator: 'in_time_count',
      denominator: 'decided_count',
    },
    fire_acceptances_passed: {
      ...leading,
      title: { zh: '消防验收合格率', en: 'Fire acceptances passed' },
      definition: {
        zh: '出具意见日期在期内的消防验收中，结果为合格的比例。',
        en: 'Of the fire acceptances decided in the period, the share passed.',
      },
      better: 'more',
      source: acceptanceRules,
      numerator: 'passed_count',
      denominator: 'decided_count',
    },
  },
});

const checks = tally({
  of: staged.fireChecks,
  entity: 'fire_check',
  about: { zh: '消防安全检查', en: 'fire checks' },
  measures: {
    check_count: { label: { zh: '检查次数', en: 'checks' }, unit: units.checks, on: 'checked_on' },
    key_count: {
      label: { zh: '重要时段检查次数', en: 'at key times' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.is('period', 'festival', 'event', 'summer', 'winter'),
    },
    hazard_count: {
      label: { zh: '发现火灾隐患数', en: 'hazards found' },
      unit: parts,
      on: 'checked_on',
      sum: 'hazard_count',
    },
    grave_count: {
      label: { zh: '重大火灾隐患数', en: 'major hazards' },
      unit: parts,
      on: 'checked_on',
      sum: 'grave_count',
    },
    rectified_count: {
      label: { zh: '已整改火灾隐患数', en: 'put right' },
      unit: parts,
      on: 'checked_on',
      sum: 'rectified_count',
    },
  },
  indicators: {
    fire_checks: {
      ...leading,
      title: { zh: '消防安全检查次数', en: 'Fire checks' },
      definition: { zh: '检查日期在期内的消防安全检查次数。', en: 'Fire checks held in the period.' },
      better: 'more',
      source: plan,
      numerator: 'check_count',
    },
    fire_checks_key_times: {
      ...leading,
      title: { zh: '重要时段检查占比', en: 'Fire checks at key times' },
      definition: {
        zh: '检查日期在期内的消防安全检查中，属于节假日、重大活动、夏季或冬春重要时段的比例。',
        en: 'Of the fire checks of the period, the share at festivals, great events, in summer or in winter and spring.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'key_count',
      denominator: 'check_count',
    },
    fire_hazards_found: {
      ...leading,
      title: { zh: '火灾隐患数', en: 'Fire hazards found' },
      definition: {
        zh: '检查日期在期内的消防安全检查发现的火灾隐患数合计。数据状态按检查次数判定。',
        en: 'Fire hazards found in the checks of the period. How much the figure can bear follows the number of checks.',
      },
      better: 'neutral',
      source: plan,
      events: 'check_count',
      numerator: 'hazard_count',
    },
    fire_hazards_grave: {
      ...leading,
      title: { zh: '重大火灾隐患数', en: 'Major fire hazards' },
      definition: {
        zh: '检查日期在期内的消防安全检查发现的重大火灾隐患数合计。',
        en: 'Major fire hazards found in the checks of the period.',
      },
      better: 'less',
      source: plan,
      numerator: 'grave_count',
    },
    fire_hazards_rectified: {
      ripens: true,
      ...leading,
      title: { zh: '火灾隐患整改率', en: 'Fire hazards put right' },
      definition: {
        zh: '检查日期在期内发现的火灾隐患中，已整改的比例。',
        en: 'Of the fire hazards found in the checks of the period, the share put right.',
      },
      better: 'more',
      source: plan,
      numerator: 'rectified_count',
      denominator: 'hazard_count',
    },
  },
});

const standards = tally({
  of: staged.fireStandards,
  entity: 'fire_standard',
  about: { zh: '消防标准化管理评定', en: 'fire standardisation' },
  measures: {
    assessed_count: { label: { zh: '评定次数', en: 'assessed' }, unit: units.checks, on: 'assessed_on' },
    passed_count: {
      label: { zh: '达标次数', en: 'passed' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.is('result', 'good', 'passed'),
    },
    duty_count: {
      label: { zh: '落实责任制次数', en: 'with the duty system' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.yes('has_duty_system'),
    },
  },
  indicators: {
    fire_standards_passed: {
      ...leading,
      title: { zh: '消防标准化达标率', en: 'Fire standards passed' },
      definition: {
        zh: '评定日期在期内的单位中，消防标准化等级为优良或合格的比例。',
        en: 'Of the units assessed in the period, the share graded good or passed.',
      },
      better: 'more',
      source: plan,
      numerator: 'passed_count',
      denominator: 'assessed_count',
    },
    fire_duty_system: {
      ...leading,
      title: { zh: '消防安全责任制落实率', en: 'Units with the fire duty system' },
      definition: {
        zh: '评定日期在期内的单位中，已落实消防安全责任制的比例。',
        en: 'Of the units assessed in the period, the share with the system of fire duties in place.',
      },
      better: 'more',
      source: '消防安全责任制实施办法（国办发〔2017〕87号）',
      numerator: 'duty_count',
      denominator: 'assessed_count',
    },
  },
});

export const fireTallies = [acceptances, checks, standards];
