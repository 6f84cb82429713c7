import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isView } from '../sql/index.ts';
import type { Receipt } from '../sql/sources/batch.ts';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import { type BuildPlaces, buildInChild } from './child/build-in-child.ts';
import { verify } from './child/verify.ts';
import type { Verified } from './child/verify-child.ts';
import { readyRows, soundRows } from './compact/ready-rows.ts';
import { besides, homePaths } from './home.ts';
import { readInputs } from './inputs.ts';
import { requireEveryBatch, requireRowsKept } from './loss.ts';
import type { Manifest } from './manifest.ts';
import { type PublishStep, place, publish, settle } from './publish.ts';
import { currentManifest, currentRelease, listReleases, nullOfFault, readManifest } from './release.ts';
import { recordAllAgain } from './restatement/record-again.ts';
import { hasWholeTables } from './skip/kept.ts';
import type { TableMade } from './skip/make-tables.ts';
import { type Last, scopeOf } from './skip/scope-of.ts';
import { isSeen, keepSight, sightOf } from './skip/seen.ts';
import { requireStillSound } from './sound.ts';
import { endRollback, type Switched, standingRollback } from './switches.ts';

export type BuildProgress =
  | { readonly step: 'inputs' | 'batches' | 'compact' | 'build' | 'verify' | PublishStep }
  | { readonly step: 'model'; readonly made: TableMade }
  | { readonly step: 'verified'; readonly verified: Verified };

/** Which tables are built; what is not is taken over from the current release. */
export interface BuildScope {
  /** Builds these models, in the words of `selectModels`, and of the others only what is not fresh. */
  readonly selectors?: readonly string[];
  /** Takes nothing over. */
  readonly full?: boolean;
  /** Takes over also what the last build that failed or was killed left. */
  readonly goesOn?: boolean;
  /** Builds the home as it was known at this instant, UTC, and leaves readers their release. */
  readonly asOf?: string;
}

