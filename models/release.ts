import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Engine, type EngineOptions, openEngine } from '../sql/engine/index.ts';
import { unsealed } from '../sql/sources/sealed.ts';
import { Fault } from '../sql/words/fault.ts';
import { because } from '../sql/words/reasons.ts';

import { homePaths, releaseFiles } from './home.ts';
import type { Manifest } from './manifest.ts';
import { requireSound } from './sound.ts';

/** A published release, open for reading. One page load reads one release. */
export interface Release extends AsyncDisposable {
  readonly manifest: Manifest;
  readonly engine: Engine;
  /** The home it belongs to: where the batches behind its rows are. */
  readonly home: string;
}

/**
 * Opens the release readers use, or the one named by (the beginning of) its id, after comparing its every byte with its manifest: DuckDB reads
 * a changed page without a word where no checksum covers it. `files` are those its queries may write. Errors: RELEASE_MISSING, RELEASE_UNKNOWN, RELEASE_DAMAGED.
 */
export async function openRelease(
  home: string,
  id?: string,
  files: readonly string[] = [],
): Promise<Release> {
  const wanted = id === undefined ? await currentRelease(home) : (await releaseNamed(home, id)).id;
  if (wanted === null || !isReleaseId(wanted)) throw new Fault('RELEASE_MISSING', { home });
  const folder = homePaths.release(home, wanted);
  await requireSound(folder, await readManifest(folder));
  return openReleaseFolder(folder, { files });
}

export async function openReleaseFolder(
  folder: string,
  { files = [], memory = '1GB' }: Pick<EngineOptions, 'files' | 'memory'> = {},
): Promise<Release> {
  const place = await realpath(folder).catch(() => folder);
  const home = join(place, '..', '..');
  const manifest = await readManifest(place);
  const engine = await openEngine(join(place, releaseFiles.warehouse), {
    readOnly: true,
    folders: [homePaths.batches(home)],
    files,
    memory,
  }).catch((error: Error) => {
    throw new Fault('RELEASE_DAMAGED', { release: manifest.id, what: error.message.split('\n')[0] ?? '' });
  });
  return { manifest, engine, home, [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose]() };
}

/** A finished release by its id or the beginning of it. Error: RELEASE_UNKNOWN. */
export async function releaseNamed(home: string, start: string): Promise<Manifest> {
  const found = (await listReleases(home)).filter(({ id }) => id.startsWith(start));
  const named = found.find(({ id }) => id === start) ?? (found.length === 1 ? found[0] : undefined);
  if (!named) throw new Fault('RELEASE_UNKNOWN', { release: start });
  return named;
}

/** The id in CURRENT, or null where nothing has been published. */
export async function currentRelease(home: string): Promise<string | null> {
  const text = await readFile(homePaths.current(home), 'utf8').catch(() => null);
  return text?.trim() || null;
}

/** The manifest of the release in CURRENT, or null where nothing has been published. Error: RELEASE_DAMAGED. */
export async function currentManifest(home: string): Promise<Manifest | null> {
  const id = await currentRelease(home);
  if (id === null) return null;
  if (!isReleaseId(id))
    throw new Fault('RELEASE_DAMAGED', { release: 'CURRENT', what: because('no_release_id') });
  return readManifest(homePaths.release(home, id));
}

/** The release in force, compared byte by byte; null where nothing has been published. Error: RELEASE_DAMAGED. */
export async function soundRelease(home: string): Promise<Manifest | null> {
  const manifest = await currentManifest(home);
  if (manifest) await requireSound(homePaths.release(home, manifest.id), manifest);
  return manifest;
}

function isReleaseId(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** The manifests of every finished release, newest first; without those that cannot be read any more. */
export async function listReleases(home: string): Promise<Manifest[]> {
  const found = [...(await manifestsOf(home)).values()];
  return found.filter((manifest) => manifest !== null).sort((a, b) => b.builtAt.localeCompare(a.builtAt));
}

/** The ids of the releases whose manifest cannot be read any more. */
export async function unreadableReleases(home: string): Promise<string[]> {
  return [...(await manifestsOf(home))].flatMap(([id, manifest]) => (manifest === null ? [id] : [])).sort();
}

async function manifestsOf(home: string): Promise<Map<string, Manifest | null>> {
  const names = await readdir(homePaths.releases(home)).catch(() => []);
  const found = names
    .filter((name) => !name.startsWith('.'))
    .map(
      async (name) => [name, await readManifest(homePaths.release(home, name)).catch(nullOfFault)] as const,
    );
  return new Map(await Promise.all(found));
}

/** Error: RELEASE_DAMAGED. */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = releaseFiles.manifest;
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  const manifest = text === null ? null : unsealed<Manifest>(text);
  if (manifest) return manifest;
  const { zh, en } = because(text === null ? 'file_gone' : 'file_changed');
  throw new Fault('RELEASE_DAMAGED', {
    release: basename(folder),
    what: { zh: `${file}：${zh}`, en: `${file}: ${en}` },
  });
}

export function nullOfFault(error: unknown): null {
  if (error instanceof Fault) return null;
  throw error;
}
