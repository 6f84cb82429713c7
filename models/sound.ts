import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { damageOf } from '../sql/sources/file-digest.ts';
import { Fault } from '../sql/words/fault.ts';
import { besides, releaseFiles } from './home.ts';
import type { Manifest } from './manifest.ts';

/** Compares every byte of a release with what its manifest says. Error: RELEASE_DAMAGED. */
export async function requireSound(folder: string, { id, warehouse }: Manifest): Promise<void> {
  const file = releaseFiles.warehouse;
  const damage = await damageOf(join(folder, file), warehouse);
  if (damage) {
    await rm(join(folder, besides.compared), { force: true }).catch(() => undefined);
    throw new Fault('RELEASE_DAMAGED', {
      release: id,
      what: { zh: `${file}：${damage.zh}`, en: `${file}: ${damage.en}` },
    });
  }
  const left = await logsLeft(folder);
  if (left.length > 0) throw new Fault('RELEASE_DAMAGED', { release: id, what: left.join(', ') });
}

/**
 * The same, for the owner of the folder: every byte is compared only where the file is not the one that was compared
 * last, by inode, length and times. Whatever writes to a file changes those; a disk that loses bits does not, and is
 * noticed by the next reader, who takes the mark away. Error: RELEASE_DAMAGED.
 */
export async function requireStillSound(folder: string, manifest: Manifest): Promise<void> {
  const mark = join(folder, besides.compared);
  const state = await stateOf(folder, manifest);
  const known = await readFile(mark, 'utf8').catch(() => null);
  if (known !== null && known === state && (await logsLeft(folder)).length === 0) return;
  await requireSound(folder, manifest);
  if (state !== null && state === (await stateOf(folder, manifest))) await writeFile(mark, state);
}

async function stateOf(folder: string, { warehouse }: Manifest): Promise<string | null> {
  const path = join(folder, releaseFiles.warehouse);
  const found = await stat(path, { bigint: true }).catch(() => null);
  if (found === null) return null;
  const { ino, size, mtimeNs, ctimeNs } = found;
  return `${JSON.stringify({ ...warehouse, state: [ino, size, mtimeNs, ctimeNs].map(String) })}\n`;
}

async function logsLeft(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.wal'));
}
