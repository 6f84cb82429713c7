import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readReceipts } from '../../ingest/index.ts';
import { listReleases } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { both } from '../words.ts';

/** The folder of a demo home that holds the invented city: county files in `files/`, what they ought to add up to beside them. */
export function demoFolder(home: string): string {
  return join(home, 'demo');
}

/** There while demo files are being written: what an interrupted run has left may be written over. */
const begun = (home: string) => join(demoFolder(home), '.begun');

/** Whether the demo files have been written whole. */
export function isDemoHome(home: string): Promise<boolean> {
  return exists(join(demoFolder(home), 'truth.json'));
}

/** Has `write` write demo files, unless the home holds anything of somebody's own. Error: DEMO_REFUSED. */
export async function writeDemoInto<T>(home: string, write: (folder: string) => Promise<T>): Promise<T> {
  const found = (await isDemoHome(home)) ? null : await ownThings(home);
  if (found) throw new Fault('DEMO_REFUSED', { home, found });
  await mkdir(demoFolder(home), { recursive: true });
  await writeFile(begun(home), '');
  const written = await write(demoFolder(home));
  await rm(begun(home));
  return written;
}

async function ownThings(home: string) {
  const batches = (await readReceipts(home)).length;
  if (batches > 0) return both('demo_found_batches', { count: batches });
  const releases = (await listReleases(home)).length;
  if (releases > 0) return both('demo_found_releases', { count: releases });
  const files = await readdir(demoFolder(home)).catch(() => []);
  if (files.length > 0 && !(await exists(begun(home)))) {
    return both('demo_found_files', { count: files.length, folder: demoFolder(home) });
  }
  return null;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
