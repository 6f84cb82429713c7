import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockHome } from '../sql/sources/lock-home.ts';
import { changesOf, type DatasetChanges } from './changes-of.ts';
import { findFiles, type Incoming } from './find-files.ts';
import { incomingFolder, recoverIncoming } from './incoming.ts';
import type { IngestReport } from './outcome.ts';
import { type IngestOptions, receive } from './receive.ts';

/** What taking files in would do. Until it is disposed the home is locked and `folder` holds the batches they would become. */
export interface Preview extends IngestReport, AsyncDisposable {
  readonly changes: readonly DatasetChanges[];
  /** Shaped like a home. */
  readonly folder: string;
}

/** Does all that `ingest` does, in a folder that is thrown away, and says what would change. Errors as `ingest`. */
export async function preview(
  home: string,
  paths: readonly (string | Incoming)[],
  options: IngestOptions = {},
): Promise<Preview> {
  const root = resolve(home);
  const found = await findFiles(paths);
  await using held = new AsyncDisposableStack();
  held.use(await lockHome(root));
  await recoverIncoming(root);
  held.defer(() => rm(incomingFolder(root), { recursive: true, force: true }));
  const folder = join(incomingFolder(root), 'preview');
  const { files, before, fresh } = await receive({ home: root, into: folder }, found, options);
  const changes = await changesOf({ home: root, folder, before, fresh });
  const kept = held.move();
  return { files, changes, folder, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
