import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';

const leading = { role: 'leading' } as const;

export const risks = tally({
  of: staged.risks,
  entity: 'risk',
  about: { zh: '风险分级管控清单', en: 'graded risks' },
  measures: {
    risk_count: {
      label: { zh: '风险点数', en: 'risk points' },
      unit: units.points,
      on: 'identified_on',
      until: 'stays',
    },
    red_count: {
      label: { zh: '重大风险点数', en: 'red risk points' },
      unit: units.points,
      on: 'identified_on',
      until: 'stays',
      where: (row) => row.is('level', 'red'),
    },
    identified_count: {
      label: { zh: '新辨识风险点数', en: 'risk points identified' },
      unit: units.points,
      on: 'identified_on',
    },
    serious_count: {
      label: { zh: '新辨识红橙风险点数', en: 'red and orange points identified' },
      unit: units.points,
      on: 'identified_on',
      where: (row) => row.is('level', 'red', 'orange'),
    },
    lifted_count: {
      label: { zh: '红橙风险由公司或项目管控数', en: 'of these, held by company or project' },
      unit: units.points,
      on: 'identified_on',
      where: (row) =>
        row.all(row.is('level', 'red', 'orange'), row.is('control_level', 'company', 'project')),
    },
  },
  indicators: {
    risks_registered: {
      ...leading,
      title: { zh: '在册风险点数', en: 'Risk points registered' },
      definition: {
        zh: '期末双控清单中已辨识的风险点数，不论颜色。',
        en: 'Risk points identified up to the end of the period, of every colour.',
      },
      better: 'neutral',
      source: '安全生产法（2021）第四十一条',
      numerator: 'risk_count',
    },
    risks_red: {
      ...leading,
      title: { zh: '重大（红色）风险点数', en: 'Red risk points' },
      definition: {
        zh: '期末已辨识的红色（重大）风险点数。',
        en: 'Risk points of the red level identified up to the end of the period.',
      },
      better: 'less',
      source: '安全生产法（2021）第四十一条',
      numerator: 'red_count',
    },
    risks_lifted: {
      ...leading,
      title: { zh: '红橙风险上提管控率', en: 'Serious risks held at the right level' },
      definition: {
        zh: '期内新辨识的红、橙色风险点中，由公司或项目层级管控的比例。',
        en: 'Of the red and orange risk points identified in the period, the share held by the company or the project and not by a team or a post.',
      },
      better: 'more',
      source: '安全生产法（2021）第四十一条',
      numerator: 'lifted_count',
      denominator: 'serious_count',
    },
  },
});
