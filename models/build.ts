import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import type { ModelBuilt } from './build-models.ts';
import { type BuildPlaces, buildInChild } from './child/build-in-child.ts';
import { runChild } from './child/run-child.ts';
import type { Verified } from './child/verify-child.ts';
import { namesOf, soundCompacts } from './compact/contents.ts';
import { apartFrom } from './compact/plan.ts';
import { readyRows, requireSoundBatches } from './compact/ready-rows.ts';
import { homePaths } from './home.ts';
import { readInputs } from './inputs.ts';
import { requireEveryBatch, requireRowsKept } from './loss.ts';
import type { Manifest } from './manifest.ts';
import { type PublishStep, place, publish, settle } from './publish.ts';
import { currentManifest, currentRelease, listReleases, nullOfFault, readManifest } from './release.ts';
import { heldBack, type Rollback } from './rollback.ts';
import { requireSound } from './sound.ts';

export type BuildProgress =
  | { readonly step: 'inputs' | 'batches' | 'compact' | 'build' | 'verify' | PublishStep }
  | { readonly step: 'model'; readonly built: ModelBuilt }
  | { readonly step: 'verified'; readonly verified: Verified };

export interface BuildOptions {
  /** Builds although batches of the current release are gone, or a fifth of a dataset's rows. */
  readonly acceptLoss?: boolean;
  /** Builds the home as it was known at this instant, UTC, and leaves readers their release. */
  readonly asOf?: string;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildReport {
  /** `mended`: the current release was damaged, and stands again under its name; `held`: see `held`; `past`: as of an instant. */
  readonly status: 'published' | 'mended' | 'unchanged' | 'held' | 'past';
  readonly release: Manifest;
  /** Where nothing was published because readers were taken from this very release. */
  readonly held?: Rollback;
}

type Tell = (progress: BuildProgress) => void;
type BuildOrder = Omit<BuildPlaces, 'folder'>;

const verifier = join(import.meta.dirname, 'child/verify-child.ts');

/**
 * Builds a release of what the home has received, has a second process verify it, and publishes it.
 * The same inputs as the current release, and that one sound: nothing to do. A failed check leaves the current
 * release standing and the failed one in `releases/.failed` to be looked at.
 * Errors: HOME_BUSY, HOME_EMPTY, AS_OF_EARLY, BATCH_MISSING, BATCH_DAMAGED, ROWS_DROPPED, MODEL_CONTRACT, CHECK_FAILED,
 * READD_MISMATCH, RELEASE_DAMAGED, BUILD_DIED.
 */
export async function build(home: string, options: BuildOptions = {}): Promise<BuildReport> {
  const tell: Tell = options.onProgress ?? (() => {});
  await using _lock = await lockHome(home);
  tell({ step: 'inputs' });
  await removeUnfinished(home);
  if (options.asOf !== undefined) return buildPast(home, options.asOf, tell);
  const standing = await currentRelease(home);
  const current = await currentManifest(home).catch(nullOfFault);
  // Begun before it is known to be wanted: a large release is compared while the inputs are read.
  const sound = current === null ? null : isSound(home, current);
  sound?.catch(() => undefined);
  const { fingerprint, receipts, received } = await readInputs(home);
  const before = options.acceptLoss ? null : (current ?? (await newestRelease(home)));
  if (before) requireEveryBatch(home, received, before);
  if (receipts.length === 0) throw new Fault('HOME_EMPTY', { home });
  if (current?.fingerprint === fingerprint && (await sound)) {
    return { status: 'unchanged', release: current };
  }
  const held = current === null ? null : await heldBack(home, current, fingerprint);
  if (current !== null && held !== null) return { status: 'held', release: current, held };
  tell({ step: 'batches' });
  const compacts = await readyRows(home, receipts, () => tell({ step: 'compact' }));

  const folder = await buildVerified({ home, compacts }, before, tell);
  const release = await publish(home, folder, (step) => tell({ step }));
  return { status: release.id === standing ? 'mended' : 'published', release };
}

/** The release of what was known at `asOf`, found or built, beside the one that readers use. */
async function buildPast(home: string, asOf: string, tell: Tell): Promise<BuildReport> {
  const { fingerprint, receipts, received } = await readInputs(home, { asOf });
  const [first] = received.map(({ receivedAt }) => receivedAt).sort();
  if (first === undefined) throw new Fault('HOME_EMPTY', { home });
  if (receipts.length === 0) throw new Fault('AS_OF_EARLY', { at: asOf, first });
  const known = (await listReleases(home)).find((release) => release.fingerprint === fingerprint);
  if (known && (await isSound(home, known))) return { status: 'past', release: known };
  tell({ step: 'batches' });
  const compacts = await soundCompacts(home);
  await requireSoundBatches(home, apartFrom(receipts, compacts));
  const folder = await buildVerified({ home, asOf, compacts: namesOf(compacts) }, null, tell);
  tell({ step: 'sync' });
  await settle(folder);
  tell({ step: 'place' });
  return { status: 'past', release: await place(home, folder) };
}

/** Builds what is asked for in a folder of its own, and has a second process verify it. */
async function buildVerified(asked: BuildOrder, before: Manifest | null, tell: Tell): Promise<string> {
  const { home } = asked;
  const folder = homePaths.building(home, process.pid);
  await mkdir(folder, { recursive: true });
  try {
    tell({ step: 'build' });
    await buildInChild({ ...asked, folder }, (built) => tell({ step: 'model', built }));
    if (before) requireRowsKept(before, await readManifest(folder));
    tell({ step: 'verify' });
    await runChild<Verified>(verifier, [folder], (verified) => tell({ step: 'verified', verified }));
    return folder;
  } catch (error) {
    const isFull = error instanceof Fault && error.code === 'DISK_REFUSED';
    if (isFull) await rm(folder, { recursive: true });
    else await keepFailed(home, folder);
    throw error;
  }
}

/** Where CURRENT names nothing that can be read, the newest release that can stands for what was there before. */
async function newestRelease(home: string): Promise<Manifest | null> {
  return (await listReleases(home))[0] ?? null;
}

/** Whether the release still is what its manifest says; a damaged one is built again. */
async function isSound(home: string, release: Manifest): Promise<boolean> {
  try {
    await requireSound(homePaths.release(home, release.id), release);
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
