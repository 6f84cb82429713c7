import { workdayWords } from '../../sources/calendar/workdays.ts';
import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（三）事故应急机制';
const planRules = '生产安全事故应急预案管理办法（应急管理部令第2号）';
const leading = { role: 'leading' } as const;

const plans = tally({
  of: staged.emergencyPlans,
  entity: 'emergency_plan',
  about: { zh: '应急预案', en: 'emergency plans' },
  measures: {
    plan_count: {
      label: { zh: '有效预案数', en: 'plans in force' },
      unit: { zh: '个', en: 'plans' },
      on: 'issued_on',
      until: 'valid_until',
    },
    issued_count: {
      label: { zh: '发布预案数', en: 'issued' },
      unit: { zh: '个', en: 'plans' },
      on: 'issued_on',
    },
    filed_count: {
      label: { zh: '发布后20个工作日内备案数', en: 'filed in time' },
      unit: { zh: '个', en: 'plans' },
      on: 'issued_on',
      where: (row) => row.withinWorkdays(20, 'issued_on', 'filed_on'),
    },
    linked_count: {
      label: { zh: '与政府预案衔接数', en: 'linked with the government’s' },
      unit: { zh: '个', en: 'plans' },
      on: 'issued_on',
      where: (row) => row.yes('is_linked'),
    },
  },
  indicators: {
    emergency_plans: {
      ...leading,
      title: { zh: '有效应急预案数', en: 'Emergency plans in force' },
      definition: {
        zh: '期末已发布且有效期未满的应急预案数；有效期未填报的视为有效。',
        en: 'Emergency plans issued and not run out at the end of the period; without an end date they count as in force.',
      },
      better: 'more',
      source: plan,
      numerator: 'plan_count',
    },
    emergency_plans_filed: {
      ripens: true,
      ...leading,
      version: 2,
      title: { zh: '应急预案按期备案率', en: 'Emergency plans filed in time' },
      definition: {
        zh: `发布日期在期内的应急预案中，公布之日起20个工作日内备案的比例；${workdayWords.zh}。`,
        en: `Of the emergency plans issued in the period, the share filed within twenty working days: ${workdayWords.en}.`,
      },
      better: 'more',
      source: `${planRules}第二十六条`,
      numerator: 'filed_count',
      denominator: 'issued_count',
    },
    emergency_plans_linked: {
      ...leading,
      title: { zh: '政企预案衔接率', en: 'Plans linked with the government’s' },
      definition: {
        zh: '发布日期在期内的应急预案中，与政府预案衔接的比例。',
        en: 'Of the emergency plans issued in the period, the share linked with the government’s plans.',
      },
      better: 'more',
      source: plan,
      numerator: 'linked_count',
      denominator: 'issued_count',
    },
  },
});

