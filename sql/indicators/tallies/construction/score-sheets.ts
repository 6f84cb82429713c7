import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';

const leading = { role: 'leading' } as const;

export const scoreSheets = tally({
  of: staged.scoreSummaries,
  entity: 'score',
  about: { zh: '安全检查评分', en: 'safety scores' },
  measures: {
    scored_count: { label: { zh: '评分次数', en: 'scorings' }, unit: units.checks, on: 'checked_on' },
    good_count: {
      label: { zh: '优良次数', en: 'good' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.is('grade', 'good'),
    },
    failed_count: {
      label: { zh: '不合格次数', en: 'failed' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.is('grade', 'failed'),
    },
  },
  indicators: {
    scores_good: {
      ...leading,
      title: { zh: '检查评分优良率', en: 'Scored good' },
      definition: {
        zh: '检查日期在期内的评分汇总中，评定为优良的比例。',
        en: 'Of the safety scorings in the period, the share graded good.',
      },
      better: 'more',
      source: '建筑施工安全检查标准 JGJ 59-2011 第5章',
      numerator: 'good_count',
      denominator: 'scored_count',
    },
    scores_failed: {
      ...leading,
      title: { zh: '检查评分不合格率', en: 'Scored failed' },
      definition: {
        zh: '检查日期在期内的评分汇总中，评定为不合格的比例；不合格工地须限期整改达到合格。',
        en: 'Of the safety scorings in the period, the share graded failed; such sites must be put right within a set time.',
      },
      better: 'less',
      source: '建筑施工安全检查标准 JGJ 59-2011 第5章',
      numerator: 'failed_count',
      denominator: 'scored_count',
    },
  },
});
