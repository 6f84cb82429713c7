import { createHash } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { demoMap, writeDemo } from '../fixtures/index.ts';
import { ingest } from '../ingest/index.ts';
import { build, saveMap } from '../models/index.ts';
import { projectFiles } from './house/files.ts';

/** Another city than the one of the demo, by its seed: see `tests/journey/other-seeds.ts`. */
export const seedVariable = 'ANZHU_TEST_SEED';

const artifacts = join(import.meta.dirname, '.artifacts');

/**
 * The demo city at full size, written, ingested and built once for all tests that read it, and again when the code
 * that makes it has changed. Tests never write into it.
 */
export async function demoHome(): Promise<string> {
  const seed = process.env[seedVariable];
  const home = join(artifacts, `demo-${codeHash()}${seed === undefined ? '' : `-${seed}`}`);
  const building = `${home}.building`;
  while (!(await exists(home))) {
    await mkdir(artifacts, { recursive: true });
    const isMine = await mkdir(building).then(
      () => true,
      () => false,
    );
    if (isMine) await makeDemo(building, home, seed);
    else await setTimeout(200);
  }
  return home;
}

async function makeDemo(building: string, home: string, seed: string | undefined): Promise<void> {
  try {
    const demo = join(building, 'demo');
    await writeDemo(demo, seed === undefined ? {} : { seed: Number(seed) });
    await saveMap(building, join(demo, demoMap));
    await ingest(building, [join(demo, 'files')]);
    await build(building);
    await rename(building, home);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

function codeHash(): string {
  const hash = createHash('sha256');
  for (const { path, text } of projectFiles('.ts', '.json')) {
    if (/^(?:fixtures|ingest|models|sql)\//.test(path)) hash.update(path).update(text);
  }
  return hash.digest('hex').slice(0, 12);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
