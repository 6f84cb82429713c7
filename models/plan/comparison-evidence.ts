import type { Label } from '../../sql/words/label.ts';
import type { Answer } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import { verdictWords } from '../headline/evidence-words.ts';
import { pText, ratioText } from '../headline/numbers.ts';

/** What the test of this period against the same months of last year supports, with its figures. */
export function comparisonEvidence({ comparison, indicator, total }: Answer): Label {
  if (comparison?.verdict === 'unripe')
    return {
      zh: '近3个月的可能尚未办完，不作同比检验',
      en: 'those of the last three months may still be open, so not tested against a year before',
    };
  if (comparison === null || comparison.difference === null) {
    return { zh: '没有可比的去年同期数据', en: 'there is no comparable figure for a year before' };
  }
  if (isPartial(total) || isPartial(comparison.base)) {
    return { zh: '两年报送不全，不作同比检验', en: 'not fully reported in both years, so not tested' };
  }
  if (indicator.kind === 'amount') {
    return {
      zh: '一起事故可致多人伤亡，人数之间不独立，不作检验，也不推算概率',
      en: 'one accident can harm several people, so persons are not independent: no test and no probability',
    };
  }
  if (comparison.verdict === 'no-base')
    return { zh: '去年同期为0，不作检验', en: 'none a year before, so not tested' };
  const words = verdictWords(comparison);
  if (words === null) return { zh: '与去年同期持平', en: 'the same as a year before' };
  const figures = testFigures(comparison);
  return {
    zh: `与去年同期相比，${words.zh}${figures.zh}`,
    en: `against a year before: ${words.en}${figures.en}`,
  };
}

function testFigures({
  ratio,
  low,
  high,
  p,
  differenceInterval: points,
}: NonNullable<Answer['comparison']>): Label {
  if (p === null) return { zh: '', en: '' };
  const test = p < 0.0001 ? `p${pText(p)}` : `p=${pText(p)}`;
  if (points !== null) {
    const [from, to] = [points.low, points.high].map((limit) => (limit * 100).toFixed(1));
    const [zh, en] = points.approximate ? ['，近似', ', approximate'] : ['', ''];
    return {
      zh: `（差的95%区间${from}至${to}个百分点${zh}，${test}）`,
      en: ` (95% interval of the difference ${from} to ${to} percentage points${en}, ${test})`,
    };
  }
  if (ratio === null || low === null || high === null) return { zh: '', en: '' };
  return {
    zh: `（率比${ratioText(ratio)}，95%区间${ratioText(low)}—${ratioText(high)}，${test}）`,
    en: ` (rate ratio ${ratioText(ratio)}, 95% interval ${ratioText(low)}–${ratioText(high)}, ${test})`,
  };
}
