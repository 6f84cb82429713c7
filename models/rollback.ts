import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import { homePaths } from './home.ts';
import type { Manifest } from './manifest.ts';
import { currentRelease, nullOfFault, readManifest, releaseNamed } from './release.ts';
import { replaceFile } from './replace-file.ts';
import { requireSound } from './sound.ts';

/** A change of the release that readers use, made by hand. */
export interface Rollback {
  readonly from: string | null;
  readonly to: string;
  readonly why: string;
  /** Instant, UTC. */
  readonly at: string;
}

/**
 * Gives readers a finished release again, older or newer than the current one, and keeps the reason for ever. Builds of
 * the same inputs as the release that was left publish nothing. The start of an id will do.
 * Errors: RELEASE_UNKNOWN, RELEASE_DAMAGED, REASON_MISSING, HOME_BUSY.
 */
export async function rollback(home: string, release: string, why: string): Promise<Rollback> {
  if (why.trim() === '') throw new Fault('REASON_MISSING', { batch: release });
  await using _lock = await lockHome(home);
  const manifest = await releaseNamed(home, release);
  await requireSound(homePaths.release(home, manifest.id), manifest);
  const rolled: Rollback = {
    from: await currentRelease(home),
    to: manifest.id,
    why: why.trim(),
    at: new Date().toISOString(),
  };
  const folder = homePaths.rollbacks(home);
  await mkdir(folder, { recursive: true });
  const number = String((await readdir(folder)).length + 1).padStart(6, '0');
  await replaceFile(join(folder, `${number}.json`), `${JSON.stringify(rolled, null, 2)}\n`);
  await replaceFile(homePaths.current(home), `${manifest.id}\n`);
  return rolled;
}

/**
 * The rollback that keeps a build of these inputs from being published: readers were taken from the very release it would
 * make again, and nothing has been published since.
 */
export async function heldBack(
  home: string,
  current: Manifest,
  fingerprint: string,
): Promise<Rollback | null> {
  const folder = homePaths.rollbacks(home);
  const last = (await readdir(folder).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const rolled: Rollback = JSON.parse(await readFile(join(folder, last), 'utf8'));
  if (rolled.to !== current.id || rolled.from === null) return null;
  const left = await readManifest(homePaths.release(home, rolled.from)).catch(nullOfFault);
  return left?.fingerprint === fingerprint ? rolled : null;
}
