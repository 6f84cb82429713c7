import { atMost, between } from '../../sql/checks/index.ts';
import { intSitesFollowed } from '../../sql/intermediate/int_sites__followed.ts';
import { code, count, estimate, maybe } from '../../sql/model/columns.ts';
import { analysis } from './analysis.ts';
import { targetCodes } from './targets/codes.ts';

const sites = { zh: '个', en: 'sites' };
const few = { zh: '样本不足，未检验', en: 'too few to try' };

/** Never tried on what it was made of: Hanley & McNeil (1982), Radiology 143:29, for the area under the curve. */
export const anaInspectionGain = analysis({
  name: 'ana_inspection_gain',
  line: 'construction',
  about: {
    zh: '检查名单的成效：用最近一季之前的数据排序，看最近一季查得如何',
    en: 'what the order of inspections is worth: made before the last quarter and tried on it',
  },
  grain: ['share_percent'],
  columns: {
    share_percent: count('检查比例', 'share visited', { zh: '%', en: '%' }),
    visit_count: count('检查工程数', 'sites visited', sites),
    site_count: count('最近一季受检工程', 'sites visited in the quarter', sites),
    found_count: count('其中查出重大隐患', 'of them with a major hazard', sites),
    precision_ratio: maybe(estimate('查出比例', 'precision'), few),
    recall_ratio: maybe(estimate('占全部查出的比例', 'share of all found'), few),
    lift: maybe(estimate('相对随机检查的倍数', 'lift over chance', { zh: '倍', en: 'times' }), few),
    auc: maybe(estimate('排序准确度（AUC）', 'area under the curve'), few),
    reason: maybe(code('说明', 'reason', targetCodes.reason), { zh: '已检验', en: 'tried' }),
  },
  imports: { sites: intSitesFollowed },
  checks: [atMost('visit_count', 'site_count'), between('recall_ratio', 0, 1)],
  rows: async (given) => (await import('./targets/inspection-gains.ts')).inspectionGains(given),
});
