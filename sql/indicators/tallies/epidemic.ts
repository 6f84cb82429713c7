import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（五）建筑工地疫情防控';
const leading = { role: 'leading', source: plan } as const;

const siteEpidemics = tally({
  of: staged.siteEpidemics,
  entity: 'site_epidemic',
  about: { zh: '工地疫情防控', en: 'epidemic control on sites' },
  measures: {
    site_count: { label: { zh: '统计工地次数', en: 'sites counted' }, unit: units.checks, on: 'counted_on' },
    closed_count: {
      label: { zh: '封闭管理次数', en: 'sites closed off' },
      unit: units.checks,
      on: 'counted_on',
      where: (row) => row.yes('is_closed'),
    },
    test_due_count: {
      label: { zh: '应检人次', en: 'tests due' },
      unit: units.people,
      on: 'counted_on',
      sum: 'test_due_count',
    },
    tested_count: {
      label: { zh: '已检人次', en: 'tested' },
      unit: units.people,
      on: 'counted_on',
      sum: 'tested_count',
    },
    present_count: {
      label: { zh: '在场人次', en: 'present' },
      unit: units.people,
      on: 'counted_on',
      sum: 'present_count',
    },
    dosed_count: {
      label: { zh: '全程接种人次', en: 'fully vaccinated' },
      unit: units.people,
      on: 'counted_on',
      sum: 'full_dose_count',
    },
  },
  indicators: {
    epidemic_sites_closed: {
      ...leading,
      title: { zh: '工地封闭管理率', en: 'Sites closed off' },
      definition: {
        zh: '统计日期在期内的工地统计中，实施封闭管理的比例。',
        en: 'Of the site counts of the period, the share of sites closed off.',
      },
      better: 'more',
      numerator: 'closed_count',
      denominator: 'site_count',
    },
    epidemic_tested: {
      ...leading,
      title: { zh: '工地核酸检测率', en: 'Site workers tested' },
      definition: {
        zh: '统计日期在期内，核酸已检人次占应检人次的比例。',
        en: 'Of the tests due on sites in the period, the share taken.',
      },
      better: 'more',
      numerator: 'tested_count',
      denominator: 'test_due_count',
    },
    epidemic_vaccinated: {
      ...leading,
      title: { zh: '工地全程接种率', en: 'Site workers fully vaccinated' },
      definition: {
        zh: '统计日期在期内，全程接种人次占在场人次的比例。',
        en: 'Of the persons counted on sites in the period, the share fully vaccinated.',
      },
      better: 'more',
      numerator: 'dosed_count',
      denominator: 'present_count',
    },
  },
});

export const epidemicTallies = [siteEpidemics];
