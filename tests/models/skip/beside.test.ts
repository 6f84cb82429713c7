import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPreviewText } from '../../../cli/commands/build-preview-text.ts';
import {
  build,
  collectGarbage,
  damagedRecords,
  type Manifest,
  openRelease,
  previewBuild,
  restate,
} from '../../../models/index.ts';
import { flipByte } from '../../damaged.ts';
import { freshHome, type TestHome } from '../../ingest/home.ts';
import { changeManifest, folderOf, hazards, made, releases, withCopies } from './built-home.ts';

let first: Manifest;
let home: TestHome;

withCopies((copy, release) => {
  [home, first] = [copy, release];
});

test('nothing is taken over from a release that is damaged, or that does not tell what it was made of', async () => {
  await flipByte(join(folderOf(home, first), 'warehouse.duckdb'), 5000);
  await home.take({ 'b.csv': hazards(5, 'C') });
  const told = await made(home, {});
  expect(new Set([...told.values()].map(({ why }) => why))).toEqual(new Set(['unproven']));

  await using release = await openRelease(home.path);
  await changeManifest(home, release.manifest, ({ tables }) => ({
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, { rows, hash, milliseconds }]) => [
        name,
        { rows, hash, milliseconds },
      ]),
    ),
  }));
  await home.take({ 'c.csv': hazards(6, 'D') });
  expect(new Set([...(await made(home, {})).values()].map(({ why }) => why))).toEqual(new Set(['unproven']));
});

test('damage that a reader finds is no longer overlooked by a build, whatever the file system says', async () => {
  const mark = () => readFile(join(folderOf(home, first), 'compared.json'), 'utf8').catch(() => null);
  expect(await mark()).not.toBeNull();
  await flipByte(join(folderOf(home, first), 'warehouse.duckdb'), 5000);
  await expect(openRelease(home.path)).rejects.toMatchObject({ code: 'RELEASE_DAMAGED' });
  expect(await mark()).toBeNull();
  expect((await build(home.path)).status).toBe('mended');
});

test('a preview tells rows, headlines of city and county, and leaves every byte of the home', async () => {
  await home.take({ 'b.csv': hazards(4, 'A', 'B', 'C') });
  const before = await home.contents();
  const { models, unmoved, figures, counties } = await previewBuild(home.path, {});
  const found = counties.find(
    ({ indicator, region }) => indicator.name === 'hazards_found' && region.code === '990101',
  );
  expect([found?.before?.numerator, found?.after.numerator]).toEqual([2, 3]);
  const city = figures.find(({ indicator }) => indicator.name === 'hazards_found');
  expect([city?.before?.numerator, city?.after.numerator]).toEqual([2, 3]);
  const rows = new Map(models.map((one) => [one.model, one]));
  expect(rows.get('stg_county__hazards')).toMatchObject({ why: 'inputs', added: 1, gone: 0, changed: 2 });
  expect(rows.get('fct_hazard_month')).toMatchObject({ added: 0, gone: 0, changed: 1 });
  expect([rows.has('stg_county__penalties'), rows.has('fct_finding_month')]).toEqual([false, false]);
  expect(unmoved).toBeGreaterThan(0);
  expect(await home.contents()).toEqual(before);
  expect(await releases(home)).toEqual([first.id]);
});

test('a preview of a selection shows what was asked for, and says what else is behind', async () => {
  await home.take({ 'b.csv': hazards(4, 'A', 'B', 'C') });
  const before = await home.contents();
  const preview = await previewBuild(home.path, { selectors: ['fct_hazard_month'] });
  const { models, behind, figures } = preview;
  const rows = new Map(models.map((one) => [one.model, one]));
  expect(rows.get('fct_hazard_month')).toMatchObject({ why: 'inputs', changed: 1 });
  expect(figures.map(({ indicator }) => indicator.name)).toContain('hazards_found');
  expect(behind).toContain('ana_settling');
  expect(behind.filter((name) => rows.has(name))).toEqual([]);
  expect(await home.contents()).toEqual(before);
  expect(buildPreviewText(preview, 'en')).toContain(`${behind.length} models that were not are behind`);
});

test('a preview of a home that has never been built is of what would be new, and leaves not even a folder', async () => {
  await using other = await freshHome();
  const names = () => readdir(other.path);
  const before = [await names(), await other.contents()];
  const { models, asOf } = await previewBuild(other.path, {});
  expect(new Set(models.map(({ why }) => why))).toEqual(new Set(['new']));
  expect(models.find(({ model }) => model === 'dim_region')).toMatchObject({ added: 4, gone: 0, changed: 0 });
  expect(asOf.before).toBeNull();
  expect([await names(), await other.contents()]).toEqual(before);
});

test('the parts of a restatement are worked out while old releases are collected beside it', async () => {
  await home.take({ 'b.csv': hazards(4, 'A') });
  const { release } = await build(home.path, { acceptLoss: true });
  let isDone = false;
  const restated = restate(home.path, first.id, release.id).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await collectGarbage(home.path, { keep: 2 });
    expect(await releases(home)).toEqual([first.id, release.id].sort());
  }
  expect((await restated).length).toBeGreaterThan(0);
});

describe('the record of what a release said', () => {
  const record = () => join(home.path, 'record', 'published', `${first.id}.json`);

  test('is made again by a build, and before its release is deleted', async () => {
    await home.take({ 'b.csv': hazards(5, 'C') });
    const { release } = await build(home.path);
    const whole = await readFile(record(), 'utf8');
    await truncate(record(), 100);
    const damage = { code: 'RECORD_DAMAGED', values: { release: first.id, file: record() } };
    await expect(restate(home.path, first.id, release.id)).rejects.toMatchObject(damage);
    expect(await damagedRecords(home.path)).toMatchObject([damage]);
    expect((await build(home.path)).status).toBe('unchanged');
    expect(await readFile(record(), 'utf8')).toBe(whole);

    await rm(record());
    await expect(restate(home.path, first.id, release.id)).rejects.toMatchObject(damage);
    const collected = { removed: [first.id], unrecorded: [] };
    expect(await collectGarbage(home.path, { keep: 1, dryRun: true })).toMatchObject(collected);
    expect(await damagedRecords(home.path)).toMatchObject([damage]);
    expect(await collectGarbage(home.path, { keep: 1 })).toMatchObject(collected);
    expect(await readFile(record(), 'utf8')).toBe(whole);
  });

  test('that only other models could make again keeps its release from being deleted', async () => {
    await home.take({ 'b.csv': hazards(5, 'C') });
    const { release } = await build(home.path);
    await truncate(record(), 100);
    await changeManifest(home, first, ({ tables: { dim_region, ...tables } }) => ({
      tables: { ...tables, dim_region: { ...dim_region, code: 'of then' } },
    }));
    const kept = { removed: [], kept: [release.id, first.id], unrecorded: [first.id] };
    expect(await collectGarbage(home.path, { keep: 1, dryRun: true })).toMatchObject(kept);
    expect(await collectGarbage(home.path, { keep: 1 })).toMatchObject(kept);
    expect(await releases(home)).toEqual([first.id, release.id].sort());
  });
});
