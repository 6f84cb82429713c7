import { access, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import { verify } from './child/verify.ts';
import { besides, homePaths } from './home.ts';
import type { Manifest } from './manifest.ts';
import { recordPublished } from './publish.ts';
import { currentRelease, releaseNamed } from './release.ts';
import { replaceFile } from './replace-file.ts';
import { requireSound } from './sound.ts';

/** A change of the release that readers use, made by hand. */
export interface Switched {
  readonly kind: 'publish' | 'rollback';
  readonly from: string | null;
  readonly to: string;
  readonly why: string;
  /** The account of the machine that did it. */
  readonly who: string;
  /** Instant, UTC. */
  readonly at: string;
}

/**
 * Gives readers a finished release after a second process has verified it as it does a new one, and keeps what it says,
 * who did it and why for ever. The start of an id will do. Where readers use it already nothing is done, and `from` is `to`.
 * Errors: RELEASE_UNKNOWN, RELEASE_DAMAGED, MODEL_CONTRACT, CHECK_FAILED, READD_MISMATCH, REASON_MISSING, HOME_BUSY.
 */
export function publishRelease(home: string, release: string, why: string): Promise<Switched> {
  return switchTo(home, release, { kind: 'publish', why }, async (manifest) => {
    const folder = homePaths.release(home, manifest.id);
    await verify(folder);
    if (!(await wasPublished(home, manifest.id))) await recordPublished(home, folder);
    await rm(join(folder, besides.aside), { force: true });
  });
}

/**
 * Gives readers a release again that was published before, after comparing its bytes alone, and keeps who did it and why
 * for ever. Until something is published by name, builds leave readers with it. The start of an id will do. Where readers
 * use it already nothing is done, and `from` is `to`.
 * Errors: RELEASE_UNKNOWN, NEVER_PUBLISHED, RELEASE_DAMAGED, REASON_MISSING, HOME_BUSY.
 */
export function rollback(home: string, release: string, why: string): Promise<Switched> {
  return switchTo(home, release, { kind: 'rollback', why }, async (manifest) => {
    const { id } = manifest;
    if (!(await wasPublished(home, id))) throw new Fault('NEVER_PUBLISHED', { release: id });
    await requireSound(homePaths.release(home, id), manifest);
  });
}

/** The rollback that gave readers the release they use; null where they came to it by a build or by `publish`. */
export async function standingRollback(home: string, current: string): Promise<Switched | null> {
  const folder = homePaths.switches(home);
  const last = (await namesIn(folder)).at(-1);
  if (last === undefined) return null;
  const switched: Switched = JSON.parse(await readFile(join(folder, last), 'utf8'));
  return switched.kind === 'rollback' && switched.to === current ? switched : null;
}

/** Gives readers what a build made, or would make, in place of the release that a rollback had given them. */
export async function endRollback(home: string, { to: from }: Switched, to: string): Promise<void> {
  const at = new Date().toISOString();
  await keepSwitch(home, { kind: 'publish', from, to, why: 'build --over-rollback', who: account(), at });
  await replaceFile(homePaths.current(home), `${to}\n`);
}

async function keepSwitch(home: string, switched: Switched): Promise<void> {
  const folder = homePaths.switches(home);
  await mkdir(folder, { recursive: true });
  const number = String((await namesIn(folder)).length + 1).padStart(6, '0');
  await replaceFile(join(folder, `${number}.json`), `${JSON.stringify(switched, null, 2)}\n`);
}

async function switchTo(
  home: string,
  release: string,
  { kind, why }: Pick<Switched, 'kind' | 'why'>,
  require: (manifest: Manifest) => Promise<void>,
): Promise<Switched> {
  if (why.trim() === '') throw new Fault('REASON_MISSING', { batch: release });
  await using _lock = await lockHome(home);
  const manifest = await releaseNamed(home, release);
  await require(manifest);
  const switched: Switched = {
    kind,
    from: await currentRelease(home),
    to: manifest.id,
    why: why.trim(),
    who: account(),
    at: new Date().toISOString(),
  };
  if (switched.from === switched.to) return switched;
  await keepSwitch(home, switched);
  await replaceFile(homePaths.current(home), `${manifest.id}\n`);
  return switched;
}

/** By number where the machine has no name for it. */
function account(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
}

function wasPublished(home: string, id: string): Promise<boolean> {
  return access(homePaths.record(home, id)).then(
    () => true,
    () => false,
  );
}
