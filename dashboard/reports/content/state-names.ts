import { type GoalJudgement, goalStateWords } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';

const order: readonly GoalJudgement['state'][] = [
  'met',
  'on-track',
  'warning',
  'behind',
  'missed',
  'scored',
  'manual',
  'no-data',
  'not-applicable',
];

/** The states of a goal, the best first, in words. */
export const stateNames: readonly { readonly state: GoalJudgement['state']; readonly words: Label }[] =
  order.map((state) => ({ state, words: goalStateWords[state] }));
