import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { planResponse } from './clauses.ts';

const leading = { role: 'leading' } as const;

export const supervisions = tally({
  of: staged.supervisions,
  entity: 'supervision',
  about: { zh: '挂牌督办', en: 'listed supervision' },
  measures: {
    issued_count: { label: { zh: '下达督办件数', en: 'issued' }, unit: units.cases, on: 'issued_on' },
    open_count: {
      label: { zh: '未解除督办件数', en: 'not lifted' },
      unit: units.cases,
      on: 'issued_on',
      until: 'lifted_on',
    },
    due_count: { label: { zh: '到期督办件数', en: 'due' }, unit: units.cases, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期解除件数', en: 'lifted in time' },
      unit: units.cases,
      on: 'due_on',
      where: (row) => row.doneBy('lifted_on', 'due_on'),
    },
  },
  indicators: {
    supervisions_issued: {
      ...leading,
      title: { zh: '挂牌督办件数', en: 'Supervisions listed' },
      definition: {
        zh: '督办下达日期在期内的挂牌督办件数。',
        en: 'Listed supervisions issued in the period.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'issued_count',
    },
    supervisions_open: {
      ...leading,
      title: { zh: '未解除督办件数', en: 'Supervisions not lifted' },
      definition: {
        zh: '期末已下达而尚未解除的挂牌督办件数。',
        en: 'Listed supervisions issued and not lifted at the end of the period.',
      },
      better: 'less',
      source: planResponse,
      numerator: 'open_count',
    },
    supervisions_ontime: {
      ...leading,
      title: { zh: '督办按期解除率', en: 'Supervisions lifted in time' },
      definition: {
        zh: '督办期限在期内（且不晚于数据截至日）的督办中，不晚于期限解除的比例。',
        en: 'Of the supervisions due in the period (and by the as-of day), the share lifted on or before the due day.',
      },
      better: 'more',
      source: '房屋市政工程生产安全和质量事故查处督办暂行办法（建质〔2011〕66号）',
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});
