import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { order493 } from './clauses.ts';

const leading = { role: 'leading' } as const;

export const accidentReports = tally({
  of: staged.accidentReports,
  entity: 'accident_report',
  about: { zh: '事故报告与续报', en: 'accident reports' },
  measures: {
    revision_count: {
      label: { zh: '续报补报次数', en: 'later reports' },
      unit: units.checks,
      on: 'reported_at',
      where: (row) => row.not(row.is('report_kind', 'first')),
    },
  },
  indicators: {
    accident_revisions: {
      ...leading,
      title: { zh: '事故续报补报次数', en: 'Later reports of accidents' },
      definition: {
        zh: '报告时间在期内的续报、补报次数。事故发生之日起30日内伤亡变化须补报，期内数据因此可能仍会变动。',
        en: 'Reports after the first one, made in the period. Casualties that change within 30 days must be reported again, so figures of a recent period may still move.',
      },
      better: 'neutral',
      source: `${order493}第十三条`,
      numerator: 'revision_count',
    },
  },
});
