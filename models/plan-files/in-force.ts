import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { homePaths } from '../home.ts';
import type { Plan } from '../plan/plan.ts';
import { type PlanFile, readPlanFile } from '../plan/plan-file.ts';
import { type PlanSentence, planText } from '../plan/plan-text.ts';

/** The plans that come with the software. */
export const shippedPlans = join(import.meta.dirname, '..', 'plans');

/**
 * The plan in force for a year: the home's own `plans/<year>.yaml`, else the one shipped.
 * Errors: PLAN_MISSING, naming the years there are, and those of its file.
 */
export async function planInForce(home: string, year: number): Promise<PlanFile> {
  for (const folder of [homePaths.plans(home), shippedPlans]) {
    const file = join(folder, `${year}.yaml`);
    if (await isThere(file)) return readPlanFile(file);
  }
  throw new Fault('PLAN_MISSING', {
    year,
    known: (await planYears(home)).join(', '),
    folder: homePaths.plans(home),
  });
}

/** As `planInForce`, the plan alone. */
export async function planOf(home: string, year: number): Promise<Plan> {
  return (await planInForce(home, year)).plan;
}

/** The text of the plan in force for a year, as `planText`. Errors as `planInForce`. */
export async function planTextOf(
  home: string,
  year: number,
): Promise<{ readonly plan: Plan; readonly sentences: PlanSentence[] | null }> {
  const { plan, words } = await planInForce(home, year);
  return { plan, sentences: words === null ? null : await planText(words, plan, shippedPlans) };
}

/** The years that have a plan, oldest first. */
export async function planYears(home: string): Promise<number[]> {
  const names = [...(await readdir(homePaths.plans(home)).catch(() => [])), ...(await readdir(shippedPlans))];
  const years = names.filter((name) => /^\d{4}\.yaml$/u.test(name)).map((name) => Number(name.slice(0, 4)));
  return [...new Set(years)].sort();
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
