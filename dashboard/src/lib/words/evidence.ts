import type {
  Answer,
  Comparison,
  IndicatorFacts,
  Language,
  Measured,
  State,
} from '../../../charts/answer.ts';
import { dueWords } from '../../../charts/format/due.ts';
import { type MessageKey, message } from './messages.ts';

interface Compared {
  readonly total: Measured;
  readonly comparison: Comparison;
}

/** Whether both sides have been reported in full: sums over different returns say nothing about each other. */
function isComplete({ total, comparison: { base } }: Compared): boolean {
  return base.state === 'none' || (total.reported === total.expected && base.reported === base.expected);
}

export type Tone = 'better' | 'worse' | 'chance';

/** The one sentence the comparison supports; 明显 and 有所 stand only where a test stands behind them. */
export function verdictKey({ total, comparison }: Compared): MessageKey {
  if (!isComplete({ total, comparison })) return 'verdictPartial';
  const { verdict, difference } = comparison;
  const isUp = (difference ?? 0) > 0;
  switch (verdict) {
    case 'none':
      return difference === null ? 'verdictNone' : 'verdictUntested';
    case 'unripe':
      return 'verdictUnripe';
    case 'no-base':
      return 'verdictNoBase';
    case 'equal':
      return 'verdictEqual';
    case 'chance':
      return 'verdictChance';
    case 'some':
      return isUp ? 'verdictSomeUp' : 'verdictSomeDown';
    case 'clear':
      return isUp ? 'verdictClearUp' : 'verdictClearDown';
  }
}

/** The colour of evidence: never the sign of a number, and grey where chance explains the difference. */
export function toneOf({ total, comparison }: Compared, better: IndicatorFacts['better']): Tone {
  const { verdict, difference } = comparison;
  if (!isComplete({ total, comparison })) return 'chance';
  if ((verdict !== 'some' && verdict !== 'clear') || difference === null || better === 'neutral')
    return 'chance';
  return difference > 0 === (better === 'more') ? 'better' : 'worse';
}

export type Direction = 'up' | 'down' | 'level';

export function directionOf({ difference }: Comparison): Direction | null {
  if (difference === null) return null;
  if (difference === 0) return 'level';
  return difference > 0 ? 'up' : 'down';
}

export const stateKeys = {
  none: 'stateNone',
  zero: 'stateZero',
  list: 'stateList',
  weak: 'stateWeak',
  ok: 'stateOk',
  stable: 'stateStable',
} as const satisfies Record<State, MessageKey>;

/** How much a figure can bear, in words. A ratio of which nothing was due has the state `zero` and no value. */
export function stateKey(measured: Measured, kind: IndicatorFacts['kind']): MessageKey {
  if (kind === 'ratio' && measured.state === 'zero') return 'stateNothingDue';
  return stateKeys[measured.state];
}

/** The same of an answer's total or row, with the day by which what is missing was owed. */
export function stateWords(
  answer: Answer,
  figure: Measured & { readonly key?: string },
  language: Language,
): string {
  return `${message(language, stateKey(figure, answer.indicator.kind))}${dueWords(answer, figure, language)}`;
}
