import { cases } from '../../../sql/model/case.ts';
import { anaInspectionGain } from '../ana_inspection_gain.ts';

/** A site that had as many major hazards before as its number tells, and in the quarter as told. */
const site = (i: number, quarter_major_count: number) => ({
  site_id: `S${i}`,
  region_code: '990101',
  earlier_visit_count: 10,
  earlier_major_count: i,
  quarter_visit_count: 1,
  quarter_major_count,
  earlier_work_count: 0,
});
const places = Array.from({ length: 20 }, (_, i) => i);

export default cases(anaInspectionGain, [
  {
    about: {
      zh: '最近一季查出不足5处时不检验',
      en: 'fewer than five found in the quarter are no trial',
    },
    given: { sites: places.map((i) => site(i, i > 15 ? 1 : 0)) },
    expected: places.map((i) => ({
      share_percent: 5 * (i + 1),
      visit_count: i + 1,
      found_count: 4,
      lift: null,
      reason: 'few_found',
    })),
  },
  {
    about: {
      zh: '以往多的这次也多：前四分之一查出全部，是随机检查的4倍',
      en: 'what was bad before is bad again: the first quarter finds all, four times chance',
    },
    given: { sites: places.map((i) => site(i, i > 14 ? 1 : 0)) },
    expected: places.map((i) => {
      const found = Math.min(5, i + 1);
      return {
        share_percent: 5 * (i + 1),
        precision_ratio: Number((found / (i + 1)).toPrecision(12)),
        recall_ratio: Number((found / 5).toPrecision(12)),
        lift: Number((found / (i + 1) / 0.25).toPrecision(12)),
        auc: 1,
      };
    }),
  },
]);
