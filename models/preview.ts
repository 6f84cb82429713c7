import { mkdir, rm } from 'node:fs/promises';
import { lockHome } from '../sql/sources/lock-home.ts';
import { type BuildScope, nothingKnown } from './build.ts';
import { type BuildPlaces, buildInChild } from './child/build-in-child.ts';
import { namesOf, soundCompacts } from './compact/contents.ts';
import { soundRows } from './compact/ready-rows.ts';
import { homePaths } from './home.ts';
import { readInputs } from './inputs.ts';
import { type Moves, moves } from './moves.ts';
import { currentRelease, openRelease, openReleaseFolder, type Release } from './release.ts';
import { isMoved, type RowsMoved, rowsMoved } from './rows-moved.ts';
import type { TableMade } from './skip/make-tables.ts';
import { scopeOf } from './skip/scope-of.ts';

/** What a build would publish that the current release does not say. */
export interface BuildPreview extends Moves {
  /** The models that would have other rows or columns. */
  readonly models: readonly RowsMoved[];
  /** How many models would be built, and come out the same. */
  readonly unmoved: number;
  /** The models that were not asked for and are behind: they are compared as the current release has them. */
  readonly behind: readonly string[];
}

/**
 * Builds a release of the home and the batches in `pending`, a folder shaped like a home, compares its headlines and
 * goals with the current release's, and throws it away; null, and nothing built, where there is none to compare with.
 * Errors as `build`.
 */
export async function preview(
  home: string,
  pending: string,
  onMade: (made: TableMade) => void = () => {},
): Promise<Moves | null> {
  await using before = await openCurrent(home);
  if (before === null) return null;
  const scope = await scopeOf(home, {}, { manifest: before.manifest, isSound: true });
  const compacts = namesOf(await soundCompacts(home));
  return await tried({ home, compacts, ...scope.order, pending }, onMade, (after) => moves(before, after));
}

/**
 * Builds what `build` would, compares it row by row and figure by figure with the current release, and throws it away:
 * the home is left as it was. Of a selection only what was asked for is built, and the views. Errors as `build`.
 */
export async function previewBuild(
  home: string,
  given: BuildScope,
  onMade: (made: TableMade) => void = () => {},
): Promise<BuildPreview> {
  await using _lock = await lockHome(home);
  const { receipts, received } = await readInputs(home, given);
  if (receipts.length === 0) throw nothingKnown(home, received, given.asOf);
  const compacts = await soundRows(home, receipts);
  await using before = await openCurrent(home);
  const scope = await scopeOf(home, given, before && { manifest: before.manifest, isSound: true });
  const made: TableMade[] = [];
  const tell = (one: TableMade) => {
    made.push(one);
    onMade(one);
  };
  return await tried({ home, compacts, ...scope.order, isTrial: true }, tell, async (after, folder) => {
    const published = before && homePaths.release(home, before.manifest.id);
    const built = await rowsMoved({ before: published, after: folder }, made);
    const others = built.filter(isMoved);
    const behind = made.filter(({ isBehind }) => isBehind).map(({ table }) => table);
    const unmoved = built.length - others.length;
    return { models: others, unmoved, behind, ...(await moves(before, after)) };
  });
}

/** The release that readers use; null where there is none. */
async function openCurrent(home: string): Promise<Release | null> {
  return (await currentRelease(home)) === null ? null : openRelease(home);
}

/** Builds a release, looks at it, and leaves nothing behind. */
async function tried<T>(
  order: Omit<BuildPlaces, 'folder'>,
  onMade: (made: TableMade) => void,
  look: (release: Release, folder: string) => Promise<T>,
): Promise<T> {
  const folder = homePaths.building(order.home, process.pid);
  const first = await mkdir(folder, { recursive: true });
  try {
    await buildInChild({ ...order, folder }, onMade);
    await using release = await openReleaseFolder(folder);
    return await look(release, folder);
  } finally {
    await rm(first ?? folder, { recursive: true, force: true });
  }
}
