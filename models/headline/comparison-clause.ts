import { counted, type Label } from '../../sql/words/label.ts';
import type { Against, Answer, IndicatorFacts, Measured } from '../answer.ts';
import { verdictWords } from './evidence-words.ts';
import { differenceText } from './numbers.ts';

/**
 * 比去年同期少4起，差别尚在随机波动范围内: the difference and what the test supports, or why nothing is compared.
 * Null where no comparison was asked for.
 */
export function comparisonClause(answer: Answer): Label | null {
  const { comparison, total } = answer;
  if (comparison === null) return null;
  const { base, difference, verdict, against } = comparison;
  const { zh, en } = baseWords[against];
  if (base.state === 'none') return { zh: `${zh}无数据，不作比较`, en: `no data for ${en}, so not compared` };
  if (isPartial(total)) return partlyReported(total, { zh: '', en: '' });
  if (isPartial(base)) return partlyReported(base, { zh, en: `${en} ` });
  if (verdict === 'unripe')
    return {
      zh: `近3个月的可能尚未办完，不与${zh}比较`,
      en: `those of the last three months may still be open, so not compared with ${en}`,
    };
  if (difference === null) return withoutDifference(answer.indicator, base, baseWords[against]);
  if (difference === 0) return { zh: `与${zh}持平`, en: `the same as ${en}` };
  if (verdict === 'no-base')
    return {
      zh: `${zh}为0，不计算${against === 'last-year' ? '同比' : '增减比率'}`,
      en: `none ${en}, so no rate of change`,
    };
  const moved = movedWords(difference, answer);
  const words = verdictWords(comparison);
  return words === null ? moved : { zh: `${moved.zh}，${words.zh}`, en: `${moved.en}; ${words.en}` };
}

/** Whose figure a comparison is held against, as it stands in a sentence. */
export const baseWords: Readonly<Record<Against, Label>> = {
  'last-year': { zh: '去年同期', en: 'a year before' },
  'last-period': { zh: '上一期', en: 'the period before' },
  peers: { zh: '其他区县', en: 'the other counties' },
};

/** There was nothing to count, or no size to hold two counts of unlike places against. */
function withoutDifference({ kind, exposure }: IndicatorFacts, base: Measured, { zh, en }: Label): Label {
  if (kind === 'rate' && exposure !== null)
    return {
      zh: `${zh}${exposure.zh}未报全，不作比较`,
      en: `${exposure.en} not fully reported ${en}, so not compared`,
    };
  return kind === 'count' && base.value !== null
    ? { zh: `缺规模底数，不与${zh}比较`, en: `not compared with ${en}, for want of their sizes` }
    : { zh: `${zh}无应计对象`, en: `nothing was due: ${en}` };
}

/** County-months that have reported, of those asked for. */
export type Coverage = Pick<Measured, 'reported' | 'expected'>;

/** Whether some county-month asked for has not been reported. */
export function isPartial({ reported, expected }: Coverage): boolean {
  return reported < expected;
}

/** 报送不全（72/84个县月），不作比较, of `whose` figure. */
export function partlyReported({ reported, expected }: Coverage, whose: Label): Label {
  return {
    zh: `${whose.zh}报送不全（${reported}/${expected}个县月），不作比较`,
    en: `${whose.en}only ${reported} of ${counted(expected, 'county-month', 'county-months')} reported, so not compared`,
  };
}

/** 比去年同期少4起 / down 4 on a year before. */
function movedWords(difference: number, { indicator, comparison }: Answer): Label {
  const size = differenceText(difference, indicator);
  const isShare = indicator.kind === 'ratio' || indicator.kind === 'rate';
  const [less, more] = isShare ? ['低', '高'] : ['少', '多'];
  const { against } = comparison!;
  const { zh, en } = baseWords[against];
  if (against === 'peers' && !isShare) {
    const [word, side] = difference < 0 ? [less, 'fewer'] : [more, 'more'];
    return { zh: `比按${zh}比率推算${word}${size.zh}`, en: `${size.en} ${side} than at the rate of ${en}` };
  }
  const [word, direction] = difference < 0 ? [less, 'down'] : [more, 'up'];
  if (against === 'peers')
    return { zh: `比${zh}${word}${size.zh}`, en: `${size.en} ${difference < 0 ? 'below' : 'above'} ${en}` };
  return { zh: `比${zh}${word}${size.zh}`, en: `${direction} ${size.en} on ${en}` };
}
