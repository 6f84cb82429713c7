import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { hazardMeasures } from './hazard-ledger.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（二）5 物业管理方面';
const random = '国务院办公厅关于推广随机抽查规范事中事后监管的通知（国办发〔2015〕58号）';
const leading = { role: 'leading' } as const;

const randomChecks = tally({
  of: staged.randomChecks,
  entity: 'random_check',
  about: { zh: '“双随机、一公开”检查', en: 'random checks' },
  measures: {
    drawn_count: {
      label: { zh: '抽取对象数', en: 'drawn' },
      unit: { zh: '个', en: 'objects' },
      on: 'drawn_on',
    },
    visited_count: {
      label: { zh: '已检查对象数', en: 'of these, checked' },
      unit: { zh: '个', en: 'objects' },
      on: 'drawn_on',
      where: (row) => row.done('checked_on'),
    },
    checked_count: { label: { zh: '检查次数', en: 'checks' }, unit: units.checks, on: 'checked_on' },
    paired_count: {
      label: { zh: '两人以上检查次数', en: 'by two or more inspectors' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.atLeast('inspector_count', 2),
    },
    published_count: {
      label: { zh: '已公示次数', en: 'published' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.done('published_on'),
    },
    due_count: { label: { zh: '应整改数', en: 'due' }, unit: units.checks, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期整改数', en: 'put right in time' },
      unit: units.checks,
      on: 'due_on',
      where: (row) => row.doneBy('rectified_on', 'due_on'),
    },
  },
  indicators: {
    random_checks: {
      ...leading,
      title: { zh: '双随机检查次数', en: 'Random checks' },
      definition: { zh: '检查日期在期内的双随机检查次数。', en: 'Random checks held in the period.' },
      better: 'more',
      source: plan,
      numerator: 'checked_count',
    },
    random_checks_done: {
      ripens: true,
      ...leading,
      title: { zh: '双随机抽查完成率', en: 'Objects drawn that were checked' },
      definition: {
        zh: '抽取日期在期内的检查对象中，截至时间已检查的比例。',
        en: 'Of the objects drawn in the period, the share checked by the as-of day.',
      },
      better: 'more',
      source: random,
      numerator: 'visited_count',
      denominator: 'drawn_count',
    },
    random_checks_paired: {
      ...leading,
      title: { zh: '双随机两人以上检查率', en: 'Checks by two or more inspectors' },
      definition: {
        zh: '检查日期在期内的双随机检查中，检查人员不少于两人的比例。',
        en: 'Of the random checks of the period, the share held by at least two inspectors.',
      },
      better: 'more',
      source: random,
      numerator: 'paired_count',
      denominator: 'checked_count',
    },
    random_checks_published: {
      ripens: true,
      ...leading,
      title: { zh: '双随机结果公示率', en: 'Random checks published' },
      definition: {
        zh: '检查日期在期内的双随机检查中，截至时间结果已公示的比例。',
        en: 'Of the random checks of the period, the share whose result was public by the as-of day.',
      },
      better: 'more',
      source: random,
      numerator: 'published_count',
      denominator: 'checked_count',
    },
    random_checks_ontime: {
      ...leading,
      title: { zh: '双随机问题按期整改率', en: 'Random-check problems put right in time' },
      definition: {
        zh: '整改期限在期内（且不晚于数据截至日）的双随机检查问题中，按期整改的比例。',
        en: 'Of the problems due in the period (and by the as-of day), the share put right in time.',
      },
      better: 'more',
      source: plan,
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

const upkeeps = tally({
  of: staged.propertyUpkeeps,
  entity: 'property_upkeep',
  about: { zh: '物业重点设备维保', en: 'upkeep of key equipment' },
  measures: {
    upkeep_count: { label: { zh: '维保次数', en: 'upkeeps' }, unit: units.checks, on: 'maintained_on' },
    sound_count: {
      label: { zh: '完好次数', en: 'found sound' },
      unit: units.checks,
      on: 'maintained_on',
      where: (row) => row.yes('is_sound'),
    },
  },
  indicators: {
    property_upkeeps: {
      ...leading,
      title: { zh: '重点设备维保次数', en: 'Upkeeps of key equipment' },
      definition: {
        zh: '维保日期在期内的消防、安防、防汛、避雷、电梯、电气等重点设备和部位维保次数。',
        en: 'Upkeeps in the period of fire, security, flood, lightning, lift, electrical and other key equipment.',
      },
      better: 'more',
      source: plan,
      numerator: 'upkeep_count',
    },
    property_sound: {
      ...leading,
      title: { zh: '重点设备完好率', en: 'Key equipment found sound' },
      definition: {
        zh: '维保日期在期内的重点设备维保中，设备完好的比例。',
        en: 'Of the upkeeps of the period, the share that found the equipment sound.',
      },
      better: 'more',
      source: plan,
      numerator: 'sound_count',
      denominator: 'upkeep_count',
    },
  },
});

const propertyHazards = tally({
  of: staged.propertyHazards,
  entity: 'property_hazard',
  about: { zh: '物业隐患', en: 'hazards in managed property' },
  measures: hazardMeasures,
  indicators: {
    property_hazards_found: {
      ...leading,
      title: { zh: '物业发现隐患数', en: 'Property hazards found' },
      definition: {
        zh: '发现日期在期内的物业管理区域隐患数。',
        en: 'Hazards found in managed property in the period.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'found_count',
    },
    property_hazards_open: {
      ...leading,
      title: { zh: '物业未整改隐患数', en: 'Property hazards open' },
      definition: {
        zh: '期末已发现而尚未整改的物业隐患数。',
        en: 'Hazards in managed property found and not put right at the end of the period.',
      },
      better: 'less',
      source: plan,
      numerator: 'open_count',
    },
    property_hazards_ontime: {
      ...leading,
      title: { zh: '物业隐患按期整改率', en: 'Property hazards put right in time' },
      definition: {
        zh: '整改期限在期内（且不晚于数据截至日）的物业隐患中，按期整改的比例。',
        en: 'Of the hazards due in the period (and by the as-of day), the share put right in time.',
      },
      better: 'more',
      source: plan,
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

export const propertyTallies = [randomChecks, upkeeps, propertyHazards];
