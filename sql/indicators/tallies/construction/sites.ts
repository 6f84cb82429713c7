import { stgCountySites } from '../../../staging/stg_county__sites.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

const leading = { role: 'leading' } as const;

export const sites = tally({
  of: stgCountySites,
  entity: 'site',
  about: { zh: '在建工程', en: 'sites under construction' },
  measures: {
    started_count: { label: { zh: '开工项目数', en: 'sites started' }, unit: units.sites, on: 'started_on' },
    active_count: {
      label: { zh: '在建项目数', en: 'active sites' },
      unit: units.sites,
      on: 'started_on',
      until: 'finished_on',
    },
  },
  indicators: {
    sites_active: {
      ...leading,
      title: { zh: '在建项目数', en: 'Active sites' },
      definition: {
        zh: '期末已开工而尚未竣工的项目数。检查、达标等覆盖率的底数。',
        en: 'Sites started and not finished at the end of the period; what coverage of inspections and standards is measured against.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'active_count',
    },
    sites_started: {
      ...leading,
      title: { zh: '新开工项目数', en: 'Sites started' },
      definition: { zh: '开工日期在期内的项目数。', en: 'Sites whose work began in the period.' },
      better: 'neutral',
      source: plan,
      numerator: 'started_count',
    },
  },
});
