import { counted, type Label } from '../../sql/words/label.ts';
import type { Answer, GoalJudgement, Measured } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import type { Goal } from './plan.ts';
import type { YearContext } from './year-context.ts';

/** What judging adds to a goal; the lamp follows from the state, and what is left out is not known. */
export type Outcome = Pick<GoalJudgement, 'rule' | 'target' | 'state' | 'ruling' | 'evidence'> &
  Partial<
    Pick<
      GoalJudgement,
      'held' | 'reached' | 'due' | 'room' | 'probability' | 'milestones' | 'campaigns' | 'ends'
    >
  >;

/** An answer that holds a figure: something was reported and, of a ratio, something was due. */
export interface Judgeable {
  readonly goal: Goal;
  readonly answer: Answer;
  readonly value: number;
  readonly context: YearContext;
}

export function isGood(state: Outcome['state']): boolean {
  return state === 'met' || state === 'on-track';
}

/** Nothing good is said while returns are missing or rows that may count wait for correction: they could spoil it. */
export function standing(state: Outcome['state'], total: Measured): Pick<GoalJudgement, 'state' | 'held'> {
  const held = isGood(state) && (isPartial(total) || total.waiting > 0);
  return { state: held ? 'warning' : state, held };
}

/** Sentences joined in both languages; null and empty ones are left out. */
export function sentences(...parts: readonly (Label | null)[]): Label {
  const said = parts.filter((part) => part !== null && part.zh !== '');
  return { zh: said.map((part) => part!.zh).join('；'), en: said.map((part) => part!.en).join('; ') };
}

/** A good ruling, or why it is not settled. */
export function claim(total: Measured, good: Label): Label {
  if (isPartial(total)) return { zh: '报送不全，尚不能认定', en: 'not fully reported, so not settled' };
  if (total.waiting > 0)
    return { zh: '有数据退回待更正，尚不能认定', en: 'rows wait for correction, so not settled' };
  return good;
}

/**
 * What the rows sent back mean for a ruling, with `known` the state without them and `worst` the state with all of
 * them counted against the goal (null where no worst is known). Null where none wait.
 */
export function waitingWords(
  waiting: number,
  known: Outcome['state'],
  worst: Outcome['state'] | null,
): Label | null {
  if (waiting === 0) return null;
  const first = {
    zh: `另有${waiting}行退回待更正，未计入`,
    en: `${counted(waiting, 'row waits', 'rows wait')} for correction and ${waiting === 1 ? 'is' : 'are'} not counted`,
  };
  if (worst === known)
    return {
      zh: `${first.zh}，全部按不利计入判定也不变`,
      en: `${first.en}; at worst the ruling stays the same`,
    };
  if (isGood(known) && (worst === null || !isGood(worst))) {
    return {
      zh: `${first.zh}，更正前不能认定为正常或达成`,
      en: `${first.en}; until then it cannot count as on track or met`,
    };
  }
  return first;
}

/** 只收到108个县月中的100个, or null where all have reported. */
export function coverageWords(total: Measured): Label | null {
  if (!isPartial(total)) return null;
  const { reported, expected } = total;
  return {
    zh: `应报${expected}个县月，只收到${reported}个，暂不能认定为正常或达成`,
    en: `only ${reported} of ${counted(expected, 'county-month', 'county-months')} reported, so it cannot yet count as on track or met`,
  };
}
