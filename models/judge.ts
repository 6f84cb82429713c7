import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../sql/words/fault.ts';
import type { Answer, GoalJudgement } from './answer.ts';
import { ask } from './ask.ts';
import { catalogue } from './catalogue.ts';
import { homePaths } from './home.ts';
import { type Goal, judgeGoal, type Plan, readPlan } from './plan/index.ts';
import type { Release } from './release.ts';

const shipped = join(import.meta.dirname, 'plans');

/** How many whole years before the judged one tell what a usual year is. */
const priorYearCount = 3;

/**
 * How every goal of a year's plan stands on a release, for the city or one county.
 * The plan is the home's own `plans/<year>.yaml`, else the one shipped. Errors: PLAN_MISSING, those of the plan's
 * file, and QUESTION_INVALID for the region.
 */
export async function judge(
  release: Release,
  scope: { year?: number; region?: string } = {},
): Promise<GoalJudgement[]> {
  const year = scope.year ?? Number(release.manifest.asOf.slice(0, 4));
  const plan = await planOf(release.home, year);
  return Promise.all(
    plan.goals.map((goal) =>
      judgeOne(release, { goal, year, ...(scope.region ? { region: scope.region } : {}) }),
    ),
  );
}

/** The plan in force for a year; error PLAN_MISSING, naming the years there are. */
export async function planOf(home: string, year: number): Promise<Plan> {
  for (const folder of [homePaths.plans(home), shipped]) {
    const file = join(folder, `${year}.yaml`);
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return readPlan(file);
  }
  const names = [...(await readdir(homePaths.plans(home)).catch(() => [])), ...(await readdir(shipped))];
  const years = new Set(names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, 4)));
  throw new Fault('PLAN_MISSING', {
    year,
    known: [...years].sort().join(', '),
    folder: homePaths.plans(home),
  });
}

interface Judged {
  readonly goal: Goal;
  readonly year: number;
  readonly region?: string;
}

async function judgeOne(release: Release, { goal, year, region }: Judged): Promise<GoalJudgement> {
  const { asOf } = release.manifest;
  const where = { indicator: goal.indicator, ...(region ? { region } : {}) };
  const isConnected = catalogue.some((one) => one.name === goal.indicator);
  if (!isConnected) return judgeGoal(goal, null, { asOf, lastYear: null, priorYears: [] });
  const answer = await ask(release, { ...where, period: String(year), compare: 'last-year' });
  const before: (number | null)[] = [];
  for (let back = priorYearCount; back >= 1; back -= 1) {
    before.push(wholeYear(await ask(release, { ...where, period: String(year - back) })));
  }
  const priorYears = before.filter((total) => total !== null);
  return judgeGoal(goal, answer, { asOf, lastYear: before.at(-1) ?? null, priorYears });
}

/** The total of a year that every county has reported in full, else null. */
function wholeYear({ total }: Answer): number | null {
  return total.state !== 'none' && total.reported === total.expected ? total.value : null;
}
