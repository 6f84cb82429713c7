import { join } from 'node:path';
import type { Answer, GoalJudgement } from '../../../models/answer.ts';
import { type Goal, judgeGoal, readPlan, type YearContext } from '../../../models/plan/index.ts';

export const plan = await readPlan(join(import.meta.dirname, '../../../models/plans/2022.yaml'));

export const goal = (id: string): Goal => plan.goals.find((each) => each.id === id)!;

/** The end of September after two years of 18 and 20. */
export const september: YearContext = {
  asOf: '2022-09-30',
  county: null,
  lastYear: 20,
  priorYears: [18, 20],
  opening: null,
  seasons: null,
  campaigns: [],
};
export const yearEnd: YearContext = { ...september, asOf: '2022-12-31' };

/** What an answer about the whole of 2022 is asked with. */
export const whole = { period: ['2022-01', '2022-12'], asOf: '2022-12-31' } as const;

export function judged(id: string, answer: Answer | null, context = september): GoalJudgement {
  return judgeGoal(goal(id), answer, context);
}
