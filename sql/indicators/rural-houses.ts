import { intDangerousHousesFollowed } from '../intermediate/int_dangerous_houses__followed.ts';
import { intRuralHousesSurveyed } from '../intermediate/int_rural_houses__surveyed.ts';
import { fctRuralHouseMonth } from '../marts/fct_rural_house_month.ts';
import { indicator } from './indicator.ts';

const plan = '年度安全生产工作计划 三（二）4 农房建设方面';
const dayOfReport = '农村住房安全保障动态监测机制：乡镇当日上报（各县文件口径）';
const houses = { zh: '户', en: 'houses' };
const shared = { version: 1, role: 'leading', source: plan, mart: fctRuralHouseMonth } as const;
const rows = intDangerousHousesFollowed;

export const ruralHouseIndicators = [
  indicator({
    ...shared,
    name: 'houses_surveyed',
    title: { zh: '农房排查覆盖率', en: 'Rural houses surveyed' },
    definition: {
      zh: '登记的农房中，期末以前已排查的比例。登记册重新报送后以新册为准。',
      en: 'Of the registered rural houses, the share surveyed by the end of the period. A register sent again replaces the old one.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    numerator: 'surveyed_count',
    denominator: 'house_count',
    evidence: {
      rows: intRuralHousesSurveyed,
      numerator: 'surveyed_count',
      denominator: 'house_count',
      at: { enters: 'surveyed_month' },
    },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses',
    title: { zh: 'C、D级危房存量', en: 'Dangerous rural houses' },
    definition: {
      zh: '期末已发现而尚未销号的C、D级农村危房户数；期末 = 期初 + 新增 − 销号。',
      en: 'Rural houses of grade C or D found and not yet cleared at the end of the period; end = start + new − cleared.',
    },
    unit: houses,
    kind: 'count',
    better: 'less',
    numerator: 'closing_count',
    evidence: { rows, numerator: 'found_count', at: { enters: 'found_month', leaves: 'cleared_month' } },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses_new',
    title: { zh: '动态新增危房', en: 'Newly dangerous rural houses' },
    definition: {
      zh: '发现日期在期内的C、D级农村危房户数，同一房屋只计首次发现。',
      en: 'Rural houses of grade C or D found in the period, each house once.',
    },
    unit: houses,
    kind: 'count',
    better: 'neutral',
    numerator: 'new_count',
    evidence: { rows, numerator: 'found_count', at: { month: 'found_month' } },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses_cleared',
    title: { zh: '危房销号户数', en: 'Dangerous rural houses cleared' },
    definition: {
      zh: '销号日期在期内的C、D级农村危房户数。',
      en: 'Rural houses of grade C or D cleared in the period.',
    },
    unit: houses,
    kind: 'count',
    better: 'more',
    numerator: 'cleared_count',
    evidence: { rows, numerator: 'cleared_count', at: { month: 'cleared_month' } },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses_dated',
    ripens: true,
    title: { zh: '新增危房上报日期填报率', en: 'Newly dangerous houses with the day of their report' },
    definition: {
      zh: '发现日期在期内的C、D级农村危房中，截至时间已填报上报日期的比例；未填报的不进入当日上报率的分母。',
      en: 'Of the rural houses of grade C or D found in the period, the share whose day of reporting was filled in by the as-of day; the others do not stand in the share reported the same day.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    source: dayOfReport,
    numerator: 'dated_count',
    denominator: 'new_count',
    evidence: { rows, numerator: 'dated_count', denominator: 'found_count', at: { month: 'found_month' } },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses_same_day',
    title: { zh: '新增危房当日上报率', en: 'Newly dangerous houses reported the same day' },
    definition: {
      zh: '发现日期在期内且已填报上报日期的C、D级农村危房中，上报日期即为发现日期的比例。上报日期未填报的既不算当日，也不算迟报：须与填报率一并看。',
      en: 'Of the rural houses of grade C or D found in the period whose day of reporting is filled in, the share reported on the day they were found. A house without that day is neither in time nor late: read it beside the share filled in.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    source: dayOfReport,
    numerator: 'same_day_count',
    denominator: 'dated_count',
    evidence: { rows, numerator: 'same_day_count', denominator: 'dated_count', at: { month: 'found_month' } },
  }),
  indicator({
    ...shared,
    name: 'dangerous_houses_handled',
    ripens: true,
    title: { zh: '新增危房处置率', en: 'Newly dangerous houses dealt with' },
    definition: {
      zh: '发现日期在期内的C、D级农村危房中，截至时间已停用、加固、拆除或封堵的比例。',
      en: 'Of the rural houses of grade C or D found in the period, the share disused, reinforced, demolished or sealed by the as-of day.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    numerator: 'handled_count',
    denominator: 'new_count',
    evidence: { rows, numerator: 'handled_count', denominator: 'found_count', at: { month: 'found_month' } },
  }),
];
