import type { Label } from '../../sql/words/label.ts';
import type { Comparison, IndicatorFacts } from '../answer.ts';

/**
 * The fixed words for a tested difference: 明显 below p = .002, 有所 below .05, else chance. Null where nothing was
 * tested. No other adjective may stand beside a difference.
 */
export function verdictWords(comparison: Comparison): Label | null {
  const falls = (comparison.difference ?? 0) < 0;
  if (comparison.against === 'peers') return besidePeers(comparison.verdict, falls);
  switch (comparison.verdict) {
    case 'clear':
      return falls ? { zh: '明显下降', en: 'a clear fall' } : { zh: '明显上升', en: 'a clear rise' };
    case 'some':
      return falls
        ? { zh: '有所下降', en: 'some evidence of a fall' }
        : { zh: '有所上升', en: 'some evidence of a rise' };
    case 'chance':
      return { zh: '差别尚在随机波动范围内', en: 'the difference is within random variation' };
    default:
      return null;
  }
}

/** Of one place beside others nothing has fallen or risen. */
function besidePeers(verdict: Comparison['verdict'], isBelow: boolean): Label | null {
  const [zh, en] = isBelow ? ['偏低', 'lower'] : ['偏高', 'higher'];
  if (verdict === 'clear') return { zh: `明显${zh}`, en: `clearly ${en}` };
  if (verdict === 'some') return { zh: `有所${zh}`, en: `some evidence of being ${en}` };
  if (verdict === 'chance')
    return { zh: '差别尚在随机波动范围内', en: 'the difference is within random variation' };
  return null;
}

/** What colour may say of a comparison: `better` and `worse` only with evidence, `chance` without, `none` untested. */
export function tone(
  comparison: Comparison | null,
  indicator: Pick<IndicatorFacts, 'better'>,
): 'better' | 'worse' | 'moved' | 'chance' | 'none' {
  const verdict = comparison?.verdict ?? 'none';
  if (verdict === 'chance' || verdict === 'equal') return 'chance';
  if (comparison === null || (verdict !== 'clear' && verdict !== 'some')) return 'none';
  if (indicator.better === 'neutral') return 'moved';
  return (comparison.difference ?? 0) < 0 === (indicator.better === 'less') ? 'better' : 'worse';
}
