import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { findFiles, type Incoming } from './find-files.ts';
import { incomingFolder, recoverIncoming } from './incoming.ts';
import type { IngestReport } from './outcome.ts';
import { type IngestOptions, receive } from './receive.ts';
import { recoverVault } from './vault.ts';

/**
 * Takes files, all files below folders, or streams into a home: every sheet that matches a contract becomes an
 * immutable batch; an archive is taken as its files. Same bytes are received once. A file that cannot be taken is
 * refused by itself and changes nothing but the vault. HOME_BUSY while another process writes to the home;
 * FILE_UNREADABLE for a path that does not exist.
 */
export async function ingest(
  home: string,
  paths: readonly (string | Incoming)[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const root = resolve(home);
  const found = await findFiles(paths);
  await using _lock = await lockHome(root);
  await recoverIncoming(root);
  await recoverVault(root);
  try {
    const { files } = await receive({ home: root, into: root }, found, options);
    return { files };
  } finally {
    await rm(incomingFolder(root), { recursive: true, force: true });
  }
}
