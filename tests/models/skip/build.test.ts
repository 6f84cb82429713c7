import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, currentRelease, type Manifest, openRelease } from '../../../models/index.ts';
import type { TestHome } from '../../ingest/home.ts';
import { buildAndDieAt } from '../build-and-die-at.ts';
import { changeManifest, hazards, made, releases, withCopies } from './built-home.ts';
import { hashes } from './in-process.ts';

let first: Manifest;
let home: TestHome;

withCopies((copy, release) => {
  [home, first] = [copy, release];
});

test('every table is told with its rows, its time and why; the manifest keeps that', async () => {
  await home.take({ 'b.csv': hazards(5, 'C') });
  const told = await made(home, {});
  expect(told.get('src_hazard')).toMatchObject({ rows: 3, why: 'inputs', from: null });
  expect(told.get('src_penalty')).toMatchObject({ rows: 0, why: null, from: first.id });
  const last = [...told.values()].at(-1)!;
  expect([last.done, last.total, told.size]).toEqual([told.size, told.size, told.size]);
  await using release = await openRelease(home.path);
  for (const [table, { why, from, milliseconds }] of Object.entries(release.manifest.tables)) {
    expect([why ?? null, from ?? null, milliseconds]).toEqual([
      told.get(table)!.why,
      told.get(table)!.from,
      told.get(table)!.milliseconds,
    ]);
  }
});

test('building everything again, or what is named, confirms the release and leaves nothing else', async () => {
  expect((await build(home.path, { full: true })).status).toBe('confirmed');
  const told = await made(home, { selectors: ['fct_hazard_month', 'tag:houses'] });
  expect(told.get('fct_hazard_month')?.why).toBe('forced');
  expect(told.get('fct_rural_house_month')?.why).toBe('forced');
  expect(told.get('stg_county__hazards')?.from).toBe(first.id);
  expect([await releases(home), await currentRelease(home.path)]).toEqual([[first.id], first.id]);
});

test('a table that comes out another although its inputs are the same is not passed over', async () => {
  const { hash } = first.tables.src_hazard!;
  await changeManifest(home, first, ({ tables }) => ({
    tables: { ...tables, dim_region: { ...tables.dim_region, hash } },
  }));
  await expect(build(home.path, { full: true })).rejects.toMatchObject({
    code: 'BUILD_DIFFERS',
    values: { table: 'dim_region', release: first.id },
  });
  expect(await currentRelease(home.path)).toBe(first.id);
});

test('a selection is not published over models that are behind; going on builds the rest', async () => {
  await home.take({ 'b.csv': hazards(5, 'C') });
  await expect(build(home.path, { selectors: ['int_hazards__moved'] })).rejects.toMatchObject({
    code: 'BUILD_BEHIND',
    exit: 1,
  });
  expect(await currentRelease(home.path)).toBe(first.id);
  expect(await releases(home)).toEqual(['.failed', first.id]);

  const told = await made(home, { goesOn: true });
  expect(told.get('int_hazards__moved')?.from).toBe('failed');
  expect(told.get('fct_hazard_month')?.why).toBe('inputs');
  expect(told.get('stg_county__penalties')?.from).toBe(first.id);
  await using release = await openRelease(home.path);
  const { status, release: whole } = await build(home.path, { full: true });
  expect([status, hashes(whole)]).toEqual(['confirmed', hashes(release.manifest)]);
});

test('a build that failed is gone on with: what it had made and still holds is taken over', async () => {
  const receipt = await home.takeOne('b.csv', hazards(5, 'C'));
  const rows = join(home.path, 'batches', 'hazard', receipt.batch, 'accepted.parquet');
  const died = build(home.path, {
    onProgress: async (event) => {
      // Behind the comparison with its receipt, before it is read.
      if (event.step === 'build') await rename(rows, `${rows}.away`);
    },
  });
  await expect(died).rejects.toMatchObject({ code: 'BUILD_DIED' });
  await rename(`${rows}.away`, rows);
  const told = await made(home, { goesOn: true });
  expect(told.get('src_batch')).toMatchObject({ from: 'failed', why: null });
  expect(told.get('src_hazard')).toMatchObject({ from: null, why: 'inputs' });
  expect(await releases(home)).toEqual([first.id, (await currentRelease(home.path))!].sort());
  expect((await build(home.path, { full: true })).status).toBe('confirmed');
});

test.each([
  ['src_hazard', ['src_batch', 'src_hazard']],
  ['verify', ['src_hazard', 'fct_hazard_month']],
  ['place', ['src_hazard', 'fct_hazard_month']],
])('a build killed at %s is gone on with, and leaves nothing when it is done', async (at, finished) => {
  await home.take({ 'b.csv': hazards(5, 'C') });
  await buildAndDieAt(home.path, at);
  const told = await made(home, { goesOn: true });
  for (const table of finished) expect(told.get(table)).toMatchObject({ from: 'failed', why: null });
  expect(await currentRelease(home.path)).not.toBe(first.id);
  expect((await releases(home)).filter((name) => name.startsWith('.'))).toEqual([]);
  if (at === 'src_hazard') expect(told.get('fct_hazard_month')).toMatchObject({ why: 'inputs' });
});

test('there is nothing to go on with where no build has failed', async () => {
  await home.take({ 'b.csv': hazards(5, 'C') });
  await expect(build(home.path, { goesOn: true })).rejects.toMatchObject({ code: 'CONTINUE_NOTHING' });
});
