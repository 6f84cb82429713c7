import { counted, type Label } from '../../sql/words/label.ts';
import type { Answer, Measured } from '../answer.ts';
import { verdictWords } from './evidence-words.ts';
import { differenceText } from './numbers.ts';

/**
 * 比去年同期少4起，差别尚在随机波动范围内: the difference and what the test supports, or why nothing is compared.
 * Null where no comparison was asked for.
 */
export function comparisonClause(answer: Answer): Label | null {
  const { comparison, total } = answer;
  if (comparison === null) return null;
  const { base, difference, verdict } = comparison;
  if (base.state === 'none')
    return { zh: '去年同期无数据，不作比较', en: 'no data for a year before, so not compared' };
  if (isPartial(total)) return partly(total, { zh: '', en: '' });
  if (isPartial(base)) return partly(base, { zh: '去年同期', en: 'a year before ' });
  if (difference === null) return { zh: '去年同期无应计对象', en: 'nothing was due a year before' };
  if (difference === 0) return { zh: '与去年同期持平', en: 'the same as a year before' };
  if (verdict === 'no-base')
    return { zh: '去年同期为0，不计算同比', en: 'none a year before, so no rate of change' };
  const moved = movedWords(difference, answer);
  const words = verdictWords(comparison);
  return words === null ? moved : { zh: `${moved.zh}，${words.zh}`, en: `${moved.en}; ${words.en}` };
}

/** Whether some county-month asked for has not been reported. */
export function isPartial({ reported, expected }: Measured): boolean {
  return reported < expected;
}

function partly({ reported, expected }: Measured, whose: Label): Label {
  return {
    zh: `${whose.zh}报送不全（${reported}/${expected}个县月），不作比较`,
    en: `${whose.en}only ${reported} of ${counted(expected, 'county-month', 'county-months')} reported, so not compared`,
  };
}

/** 比去年同期少4起 / down 4 on a year before. */
function movedWords(difference: number, { indicator }: Pick<Answer, 'indicator'>): Label {
  const size = differenceText(difference, indicator);
  const [less, more] = indicator.kind === 'ratio' ? ['低', '高'] : ['少', '多'];
  const [word, direction] = difference < 0 ? [less, 'down'] : [more, 'up'];
  return { zh: `比去年同期${word}${size.zh}`, en: `${direction} ${size.en} on a year before` };
}
