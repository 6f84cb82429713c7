export { judgeGoal } from './judge-goal.ts';
export { type Family, families, type Goal, type Plan } from './plan.ts';
export { readPlan } from './read-plan.ts';
export type { YearContext } from './year-context.ts';
