import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { damageOf } from '../sql/sources/file-digest.ts';
import { Fault } from '../sql/words/fault.ts';
import { releaseFiles } from './home.ts';
import type { Manifest } from './manifest.ts';

/** Compares every byte of a release with what its manifest says. Error: RELEASE_DAMAGED. */
export async function requireSound(folder: string, { id, warehouse }: Manifest): Promise<void> {
  const file = releaseFiles.warehouse;
  const damage = await damageOf(join(folder, file), warehouse);
  if (damage) {
    throw new Fault('RELEASE_DAMAGED', {
      release: id,
      what: { zh: `${file}：${damage.zh}`, en: `${file}: ${damage.en}` },
    });
  }
  const left = (await readdir(folder)).filter((name) => name.endsWith('.wal'));
  if (left.length > 0) throw new Fault('RELEASE_DAMAGED', { release: id, what: left.join(', ') });
}
