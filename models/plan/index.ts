export { judgeGoal } from './judge-goal.ts';
export type { Goal, Plan } from './plan.ts';
export { readPlan } from './read-plan.ts';
export { splitBy, type Target, type TargetKind } from './target.ts';
export type { YearContext } from './year-context.ts';
