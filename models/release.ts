import { readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, openEngine } from '../sql/engine/index.ts';
import { Fault } from '../sql/words/fault.ts';
import { homePaths, releaseFiles } from './home.ts';
import type { Manifest } from './manifest.ts';

/** A published release, open for reading. One page load reads one release. */
export interface Release extends AsyncDisposable {
  readonly manifest: Manifest;
  readonly engine: Engine;
  /** The home it belongs to: where the batches behind its rows are. */
  readonly home: string;
}

/** Opens the release readers use, or the one named. Errors: RELEASE_MISSING, RELEASE_DAMAGED. */
export async function openRelease(home: string, id?: string): Promise<Release> {
  const wanted = id ?? (await currentRelease(home));
  if (wanted === null || !/^[\w-]+$/.test(wanted)) throw new Fault('RELEASE_MISSING', { home });
  return openReleaseFolder(homePaths.release(home, wanted));
}

export async function openReleaseFolder(folder: string): Promise<Release> {
  const place = await realpath(folder).catch(() => folder);
  const home = join(place, '..', '..');
  const manifest = await readManifest(place);
  const engine = await openEngine(join(place, releaseFiles.warehouse), {
    readOnly: true,
    folders: [homePaths.batches(home)],
    memory: '1GB',
  }).catch((error: Error) => {
    throw new Fault('RELEASE_DAMAGED', { release: manifest.id, what: error.message.split('\n')[0] ?? '' });
  });
  return { manifest, engine, home, [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose]() };
}

/** The id in CURRENT, or null where nothing has been published. */
export async function currentRelease(home: string): Promise<string | null> {
  const text = await readFile(homePaths.current(home), 'utf8').catch(() => null);
  return text?.trim() || null;
}

/** The manifests of every finished release, newest first. */
export async function listReleases(home: string): Promise<Manifest[]> {
  const names = await readdir(homePaths.releases(home)).catch(() => []);
  const found = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => readManifest(homePaths.release(home, name))),
  );
  return found.sort((a, b) => b.builtAt.localeCompare(a.builtAt));
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, releaseFiles.manifest), 'utf8').catch(() => null);
  if (text === null) throw new Fault('RELEASE_MISSING', { home: folder });
  return JSON.parse(text);
}