const drills = tally({
  of: staged.drills,
  entity: 'drill',
  about: { zh: '应急演练', en: 'drills' },
  measures: {
    drill_count: { label: { zh: '演练场次', en: 'drills' }, unit: { zh: '场', en: 'drills' }, on: 'held_on' },
    live_count: {
      label: { zh: '实战演练场次', en: 'live drills' },
      unit: { zh: '场', en: 'drills' },
      on: 'held_on',
      where: (row) => row.is('form', 'live', 'both'),
    },
    good_count: {
      label: { zh: '评估良好场次', en: 'judged good' },
      unit: { zh: '场', en: 'drills' },
      on: 'held_on',
      where: (row) => row.is('result', 'good'),
    },
    person_count: {
      label: { zh: '参演人次', en: 'persons taking part' },
      unit: units.people,
      on: 'held_on',
      sum: 'person_count',
    },
    problem_count: {
      label: { zh: '发现问题数', en: 'problems found' },
      unit: { zh: '个', en: 'problems' },
      on: 'held_on',
      sum: 'problem_count',
    },
    rectified_count: {
      label: { zh: '已整改问题数', en: 'put right' },
      unit: { zh: '个', en: 'problems' },
      on: 'held_on',
      sum: 'rectified_count',
    },
  },
  indicators: {
    drills: {
      ...leading,
      title: { zh: '应急演练场次', en: 'Emergency drills' },
      definition: { zh: '演练日期在期内的应急演练场次。', en: 'Emergency drills held in the period.' },
      better: 'more',
      source: plan,
      numerator: 'drill_count',
    },
    drills_live: {
      ...leading,
      title: { zh: '实战演练比例', en: 'Drills that were live' },
      definition: {
        zh: '演练日期在期内的演练中，含实战形式的比例。',
        en: 'Of the drills of the period, the share that were live, in whole or in part.',
      },
      better: 'more',
      source: plan,
      numerator: 'live_count',
      denominator: 'drill_count',
    },
    drills_good: {
      ...leading,
      title: { zh: '演练评估良好率', en: 'Drills judged good' },
      definition: {
        zh: '演练日期在期内的演练中，评估结论为良好的比例。',
        en: 'Of the drills of the period, the share judged good.',
      },
      better: 'more',
      source: plan,
      numerator: 'good_count',
      denominator: 'drill_count',
    },
    drill_persons: {
      ...leading,
      title: { zh: '参演人次', en: 'Persons in drills' },
      definition: {
        zh: '演练日期在期内的演练的参演人数合计。数据状态按演练场次判定。',
        en: 'Persons taking part in the drills of the period. How much the figure can bear follows the number of drills.',
      },
      better: 'more',
      source: plan,
      events: 'drill_count',
      numerator: 'person_count',
    },
    drill_problems_rectified: {
      ripens: true,
      ...leading,
      title: { zh: '演练问题整改率', en: 'Drill problems put right' },
      definition: {
        zh: '演练日期在期内的演练所发现的问题中，已整改的比例。',
        en: 'Of the problems found in the drills of the period, the share put right.',
      },
      better: 'more',
      source: plan,
      numerator: 'rectified_count',
      denominator: 'problem_count',
    },
  },
});

export const teams = tally({
  of: staged.emergencyTeams,
  entity: 'emergency_team',
  about: { zh: '应急队伍训练', en: 'emergency teams' },
  measures: {
    team_count: {
      label: { zh: '在册队伍数', en: 'teams registered' },
      unit: { zh: '支', en: 'teams' },
      on: 'always',
    },
    trained_count: {
      label: { zh: '已训练队伍数', en: 'trained' },
      unit: { zh: '支', en: 'teams' },
      on: 'trained_on',
      until: 'stays',
    },
  },
  indicators: {
    emergency_teams_trained: {
      ...leading,
      title: { zh: '应急队伍训练率', en: 'Emergency teams trained' },
      definition: {
        zh: '在册应急队伍中，期末以前训练过的比例。名册重新报送后以新册为准。',
        en: 'Of the registered emergency teams, the share that had trained by the end of the period. A register sent again replaces the old one.',
      },
      better: 'more',
      source: plan,
      numerator: 'trained_count',
      denominator: 'team_count',
    },
  },
});

const resources = tally({
  of: staged.emergencyResources,
  entity: 'emergency_resource',
  about: { zh: '应急物资盘点', en: 'emergency supplies' },
  measures: {
    item_count: {
      label: { zh: '在册物资项数', en: 'items registered' },
      unit: { zh: '项', en: 'items' },
      on: 'always',
    },
    checked_count: {
      label: { zh: '已盘点项数', en: 'checked' },
      unit: { zh: '项', en: 'items' },
      on: 'checked_on',
      until: 'stays',
    },
    expired_count: {
      label: { zh: '过期项数', en: 'out of date' },
      unit: { zh: '项', en: 'items' },
      on: 'valid_until',
      until: 'stays',
    },
  },
  indicators: {
    emergency_resources_checked: {
      ...leading,
      title: { zh: '应急物资盘点率', en: 'Emergency supplies checked' },
      definition: {
        zh: '在册应急物资中，期末以前盘点过的项数比例。',
        en: 'Of the registered items of emergency supplies, the share checked by the end of the period.',
      },
      better: 'more',
      source: plan,
      numerator: 'checked_count',
      denominator: 'item_count',
    },
    emergency_resources_expired: {
      ...leading,
      title: { zh: '过期应急物资项数', en: 'Emergency supplies out of date' },
      definition: {
        zh: '期末有效期已满的在册应急物资项数。',
        en: 'Registered items whose valid time has run out by the end of the period.',
      },
      better: 'less',
      source: plan,
      numerator: 'expired_count',
    },
  },
});

export const emergencyTallies = [plans, drills, teams, resources];
