import type { GoalEnd, GoalJudgement } from '../answer.ts';
import { completed } from './judge-at-least.ts';
import type { Outcome } from './outcome.ts';

/** What points are reckoned from, of an outcome and the figure that was judged; null where nothing was due. */
export function endFrom(
  kind: GoalJudgement['kind'],
  { state, target, reached = null, due = null, room = null, campaigns = [] }: Outcome,
  value: number | null,
): GoalEnd {
  return {
    state,
    target,
    reached,
    due,
    room,
    value: kind === 'campaigns' ? completed({ campaigns }) : value,
  };
}
