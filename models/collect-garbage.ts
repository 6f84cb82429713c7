import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { homePaths } from './home.ts';
import { currentRelease, listReleases } from './release.ts';

export interface Collected {
  /** Names of the folders below `releases` that went, or would go. */
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly bytes: number;
}

/**
 * Deletes old releases but the newest `keep` and the one in use, and what failed builds left. Batches and record stay: a
 * release can be made again from them. `dryRun` only tells. Error: HOME_BUSY.
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
  const removed = (await readdir(folder).catch(() => [])).filter(
    (name) => !kept.includes(name) && name !== current,
  );
  let bytes = 0;
  for (const name of removed) {
    bytes += await sizeOf(join(folder, name));
    if (!dryRun) await rm(join(folder, name), { recursive: true });
  }
  return { removed, kept, bytes };
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
