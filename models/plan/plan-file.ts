import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import type { Plan } from './plan.ts';
import { parsePlan, textNamed } from './read-plan.ts';

/** A plan as its author wrote it. */
export interface PlanSource {
  readonly yaml: string;
  /** The plan's own wording; null where it has none to hold the clauses against. */
  readonly words: string | null;
}

export interface PlanFile extends PlanSource {
  /** Where it lies, or what it is called in errors. */
  readonly file: string;
  readonly plan: Plan;
  /** SHA-256 of its YAML. */
  readonly hash: string;
}

/**
 * The annual plan of a YAML file. Where it names the plan's own `text` (a file beside it), every clause must stand
 * there word for word at its place.
 * Errors: FILE_UNREADABLE, PLAN_INVALID, PLAN_FIELD, PLAN_CLAUSE, PLAN_PLACE.
 */
export async function readPlanFile(file: string): Promise<PlanFile> {
  const yaml = await textOf(file);
  const text = textNamed(yaml, file);
  return planFileOf({ yaml, words: text && (await textOf(join(dirname(file), text))) }, file);
}

/** A plan from its texts; `file` is what errors call it. Errors as `readPlanFile`. */
export function planFileOf({ yaml, words }: PlanSource, file: string): PlanFile {
  const hash = sha256(yaml);
  const key = `${hash} ${words && sha256(words)}`;
  const plan = lately.get(key) ?? parsePlan(yaml, { file, words });
  lately.delete(key);
  lately.set(key, plan);
  if (lately.size > mostKept) lately.delete(lately.keys().next().value!);
  return { file, yaml, words, plan, hash };
}

/** Plans read lately, by their texts: to parse one takes longer than all that is asked of it. */
const lately = new Map<string, Plan>();
const mostKept = 8;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export async function readPlan(file: string): Promise<Plan> {
  return (await readPlanFile(file)).plan;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  }
}
