import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { runChild } from '../../models/child/run-child.ts';
import { build, currentRelease, listReleases, openRelease } from '../../models/index.ts';
import { isView } from '../../sql/index.ts';
import type { Receipt } from '../../sql/sources/batch.ts';
import { digestOf } from '../../sql/sources/file-digest.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { buildAndDieAt } from './build-and-die-at.ts';
import { builtCity } from './built-city.ts';

const steps = [
  'inputs',
  'batches',
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
  const { home, more } = await builtCity();
  first = home;
  await ingest(home, [more]);
});

afterAll(() => rm(join(first, '..'), { recursive: true }));

async function copyOfHome(): Promise<string> {
  const home = join(await mkdtemp(join(tmpdir(), 'anzhu-kill-')), 'home');
  await cp(first, home, { recursive: true });
  return home;
}

/** Puts another receipt, as sound as the first, in the place of a batch's. */
async function writeReceipt(folder: string, change: (receipt: Receipt) => Promise<Receipt>): Promise<void> {
  const path = join(folder, 'batch.json');
  const { seal: _, ...receipt } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, sealed(await change(receipt)));
}

describe('a kill at any step of publishing leaves a whole release in use', () => {
  test.each(steps)('killed at %s', async (step) => {
    const home = await copyOfHome();
    const before = await currentRelease(home);
    await buildAndDieAt(home, step);

    const after = await currentRelease(home);
    if (step === 'published') expect(after).not.toBe(before);
    else expect(after).toBe(before);
    {
      await using release = await openRelease(home);
      for (const [table, { hash, rows }] of Object.entries(release.manifest.tables)) {
        expect(await release.engine.scanned(table, { isUnhashed: isView(table) })).toMatchObject({
          hash,
          rows,
        });
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

test('a release whose bytes were changed behind its back is refused by the verifier', async () => {
  const home = await copyOfHome();
  const folder = join(home, 'releases', (await currentRelease(home)) ?? '');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.tables.fct_hazard_month.hash = manifest.tables.fct_hazard_month.hash.replace(
    /.$/,
    (last: string) => (last === '0' ? '1' : '0'),
  );
  const { seal: _, ...facts } = manifest;
  await writeFile(join(folder, 'manifest.json'), sealed(facts));
  const verify = join(import.meta.dirname, '../../models/child/verify-child.ts');
  await expect(runChild(verify, [folder], () => {})).rejects.toMatchObject({
    code: 'RELEASE_DAMAGED',
    values: { what: 'fct_hazard_month' },
  });
});

test('a failed build leaves the old release in use and the new one to be looked at', async () => {
  const home = await copyOfHome();
  const before = await currentRelease(home);
  const batches = join(home, 'batches', 'inspection');
  const [batch = ''] = await readdir(batches);
  await writeReceipt(join(batches, batch), async (receipt) => {
    const path = join(batches, batch, 'accepted.parquet');
    await writeFile(path, 'no Parquet, although its receipt says so');
    return { ...receipt, files: { ...receipt.files, 'accepted.parquet': await digestOf(path) } };
  });
  await expect(build(home)).rejects.toMatchObject({ code: 'BUILD_DIED' });
  expect(await currentRelease(home)).toBe(before);
  expect(await readdir(join(home, 'releases'))).toContain('.failed');
  await using release = await openRelease(home);
  expect(release.manifest.id).toBe(before);
});
