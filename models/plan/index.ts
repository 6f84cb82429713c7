export { judgeGoal } from './judge-goal.ts';
export type { Goal, Plan } from './plan.ts';
export { type PlanFile, readPlan } from './plan-file.ts';
export { splitBy, type Target, type TargetKind } from './target.ts';
export type { YearContext } from './year-context.ts';
