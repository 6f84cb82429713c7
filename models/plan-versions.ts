import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { Fault } from '../sql/words/fault.ts';
import { exposureRows, placesOf } from './ask.ts';
import { reason } from './assessment/give-points.ts';
import { indicatorNamed } from './facts.ts';
import { homePaths } from './home.ts';
import { planOf } from './judge.ts';
import { comparePlans, type PlanChange } from './plan/compare-plans.ts';
import type { Plan } from './plan/plan.ts';
import { parsePlan, readPlan } from './plan/read-plan.ts';
import { splitBy } from './plan/target.ts';
import { addEntry, type Entry, readEntries } from './record/ledger.ts';
import type { Release } from './release.ts';
import { replaceFile } from './replace-file.ts';

/** A plan as it was put in force, kept whole. */
export interface PlanVersion {
  readonly year: number;
  readonly yaml: string;
  readonly why: string;
}

/** What a plan's file says otherwise than the plan in force; null where its year has none. */
export async function checkPlan(
  home: string,
  file: string,
): Promise<{ readonly plan: Plan; readonly changes: PlanChange[] | null }> {
  const plan = await readPlan(file);
  const now = await planOf(home, plan.year).catch((thrown: unknown) => {
    if (thrown instanceof Fault && thrown.code === 'PLAN_MISSING') return null;
    throw thrown;
  });
  return { plan, changes: now && comparePlans(now, plan) };
}

/**
 * Puts a plan in force in a home, with the text it names, and keeps it for ever with who and why.
 * Errors: those of the plan's file, QUESTION_INVALID.
 */
export async function savePlan(
  home: string,
  file: string,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<PlanVersion & Entry> {
  const plan = await readPlan(file);
  const yaml = await readFile(file, 'utf8');
  const said = reason(why);
  const folder = homePaths.plans(home);
  await mkdir(folder, { recursive: true });
  const words: unknown = parse(yaml).text;
  if (typeof words === 'string' && dirname(file) !== folder)
    await copyFile(join(dirname(file), basename(words)), join(folder, basename(words)));
  const kept = await addEntry<PlanVersion>(home, 'plans', by, { year: plan.year, yaml, why: said });
  await replaceFile(join(folder, `${plan.year}.yaml`), yaml);
  return kept;
}

/** Every version of a year's plan that was put in force by `savePlan`, oldest first. Error LEDGER_DAMAGED. */
export async function planHistory(home: string, year: number): Promise<(PlanVersion & Entry)[]> {
  return (await readEntries<PlanVersion>(home, 'plans')).filter((one) => one.year === year);
}

/** How two versions of a year's plan differ; error QUESTION_INVALID, naming those there are. */
export async function planVersionsCompared(
  home: string,
  year: number,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<PlanChange[]> {
  const all = await planHistory(home, year);
  const [was, is] = [before, after].map((id) => {
    const found = all.filter((one) => id !== '' && one.id.startsWith(id));
    if (found.length === 1) return parsePlan(found[0]!.yaml, { file: found[0]!.id, words: null });
    throw new Fault('QUESTION_INVALID', {
      name: 'version',
      found: id,
      expected: all.map((one) => one.id).join(', ') || '—',
    });
  });
  return comparePlans(was!, is!);
}

/** A goal's number split among the counties by code. */
export interface TargetSplit {
  readonly value: number;
  readonly counties: readonly { readonly code: string; readonly name: string; readonly part: number }[];
}

/**
 * A number of the plan split among the counties: alike, or by what was at risk in the year before.
 * Errors: QUESTION_INVALID where the goal has no number to split, or the exposure is not known.
 */
export async function splitTarget(
  release: Release,
  asked: { readonly year: number; readonly goal: string; readonly by: 'exposure' | 'equal' },
): Promise<TargetSplit> {
  const { goals } = await planOf(release.home, asked.year);
  const numbered = goals.filter(({ target }) => target.kind === 'at_most' || target.kind === 'at_least');
  const goal = numbered.find(({ id }) => id === asked.goal);
  if (goal === undefined || !('first' in goal.target))
    throw new Fault('QUESTION_INVALID', {
      name: 'goal',
      found: asked.goal,
      expected: numbered.map(({ id }) => id).join(', ') || '—',
    });
  const { value } = goal.target.first;
  const counties = (await placesOf(release)).filter(({ isCity }) => !isCity);
  const indicator = indicatorNamed(goal.indicator!);
  const period = { from: `${asked.year - 1}-01-01`, to: `${asked.year - 1}-12-01` };
  const exposed = asked.by === 'equal' ? [] : await exposureRows(release, indicator, period);
  const weights = counties.map(({ code }) =>
    asked.by === 'equal'
      ? 1
      : exposed
          .filter(({ region_code }) => region_code === code)
          .reduce((sum, { size }) => sum + (size ?? 0), 0),
  );
  if (!weights.some((weight) => weight > 0))
    throw new Fault('QUESTION_INVALID', {
      name: 'by',
      found: asked.by,
      expected: {
        zh: 'equal（该指标没有上年规模数据）',
        en: 'equal (no exposure of the year before is known)',
      },
    });
  const parts = splitBy(value, weights);
  return {
    value,
    counties: counties.map(({ code, label }, at) => ({ code, name: label.zh, part: parts[at]! })),
  };
}
