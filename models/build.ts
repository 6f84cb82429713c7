import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import type { ModelBuilt } from './build-models.ts';
import { buildInChild } from './child/build-in-child.ts';
import { runChild } from './child/run-child.ts';
import type { Verified } from './child/verify-child.ts';
import { homePaths } from './home.ts';
import { readInputs } from './inputs.ts';
import type { Manifest } from './manifest.ts';
import { type PublishStep, publish } from './publish.ts';
import { currentRelease, listReleases } from './release.ts';

export type BuildProgress =
  | { readonly step: 'inputs' | 'build' | 'verify' | PublishStep }
  | { readonly step: 'model'; readonly built: ModelBuilt }
  | { readonly step: 'verified'; readonly verified: Verified };

export interface BuildReport {
  readonly status: 'published' | 'unchanged';
  readonly release: Manifest;
}

const verifier = join(import.meta.dirname, 'child/verify-child.ts');

/**
 * Builds a release of what the home has received, has a second process verify it, and publishes it.
 * The same inputs as the current release: nothing to do. A failed check leaves the current release standing and
 * the failed one in `releases/.failed` to be looked at.
 * Errors: HOME_BUSY, HOME_EMPTY, MODEL_CONTRACT, CHECK_FAILED, READD_MISMATCH, RELEASE_DAMAGED, BUILD_DIED.
 */
export async function build(
  home: string,
  options: { onProgress?: (progress: BuildProgress) => void } = {},
): Promise<BuildReport> {
  const tell = options.onProgress ?? (() => {});
  await using _lock = await lockHome(home);
  tell({ step: 'inputs' });
  await removeUnfinished(home);
  const { fingerprint } = await readInputs(home);
  const current = await readCurrent(home);
  if (current?.fingerprint === fingerprint && (await isSound(home, current))) {
    return { status: 'unchanged', release: current };
  }

  const folder = homePaths.building(home, process.pid);
  await mkdir(folder, { recursive: true });
  try {
    tell({ step: 'build' });
    await buildInChild([home, folder], (built) => tell({ step: 'model', built }));
    tell({ step: 'verify' });
    await runChild<Verified>(verifier, [folder], (verified) => tell({ step: 'verified', verified }));
  } catch (error) {
    await keepFailed(home, folder);
    throw error;
  }
  const release = await publish(home, folder, (step) => tell({ step }));
  return { status: 'published', release };
}

async function readCurrent(home: string): Promise<Manifest | null> {
  const id = await currentRelease(home);
  return (id && (await listReleases(home)).find((release) => release.id === id)) || null;
}

/** Whether the release still is what its manifest says; a damaged one is built again. */
async function isSound(home: string, { id }: Manifest): Promise<boolean> {
  try {
    await runChild<Verified>(verifier, [homePaths.release(home, id)], () => {});
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(homePaths.releases(home)).catch(() => [])) {
    if (name.startsWith('.building-')) await rm(join(homePaths.releases(home), name), { recursive: true });
  }
}

async function keepFailed(home: string, folder: string): Promise<void> {
  const failed = join(homePaths.releases(home), '.failed');
  await rm(failed, { recursive: true, force: true });
  await rename(folder, failed);
}
