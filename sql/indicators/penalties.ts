import { intPenaltiesCounted } from '../intermediate/int_penalties__counted.ts';
import { fctPenaltyMonth } from '../marts/fct_penalty_month.ts';
import { indicator } from './indicator.ts';

const shared = { version: 1, role: 'leading', mart: fctPenaltyMonth } as const;
const rows = intPenaltiesCounted;
const at = { month: 'decided_month' } as const;

export const penaltyIndicators = [
  indicator({
    ...shared,
    name: 'penalties',
    title: { zh: '行政处罚件数', en: 'Penalties' },
    definition: {
      zh: '处罚决定日期在期内的行政处罚件数，一个决定书文号计一件。',
      en: 'Penalties decided in the period, one for each decision document.',
    },
    unit: { zh: '件', en: 'penalties' },
    kind: 'count',
    better: 'neutral',
    source: '行政处罚法（2021）第九条',
    numerator: 'penalty_count',
    evidence: { rows, numerator: 'penalty_count', at },
  }),
  indicator({
    ...shared,
    name: 'fines',
    title: { zh: '罚款金额', en: 'Fines' },
    definition: {
      zh: '处罚决定日期在期内的罚款金额合计。',
      en: 'Fines of the penalties decided in the period, added up.',
    },
    unit: { zh: '元', en: 'yuan' },
    kind: 'amount',
    better: 'neutral',
    source: '行政处罚法（2021）第九条',
    numerator: 'fine_fen',
    divisor: 100,
    events: 'penalty_count',
    evidence: { rows, numerator: 'fine_fen', at },
  }),
  indicator({
    ...shared,
    name: 'penalties_published',
    ripens: true,
    title: { zh: '行政处罚公示率', en: 'Penalties published' },
    definition: {
      zh: '处罚决定日期在期内的行政处罚中，截至时间已向社会公示的比例。',
      en: 'Of the penalties decided in the period, the share made public by the as-of day.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    source: '安全生产法（2021）第七十八条',
    numerator: 'published_count',
    denominator: 'penalty_count',
    evidence: { rows, numerator: 'published_count', denominator: 'penalty_count', at },
  }),
];
