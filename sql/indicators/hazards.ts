import { intHazardsJudged } from '../intermediate/int_hazards__judged.ts';
import { intInspectionsKnown } from '../intermediate/int_inspections__known.ts';
import { fctHazardMonth } from '../marts/fct_hazard_month.ts';
import { fctInspectionMonth } from '../marts/fct_inspection_month.ts';
import { indicator } from './indicator.ts';

const law41 = '安全生产法（2021）第四十一条';
const hazards = { zh: '项', en: 'hazards' };
const shared = { version: 1, role: 'leading', source: law41, mart: fctHazardMonth } as const;
const rows = intHazardsJudged;

export const hazardIndicators = [
  indicator({
    version: 1,
    name: 'inspections',
    title: { zh: '检查次数', en: 'Inspections' },
    definition: {
      zh: '检查日期在期内的安全检查次数，一张检查记录计一次。',
      en: 'Inspections held in the period, one for each inspection record.',
    },
    unit: { zh: '次', en: 'inspections' },
    kind: 'count',
    better: 'more',
    role: 'leading',
    source: '安全生产法（2021）第六十二条',
    mart: fctInspectionMonth,
    numerator: 'inspection_count',
    evidence: {
      rows: intInspectionsKnown,
      numerator: 'inspection_count',
      at: { month: 'inspected_month' },
    },
  }),
  indicator({
    ...shared,
    name: 'hazards_found',
    title: { zh: '发现隐患数', en: 'Hazards found' },
    definition: {
      zh: '发现日期在期内的隐患数。多既可能是风险高，也可能是查得细。',
      en: 'Hazards found in the period. Many may mean high risk or careful inspection.',
    },
    unit: hazards,
    kind: 'count',
    better: 'neutral',
    numerator: 'found_count',
    evidence: { rows, numerator: 'found_count', at: { month: 'found_month' } },
  }),
  indicator({
    ...shared,
    name: 'major_hazards_found',
    title: { zh: '发现重大隐患数', en: 'Major hazards found' },
    definition: {
      zh: '发现日期在期内、等级为重大的隐患数。',
      en: 'Hazards of major level found in the period.',
    },
    unit: hazards,
    kind: 'count',
    better: 'neutral',
    source: '房屋市政工程生产安全重大事故隐患判定标准（2022版）建质规〔2022〕2号',
    numerator: 'major_found_count',
    evidence: { rows, numerator: 'major_count', at: { month: 'found_month' } },
  }),
  indicator({
    ...shared,
    name: 'hazards_ontime',
    title: { zh: '按期整改率', en: 'Rectified in time' },
    definition: {
      zh: '整改期限在期内（且不晚于数据截至日）的隐患中，整改完成日期不晚于期限的比例。未到期的不计入分母。',
      en: 'Of the hazards due in the period (and by the as-of day), the share rectified on or before the due day. Hazards not yet due are not in the denominator.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    numerator: 'ontime_count',
    denominator: 'due_count',
    evidence: { rows, numerator: 'ontime_count', denominator: 'due_count', at: { month: 'due_month' } },
  }),
  indicator({
    ...shared,
    name: 'hazards_open',
    title: { zh: '未销号隐患数', en: 'Open hazards' },
    definition: {
      zh: '期末已发现而尚未复查销号的隐患数。',
      en: 'Hazards found and not yet closed by a recheck at the end of the period.',
    },
    unit: hazards,
    kind: 'count',
    better: 'less',
    numerator: 'open_count',
    evidence: { rows, numerator: 'found_count', at: { enters: 'found_month', leaves: 'closed_month' } },
  }),
  indicator({
    ...shared,
    name: 'hazards_overdue',
    title: { zh: '逾期未整改隐患数', en: 'Overdue hazards' },
    definition: {
      zh: '期末整改期限已过而尚未整改的隐患数。',
      en: 'Hazards past their due day and not rectified at the end of the period.',
    },
    unit: hazards,
    kind: 'count',
    better: 'less',
    numerator: 'overdue_count',
    evidence: { rows, numerator: 'late_count', at: { enters: 'late_month', leaves: 'rectified_month' } },
  }),
];
