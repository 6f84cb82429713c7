import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { Fault } from '../../sql/words/fault.ts';
import { homePaths } from '../home.ts';
import { comparePlans, type PlanChange } from '../plan/compare-plans.ts';
import type { Plan } from '../plan/plan.ts';
import { type PlanFile, type PlanSource, planFileOf } from '../plan/plan-file.ts';
import { addEntry, type Entry, readEntries } from '../record/ledger.ts';
import { reason } from '../record/reason.ts';
import { replaceFile } from '../replace-file.ts';
import { planInForce } from './in-force.ts';

/** A plan that was in force, kept whole. */
export interface PlanVersion extends PlanSource {
  readonly year: number;
  /** Why it was put in force, or by which document; null of one that was there before any was kept, or changed by hand. */
  readonly why: string | null;
}

/** What a plan's file says otherwise than the plan in force; null where its year has none. */
export async function checkPlan(
  home: string,
  source: PlanFile,
): Promise<{ readonly plan: Plan; readonly changes: PlanChange[] | null }> {
  const { plan } = source;
  const now = await inForceOrNull(home, plan.year);
  return { plan, changes: now && comparePlans(now.plan, plan) };
}

/**
 * Puts a plan in force in a home and keeps it for ever with who and why; a plan in force that no version holds is kept
 * before it. `over` is the hash of the plan it was made from.
 * Errors: QUESTION_INVALID where nobody or no reason is named, PLAN_MOVED where another plan came into force meanwhile.
 */
export async function savePlan(
  home: string,
  { plan, yaml, words }: PlanFile,
  { by, why, over }: { readonly by: string; readonly why: string; readonly over?: string | undefined },
): Promise<PlanVersion & Entry> {
  const { year } = plan;
  const said = reason(why);
  const now = await inForceOrNull(home, year);
  if (over !== undefined && now?.hash !== over) throw new Fault('PLAN_MOVED', { year });
  const last = (await planHistory(home, year)).at(-1);
  if (now && now.yaml !== last?.yaml)
    await addEntry<PlanVersion>(home, 'plans', by, { year, yaml: now.yaml, words: now.words, why: null });
  const folder = homePaths.plans(home);
  await mkdir(folder, { recursive: true });
  const named = words === null ? withoutText(yaml) : await withText(folder, { year, yaml, words });
  await replaceFile(join(folder, `${year}.yaml`), named);
  return addEntry<PlanVersion>(home, 'plans', by, { year, yaml: named, words, why: said });
}

/** The YAML naming a copy of its text that bears the text's own hash, so that no plan ever stands beside another's text. */
async function withText(
  folder: string,
  { year, yaml, words }: { readonly year: number; readonly yaml: string; readonly words: string },
): Promise<string> {
  const name = `${year}.${createHash('sha256').update(words).digest('hex').slice(0, 12)}.txt`;
  await replaceFile(join(folder, name), words);
  const named: unknown = parseDocument(yaml).get('text', true);
  if (!isScalar(named)) return `${yaml.trimEnd()}\n\ntext: ${name}\n`;
  const [from, to] = named.range!;
  return yaml.slice(0, from) + name + yaml.slice(to);
}

/** The YAML without the name of a text that is not there. */
function withoutText(yaml: string): string {
  const document = parseDocument(yaml);
  if (!document.has('text')) return yaml;
  document.delete('text');
  return document.toString({ lineWidth: 0 });
}

/** Every version of a year's plan that was put in force by `savePlan`, oldest first. Error LEDGER_DAMAGED. */
export async function planHistory(home: string, year: number): Promise<(PlanVersion & Entry)[]> {
  return (await readEntries<PlanVersion>(home, 'plans')).filter((one) => one.year === year);
}

/** A version by its id or the start of it; error QUESTION_INVALID, naming those there are. */
export async function planVersion(home: string, year: number, id: string): Promise<PlanFile & Entry> {
  const all = await planHistory(home, year);
  const found = all.filter((one) => id !== '' && one.id.startsWith(id));
  if (found.length !== 1)
    throw new Fault('QUESTION_INVALID', {
      name: 'version',
      found: id,
      expected: all.map((one) => one.id).join(', ') || '—',
    });
  const [version] = found;
  return { ...version!, ...planFileOf(version!, id) };
}

/** How two versions of a year's plan differ. Errors as `planVersion`. */
export async function planVersionsCompared(
  home: string,
  year: number,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<PlanChange[]> {
  const [was, is] = [await planVersion(home, year, before), await planVersion(home, year, after)];
  return comparePlans(was.plan, is.plan);
}

async function inForceOrNull(home: string, year: number): Promise<PlanFile | null> {
  try {
    return await planInForce(home, year);
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'PLAN_MISSING') return null;
    throw thrown;
  }
}
