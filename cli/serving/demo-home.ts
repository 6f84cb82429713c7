import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoCity } from '../../fixtures/index.ts';
import { makeFolder, readReceipts } from '../../ingest/index.ts';
import { listReleases } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { both } from '../words.ts';

/** The folder of a demo home that holds the invented city: county files in `files/`, what they ought to add up to beside them. */
export function demoFolder(home: string): string {
  return join(home, 'demo');
}

/** There while demo files are being written: what an interrupted run has left may be written over. */
const begun = (home: string) => join(demoFolder(home), '.begun');

const truthOf = (home: string) => join(demoFolder(home), 'truth.json');

/** Whether the demo files have been written whole. */
export function isDemoHome(home: string): Promise<boolean> {
  return exists(truthOf(home));
}

/**
 * Has `write` write the files of a demo city, unless they are there already (null) or the home holds another city
 * or anything of somebody's own. Errors: DEMO_OTHER, DEMO_REFUSED.
 */
export async function writeDemoInto<T>(
  home: string,
  city: DemoCity,
  write: (folder: string) => Promise<T>,
): Promise<T | null> {
  const isInterrupted = await exists(begun(home));
  if ((await isDemoHome(home)) && !isInterrupted) {
    const there = JSON.parse(await readFile(truthOf(home), 'utf8')) as DemoCity;
    const [found, wanted] = [cityWords(there), cityWords(city)];
    if (found !== wanted) throw new Fault('DEMO_OTHER', { home, found, wanted });
    return null;
  }
  const found = await ownThings(home);
  if (found) throw new Fault('DEMO_REFUSED', { home, found });
  await makeFolder(demoFolder(home));
  await writeFile(begun(home), '');
  const written = await write(demoFolder(home));
  await rm(begun(home));
  return written;
}

function cityWords({ seed, scale: { hazards, inspections, houses } }: DemoCity): string {
  return `seed ${seed}, hazards=${hazards},inspections=${inspections},houses=${houses}`;
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
