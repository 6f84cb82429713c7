import { between } from '../../sql/checks/index.ts';
import { intAccidentsPlaced } from '../../sql/intermediate/int_accidents__placed.ts';
import { intClosingsCounted } from '../../sql/intermediate/int_closings__counted.ts';
import { intReleaseMoment } from '../../sql/intermediate/int_release__moment.ts';
import { intUnitsCounted } from '../../sql/intermediate/int_units__counted.ts';
import { fctHazardMonth } from '../../sql/marts/fct_hazard_month.ts';
import { fctInspectionMonth } from '../../sql/marts/fct_inspection_month.ts';
import { code, count, estimate, maybe, text } from '../../sql/model/columns.ts';
import { anaAreaRate } from './ana_area_rate.ts';
import { analysis } from './analysis.ts';
import { areaCodes } from './areas/codes.ts';
import { doubtCodes } from './doubts/codes.ts';

const tooFew = { zh: '样本不足', en: 'too few' };

const items = { zh: '项', en: 'items' };

/** For auditors: what looks too perfect is a reason to look, and no proof. Benjamini & Hochberg (1995) at 10 %. */
export const anaDoubt = analysis({
  name: 'ana_doubt',
  line: 'city',
  about: {
    zh: '过于完美的数据：近12个月值得核实之处（供审计）',
    en: 'what looks too perfect in the last 12 months, and is worth checking (for auditors)',
  },
  grain: ['check_kind', 'measure', 'unit_kind', 'unit'],
  columns: {
    check_kind: code('核实项', 'check', doubtCodes.check),
    measure: text('所看的数', 'what is looked at'),
    unit_kind: code('单元种类', 'kind of unit', areaCodes.unitKind),
    unit: text('单元', 'unit'),
    unit_name: maybe(text('单元名称', 'name'), {
      zh: '按代码称呼，或名录中没有',
      en: 'called by its code, or not in the register',
    }),
    item_count: count('样本数', 'items', items),
    least_count: count('检验所需样本数', 'items a test needs', items),
    statistic: maybe(estimate('统计量', 'statistic'), tooFew),
    expected: maybe(estimate('仅凭偶然应为', 'what chance would bring'), tooFew),
    p: maybe(estimate('p值', 'p'), tooFew),
    adjusted_p: maybe(estimate('多重比较修正后的p值', 'p adjusted for many comparisons'), tooFew),
    outcome: code('结论', 'outcome', doubtCodes.outcome),
  },
  imports: {
    closings: intClosingsCounted,
    units: intUnitsCounted,
    rates: anaAreaRate,
    inspections: fctInspectionMonth,
    hazards: fctHazardMonth,
    accidents: intAccidentsPlaced,
    moment: intReleaseMoment,
  },
  checks: [between('p', 0, 1), between('adjusted_p', 0, 1)],
  rows: async (given) => (await import('./doubts/doubts.ts')).doubts(given),
});
