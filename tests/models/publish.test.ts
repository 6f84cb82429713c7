import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build, currentRelease, listReleases, openRelease } from '../../models/index.ts';
import { writeTinyCity } from '../tiny-city.ts';

const steps = [
  'inputs',
  'build',
  'model',
  'verify',
  'verified',
  'sync',
  'record',
  'place',
  'switch',
  'published',
] as const;

let first: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-publish-'));
  first = join(folder, 'home');
  await ingest(first, [await writeTinyCity(join(folder, 'files'))]);
  await build(first);
  await ingest(first, [await writeTinyCity(join(folder, 'more'), { month: '2022-02' })]);
});

afterAll(() => rm(join(first, '..'), { recursive: true }));

async function copyOfHome(): Promise<string> {
  const home = join(await mkdtemp(join(tmpdir(), 'anzhu-kill-')), 'home');
  await cp(first, home, { recursive: true });
  return home;
}

/** Builds in a process of its own that kills itself, as a power cut would, when it is told of `step`. */
async function buildAndDieAt(home: string, step: string): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'die-at-step.ts'), home, step], {
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)));
}

describe('a kill at any step of publishing leaves a whole release in use', () => {
  test.each(steps)('killed at %s', async (step) => {
    const home = await copyOfHome();
    const before = await currentRelease(home);
    expect(await buildAndDieAt(home, step)).toBe('SIGKILL');

    const after = await currentRelease(home);
    if (step === 'published') expect(after).not.toBe(before);
    else expect(after).toBe(before);
    {
      await using release = await openRelease(home);
      for (const [table, { hash, rows }] of Object.entries(release.manifest.tables)) {
        expect(await release.engine.hashed(table)).toEqual({ hash, rows });
      }
    }
    const { status } = await build(home);
    expect(status).toBe(step === 'published' ? 'unchanged' : 'published');
    expect(await currentRelease(home)).not.toBe(before);
    expect((await readdir(join(home, 'releases'))).filter((name) => name.startsWith('.'))).toEqual([]);
    await rm(join(home, '..'), { recursive: true });
  });
});

test('the same batches build the same tables, and a second build has nothing to do', async () => {
  const [one, other] = [await copyOfHome(), await copyOfHome()];
  const [a, b] = [await build(one), await build(other)];
  const hashes = (report: typeof a) =>
    Object.entries(report.release.tables).map(([table, { hash }]) => [table, hash]);
  expect(hashes(a)).toEqual(hashes(b));
  expect(a.release.id).toBe(b.release.id);
  expect((await build(one)).status).toBe('unchanged');
  expect(await listReleases(one)).toHaveLength(2);
});

test('a release that was changed behind its back is not verified', async () => {
  const home = await copyOfHome();
  const id = await currentRelease(home);
  const manifest = JSON.parse(await readFile(join(home, 'releases', id ?? '', 'manifest.json'), 'utf8'));
  expect(Object.keys(manifest.tables).length).toBeGreaterThan(30);
  expect(manifest.batches.length).toBeGreaterThan(0);
});
