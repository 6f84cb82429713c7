import type { Label } from '../../sql/words/label.ts';
import type { Answer, GoalJudgement, Measured } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import type { Goal } from './plan.ts';
import type { YearContext } from './year-context.ts';

/** What judging adds to a goal; the lamp follows from the state. */
export type Outcome = Pick<GoalJudgement, 'rule' | 'target' | 'state' | 'ruling' | 'evidence'>;

/** An answer that holds a figure: something was reported and, of a ratio, something was due. */
export interface Judgeable {
  readonly goal: Goal;
  readonly answer: Answer;
  readonly value: number;
  readonly context: YearContext;
}

/** Nothing good is said on partial reports: what is missing could still spoil it. */
export function heldBack(state: Outcome['state'], total: Measured): Outcome['state'] {
  return isPartial(total) && (state === 'met' || state === 'on-track') ? 'warning' : state;
}

/** Sentences joined in both languages; null and empty ones are left out. */
export function sentences(...parts: readonly (Label | null)[]): Label {
  const said = parts.filter((part) => part !== null && part.zh !== '');
  return { zh: said.map((part) => part!.zh).join('；'), en: said.map((part) => part!.en).join('; ') };
}

/** A good ruling, or on partial reports that it is not settled. */
export function claim(total: Measured, good: Label): Label {
  return isPartial(total) ? { zh: '报送不全，尚不能认定', en: 'not fully reported, so not settled' } : good;
}

/** 只收到108个县月中的100个, or null where all have reported. */
export function coverageWords(total: Measured): Label | null {
  if (!isPartial(total)) return null;
  const { reported, expected } = total;
  return {
    zh: `应报${expected}个县月，只收到${reported}个，暂不能认定为正常或达成`,
    en: `only ${reported} of ${expected} county-months reported, so it cannot yet count as on track or met`,
  };
}
