import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { homePaths } from './home.ts';
import { currentRelease, listReleases } from './release.ts';
import { canRecordAgain, isUnrecorded, recordAllAgain } from './restatement/record-again.ts';

export interface Collected {
  /** Names of the folders below `releases` that went, or would go. */
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Those kept because what they said is recorded nowhere else. */
  readonly unrecorded: readonly string[];
  readonly bytes: number;
}

/**
 * Deletes old releases but the newest `keep` and the one in use, and what failed builds left. Batches and record stay: a
 * release can be made again from them. A missing or torn record is made again first; where it cannot be, its release
 * stays. `dryRun` only tells. Error: HOME_BUSY.
 */
export async function collectGarbage(
  home: string,
  { keep, dryRun = false }: { readonly keep: number; readonly dryRun?: boolean },
): Promise<Collected> {
  await using _lock = await lockHome(home);
  const current = await currentRelease(home);
  const finished = (await listReleases(home)).map(({ id }) => id);
  const kept = finished.filter((id, i) => i < keep || id === current);
  const folder = homePaths.releases(home);
  const old = (await readdir(folder).catch(() => [])).filter(
    (name) => !kept.includes(name) && name !== current,
  );
  if (!dryRun) await recordAllAgain(home);
  const unrecorded: string[] = [];
  const removed: string[] = [];
  let bytes = 0;
  for (const name of old) {
    if ((await isUnrecorded(home, name)) && !(dryRun && (await canRecordAgain(home, name)))) {
      unrecorded.push(name);
      continue;
    }
    removed.push(name);
    bytes += await sizeOf(join(folder, name));
    if (!dryRun) await rm(join(folder, name), { recursive: true });
  }
  return { removed, kept: [...kept, ...unrecorded], unrecorded, bytes };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