export interface BuildOptions extends BuildScope {
  /** Builds although batches of the current release are gone, or a fifth of a dataset's rows. */
  readonly acceptLoss?: boolean;
  /** Leaves readers their release; `publishRelease` gives them this one. */
  readonly isAside?: boolean;
  /** Publishes although readers were taken back to the release they use. */
  readonly overRollback?: boolean;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export interface BuildReport {
  /**
   * `mended`: the current release was damaged, and stands again under its name; `held`: see `held`; `past`: as of an
   * instant; `aside`: readers keep theirs, as was asked; `confirmed`: what was asked for was built again, and is the same
   * in every table.
   */
  readonly status: 'published' | 'mended' | 'unchanged' | 'confirmed' | 'held' | 'past' | 'aside';
  readonly release: Manifest;
  /** The rollback that was published over; or where readers were taken from this very release, and nothing was published. */
  readonly held?: Switched;
}

type Tell = (progress: BuildProgress) => void;

/**
 * Builds a release of what the home has received, has a second process verify it, and publishes it. Tables whose
 * fingerprint is that of the current release are taken over from it, if that is sound; the others are built.
 * The same inputs as the current release, and that one sound: nothing to do, unless tables are asked for. A failed
 * check leaves the current release standing and the failed one in `releases/.failed` to be looked at or gone on with.
 * Readers who were taken back to a release keep it, unless it is damaged. Records of what was published that are missing
 * or torn are made again, from the releases that are still there.
 * Errors: HOME_BUSY, HOME_EMPTY, AS_OF_EARLY, SELECTOR_UNKNOWN, CONTINUE_NOTHING, BATCH_MISSING, BATCH_DAMAGED,
 * ROWS_DROPPED, RELEASE_HELD, MODEL_CONTRACT, CHECK_FAILED, BUILD_BEHIND, BUILD_DIFFERS, READD_MISMATCH, RELEASE_DAMAGED, BUILD_DIED.
 */
export async function build(home: string, options: BuildOptions = {}): Promise<BuildReport> {
  const tell: Tell = options.onProgress ?? (() => {});
  await using _lock = await lockHome(home);
  tell({ step: 'inputs' });
  await clearUnfinished(home);
  await recordAllAgain(home);
  const standing = await currentRelease(home);
  const current = await currentManifest(home).catch(nullOfFault);
  const sight = isPlain(options) ? await sightOf(home) : null;
  if (current && sight && (await isSeen(home, current.id, sight)) && (await looked(home, current)).isSound) {
    return { status: 'unchanged', release: current };
  }
  const { fingerprint, receipts, received } = await readInputs(home, options);
  const last = current ?? (await newestRelease(home));
  const before = options.acceptLoss || options.asOf ? null : last;
  if (before) requireEveryBatch(home, received, before);
  if (receipts.length === 0) throw nothingKnown(home, received, options.asOf);
  const isPast = options.asOf !== undefined;
  const aside = isPast ? 'past' : options.isAside ? 'aside' : null;
  const known = last && (await looked(home, last));
  const scope = await scopeOf(home, options, known);
  const same = await sameRelease(home, fingerprint, aside ? await listReleases(home) : [current]);
  if (same && !scope.isForced) {
    if (sight) await keepSight(home, same.id, sight);
    return { status: (same.id === current?.id && !isPast ? null : aside) ?? 'unchanged', release: same };
  }
  const held = !same && aside === null && current !== null ? await standingRollback(home, current.id) : null;
  const away = held && (await soundOf(home, held.from, fingerprint));
  if (held && away && options.overRollback) {
    await endRollback(home, held, away.id);
    return { status: 'published', release: away, held };
  }
  if (held && away && current && known?.isSound) return { status: 'held', release: current, held };
  if (held && !options.overRollback) throw new Fault('RELEASE_HELD', { ...held, from: held.from ?? '' });
  tell({ step: 'batches' });
  const compacts = isPast
    ? await soundRows(home, receipts)
    : await readyRows(home, receipts, () => tell({ step: 'compact' }));

  const folder = await buildVerified({ home, compacts, ...scope.order }, { before, same }, tell);
  if (!aside) await rm(homePaths.failed(home), { recursive: true, force: true });
  if (same) {
    await rm(folder, { recursive: true });
    return { status: isPast ? 'past' : 'confirmed', release: same };
  }
  if (aside) return { status: aside, release: await settleAside(home, folder, tell) };
  const release = await publish(home, folder, (step) => tell({ step }));
  if (sight) await keepSight(home, release.id, sight);
  if (held) await endRollback(home, held, release.id);
  const status = release.id === standing ? 'mended' : 'published';
  return { status, release, ...(held ? { held } : {}) };
}

/** Whether nothing is asked for but a release of what is there. */
function isPlain({ selectors = [], full, goesOn, asOf, isAside }: BuildOptions): boolean {
  return selectors.length === 0 && !full && !goesOn && asOf === undefined && !isAside;
}

/** Why there is no release of a home that holds nothing. */
export function nothingKnown(home: string, received: readonly Receipt[], asOf: string | undefined): Fault {
  const [first] = received.map(({ receivedAt }) => receivedAt).sort();
  return asOf === undefined || first === undefined
    ? new Fault('HOME_EMPTY', { home })
    : new Fault('AS_OF_EARLY', { at: asOf, first });
}

/** Puts a release beside the one that readers use. */
async function settleAside(home: string, folder: string, tell: Tell): Promise<Manifest> {
  tell({ step: 'sync' });
  await settle(folder);
  tell({ step: 'place' });
  const { id } = await readManifest(folder);
  // A damaged one may have been published before.
  if (!existsSync(homePaths.record(home, id))) await writeFile(join(folder, besides.aside), '');
  return place(home, folder);
}

interface Compared {
  /** The release it comes after. */
  readonly before: Manifest | null;
  /** The release of the same inputs. */
  readonly same: Manifest | null;
}

/** Builds what is asked for in a folder of its own, and has a second process verify it. */
async function buildVerified(
  asked: Omit<BuildPlaces, 'folder'>,
  { before, same }: Compared,
  tell: Tell,
): Promise<string> {
  const { home } = asked;
  const folder = homePaths.building(home, process.pid);
  await mkdir(folder, { recursive: true });
  try {
    tell({ step: 'build' });
    await buildInChild({ ...asked, folder }, (made) => tell({ step: 'model', made }));
    if (before) requireRowsKept(before, await readManifest(folder));
    tell({ step: 'verify' });
    await verify(folder, (verified) => tell({ step: 'verified', verified }));
    if (same) requireSameTables(same, await readManifest(folder));
    return folder;
  } catch (error) {
    const isFull = error instanceof Fault && error.code === 'DISK_REFUSED';
    if (isFull) await rm(folder, { recursive: true });
    else await keepFailed(home, folder);
    throw error;
  }
}

/** Error: BUILD_DIFFERS. The same inputs make the same tables, whoever builds them and however often. */
function requireSameTables(same: Manifest, built: Manifest): void {
  const tables = Object.entries(built.tables).filter(([name]) => !isView(name));
  const other = tables.find(([table, { hash }]) => same.tables[table]?.hash !== hash);
  if (other) throw new Fault('BUILD_DIFFERS', { release: same.id, table: other[0] });
}

/** Where CURRENT names nothing that can be read, the newest release that can stands for what was there before. */
async function newestRelease(home: string): Promise<Manifest | null> {
  return (await listReleases(home))[0] ?? null;
}

/** The sound one of these releases that was built of the same inputs. */
async function sameRelease(
  home: string,
  fingerprint: string,
  among: readonly (Manifest | null)[],
): Promise<Manifest | null> {
  const found = among.find((release) => release?.fingerprint === fingerprint);
  return found && (await looked(home, found)).isSound ? found : null;
}

/** The release of this id, where it can still be given to readers and was built of these inputs. */
async function soundOf(home: string, id: string | null, fingerprint: string): Promise<Manifest | null> {
  const manifest = id === null ? null : await readManifest(homePaths.release(home, id)).catch(nullOfFault);
  return manifest?.fingerprint === fingerprint && (await looked(home, manifest)).isSound ? manifest : null;
}

/** Whether a release still is what its manifest says; a damaged one is built again. */
async function looked(home: string, manifest: Manifest): Promise<Last> {
  try {
    await requireStillSound(homePaths.release(home, manifest.id), manifest);
    return { manifest, isSound: true };
  } catch (error) {
    if (error instanceof Fault) return { manifest, isSound: false };
    throw error;
  }
}

/** Keeps what a build that was killed had finished as that of one that failed, and removes the rest. */
async function clearUnfinished(home: string): Promise<void> {
  for (const name of await readdir(homePaths.releases(home)).catch(() => [])) {
    if (!name.startsWith('.building-')) continue;
    const folder = join(homePaths.releases(home), name);
    if (await hasWholeTables(folder)) await keepFailed(home, folder);
    else await rm(folder, { recursive: true });
  }
}

async function keepFailed(home: string, folder: string): Promise<void> {
  const failed = homePaths.failed(home);
  await rm(failed, { recursive: true, force: true });
  await rename(folder, failed);
}
