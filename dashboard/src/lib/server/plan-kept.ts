import { stat } from 'node:fs/promises';
import { Fault, models, type Release } from './rooms.ts';

type Plan = Awaited<ReturnType<typeof models.planOf>>;

let kept: { readonly key: string; readonly plan: Plan } | null = null;

/**
 * The plan of the year a release is of; null where there is none. It is read again when its file has changed: to parse
 * it takes longer than all the rest of a search.
 */
export async function planKept({ home, manifest }: Release): Promise<Plan | null> {
  const year = Number(manifest.asOf.slice(0, 4));
  try {
    const file = await models.planFile(home, year);
    const { mtimeMs, size } = await stat(file);
    const key = `${file} ${mtimeMs} ${size}`;
    if (kept?.key !== key) kept = { key, plan: await models.planOf(home, year) };
    return kept.plan;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'PLAN_MISSING') return null;
    throw thrown;
  }
}
