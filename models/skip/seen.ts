import { createHash } from 'node:crypto';
import { type BigIntStats, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { engineVersion } from '../../sql/engine/index.ts';
import { batchFiles } from '../../sql/sources/batch.ts';
import { datasetNames } from '../../sql/sources/datasets/index.ts';
import { withdrawalsFolder } from '../../sql/sources/withdrawals.ts';
import { tables } from '../analyses/index.ts';
import { besides, homePaths } from '../home.ts';
import { codeOfIndicators } from '../inputs.ts';
import { fingerprintsOf } from './fingerprints.ts';

/**
 * A digest of the code, and of the files that say what a home has received, by inode, length and times: where it is the
 * same, so are the inputs of a release. Twelve thousand are looked at in a fifth of a second, and none is read.
 */
export async function sightOf(home: string): Promise<string> {
  const digest = createHash('sha256');
  const code = fingerprintsOf(tables, { receipts: [], engine: await engineVersion() });
  digest.update(JSON.stringify([[...code], codeOfIndicators()]));
  const look = (path: string) => digest.update(`${relative(home, path)} ${stateOf(path)}\n`);
  look(homePaths.demo(home));
  for (const name of await namesIn(withdrawalsFolder(home))) look(join(withdrawalsFolder(home), name));
  for (const dataset of datasetNames) {
    const folder = join(homePaths.batches(home), dataset);
    for (const batch of await namesIn(folder)) look(join(folder, batch, batchFiles.receipt));
  }
  return digest.digest('hex');
}

/** Whether a release was found to be the one of the home as it is seen now. */
export async function isSeen(home: string, release: string, sight: string): Promise<boolean> {
  return (await readFile(markOf(home, release), 'utf8').catch(() => null)) === sight;
}

export async function keepSight(home: string, release: string, sight: string): Promise<void> {
  await writeFile(markOf(home, release), sight);
}

function markOf(home: string, release: string): string {
  return join(homePaths.release(home, release), besides.seen);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

function stateOf(path: string): string {
  const found: BigIntStats | undefined = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` : 'none';
}
