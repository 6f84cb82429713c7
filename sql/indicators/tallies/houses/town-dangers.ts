import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { plan } from './clauses.ts';

export const townDangers = tally({
  of: staged.townDangers,
  entity: 'town_danger',
  about: { zh: '城镇危旧房管控', en: 'dangerous town houses' },
  measures: {
    found_count: { label: { zh: '新发现数', en: 'found' }, unit: { zh: '处', en: 'houses' }, on: 'found_on' },
    told_count: {
      label: { zh: '已告知产权人数', en: 'owner told' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('told_on'),
    },
    advised_count: {
      label: { zh: '已提整治建议数', en: 'owner advised' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('advised_on'),
    },
    guarded_count: {
      label: { zh: '已设警示牌并专人监管数', en: 'warned and watched' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.all(row.done('warned_on'), row.done('watched_on')),
    },
    prepared_count: {
      label: { zh: '已制定应急预案数', en: 'with an emergency plan' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('planned_on'),
    },
    open_count: {
      label: { zh: '未完成整治数', en: 'not put right' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      until: 'finished_on',
    },
    due_count: { label: { zh: '应完成整治数', en: 'due' }, unit: { zh: '处', en: 'houses' }, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期完成整治数', en: 'put right in time' },
      unit: { zh: '处', en: 'houses' },
      on: 'due_on',
      where: (row) => row.doneBy('finished_on', 'due_on'),
    },
  },
  indicators: {
    town_dangers_found: {
      title: { zh: '新发现城镇危旧房数', en: 'Dangerous town houses found' },
      definition: { zh: '发现日期在期内的城镇危旧房数。', en: 'Dangerous town houses found in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'found_count',
    },
    town_dangers_told: {
      ripens: true,
      title: { zh: '危旧房告知产权人率', en: 'Owners of dangerous houses told' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已将问题告知产权人（使用人）的比例。',
        en: 'Of the dangerous town houses found in the period, the share whose owner or user was told by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'told_count',
      denominator: 'found_count',
    },
    town_dangers_advised: {
      ripens: true,
      title: { zh: '危旧房整治建议率', en: 'Owners advised what to do' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已提出整治建议的比例。',
        en: 'Of the dangerous town houses found in the period, the share whose owner was advised by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'advised_count',
      denominator: 'found_count',
    },
    town_dangers_guarded: {
      ripens: true,
      title: { zh: '危旧房警示与专人监管率', en: 'Dangerous houses warned and watched' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间既设立警示牌又落实专人监管的比例。',
        en: 'Of the dangerous town houses found in the period, the share with both a warning sign and a person to watch by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'guarded_count',
      denominator: 'found_count',
    },
    town_dangers_prepared: {
      ripens: true,
      title: { zh: '危旧房应急预案率', en: 'Dangerous houses with an emergency plan' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已制定应急预案的比例。',
        en: 'Of the dangerous town houses found in the period, the share with an emergency plan by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'prepared_count',
      denominator: 'found_count',
    },
    town_dangers_open: {
      title: { zh: '未完成整治的城镇危旧房数', en: 'Dangerous town houses not put right' },
      definition: {
        zh: '期末已发现而尚未完成整治的城镇危旧房数。',
        en: 'Dangerous town houses found and not put right at the end of the period.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'open_count',
    },
    town_dangers_ontime: {
      title: { zh: '危旧房按计划消化率', en: 'Dangerous houses put right as planned' },
      definition: {
        zh: '计划完成日期在期内（且不晚于数据截至日）的城镇危旧房中，按期完成整治的比例。',
        en: 'Of the dangerous town houses due in the period (and by the as-of day), the share put right by the planned day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});
