import { readdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import {
  type BuildOptions,
  build,
  collectGarbage,
  currentRelease,
  damagedRecords,
  listReleases,
  publishRelease,
  rollback,
} from '../../models/index.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { flipByte } from '../damaged.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';

let home: TestHome;
const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';

async function receive(id: string): Promise<void> {
  const file = join(home.folder, `${id}.csv`);
  await writeFile(file, `${header}\n${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`);
  await ingest(home.path, [file]);
}

async function release(id: string, options: BuildOptions = {}): Promise<string> {
  await receive(id);
  return (await build(home.path, options)).release.id;
}

let first: string;
let second: string;

beforeAll(async () => {
  home = await freshHome();
  [first, second] = [await release('A'), await release('B')];
});

afterAll(() => home[Symbol.asyncDispose]());

describe('a rollback', () => {
  test('gives readers the older release, and no build takes its place unasked, with the same data or new ones', async () => {
    const rolled = await rollback(home.path, first, '数据有误');
    const { username: who } = userInfo();
    expect(rolled).toMatchObject({ kind: 'rollback', from: second, to: first, why: '数据有误', who });
    const kept = await readFile(join(home.path, 'record', 'switches', '000001.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual(rolled);
    expect(await currentRelease(home.path)).toBe(first);

    expect(await build(home.path)).toMatchObject({ status: 'held', held: { from: second, why: '数据有误' } });
    expect(await currentRelease(home.path)).toBe(first);

    await receive('C');
    await expect(build(home.path)).rejects.toMatchObject({
      code: 'RELEASE_HELD',
      exit: 2,
      values: { to: first, from: second, why: '数据有误', who },
    });
    expect(await currentRelease(home.path)).toBe(first);
    const third = await build(home.path, { overRollback: true });
    expect(third).toMatchObject({ status: 'published', held: rolled });
    expect(await currentRelease(home.path)).toBe(third.release.id);
    expect((await build(home.path)).status).toBe('unchanged');
  });

  test('goes forward as well, by the beginning of an id, and then the same data are up to date', async () => {
    const newest = (await listReleases(home.path))[0]!.id;
    await rollback(home.path, first, '试');
    await rollback(home.path, newest.slice(0, -2), '恢复');
    expect(await currentRelease(home.path)).toBe(newest);
    expect((await build(home.path)).status).toBe('unchanged');
    expect((await build(home.path, { full: true })).status).toBe('confirmed');
  });

  test('is ended by a build that is told to: with the same data without building, and kept in the record', async () => {
    const before = await readdir(join(home.path, 'record', 'switches'));
    const newest = (await currentRelease(home.path))!;
    await rollback(home.path, first, '试回退');
    expect(await build(home.path, { overRollback: true })).toMatchObject({
      status: 'published',
      release: { id: newest },
    });
    expect(await currentRelease(home.path)).toBe(newest);
    const switches = (await readdir(join(home.path, 'record', 'switches'))).sort();
    expect(switches).toHaveLength(before.length + 2);
    const last = JSON.parse(await readFile(join(home.path, 'record', 'switches', switches.at(-1)!), 'utf8'));
    expect(last).toMatchObject({ kind: 'publish', from: first, to: newest, why: 'build --over-rollback' });
    expect(await build(home.path)).toMatchObject({ status: 'unchanged' });
  });

  test('holds when the release it gave is damaged, and gives way when the one it took away is', async () => {
    const newest = (await currentRelease(home.path))!;
    await rollback(home.path, first, '试回退');
    await flipByte(join(home.path, 'releases', first, 'warehouse.duckdb'), 9000);
    await expect(build(home.path)).rejects.toMatchObject({ code: 'RELEASE_HELD' });
    await flipByte(join(home.path, 'releases', newest, 'warehouse.duckdb'), 9000);
    expect(await build(home.path, { overRollback: true })).toMatchObject({
      status: 'published',
      release: { id: newest },
    });
    expect(await build(home.path)).toMatchObject({ status: 'unchanged' });
    await flipByte(join(home.path, 'releases', first, 'warehouse.duckdb'), 9000);
  });

  test('to a release that is not there, or for no reason, or to a damaged one changes nothing', async () => {
    const before = await currentRelease(home.path);
    await expect(rollback(home.path, '1999-01-abc', '试')).rejects.toMatchObject({ code: 'RELEASE_UNKNOWN' });
    await expect(rollback(home.path, first, ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' });
    await flipByte(join(home.path, 'releases', second, 'warehouse.duckdb'), 5000);
    await expect(rollback(home.path, second, '试')).rejects.toMatchObject({ code: 'RELEASE_DAMAGED' });
    expect(await currentRelease(home.path)).toBe(before);
  });
});

describe('publishing by name', () => {
  test('gives readers a release built aside once it is verified; builds then go on', async () => {
    const before = await currentRelease(home.path);
    await rollback(home.path, first, '数据有误');
    await receive('D');
    const { status, release: aside } = await build(home.path, { isAside: true });
    expect([status, await currentRelease(home.path)]).toEqual(['aside', first]);
    expect(await build(home.path, { isAside: true })).toMatchObject({ status, release: { id: aside.id } });
    await expect(rollback(home.path, aside.id, '试')).rejects.toMatchObject({ code: 'NEVER_PUBLISHED' });
    expect(await damagedRecords(home.path)).toEqual([]);

    const published = await publishRelease(home.path, aside.id, '已核对');
    expect(published).toMatchObject({ kind: 'publish', from: first, to: aside.id, why: '已核对' });
    expect(await currentRelease(home.path)).toBe(aside.id);
    const record = join(home.path, 'record', 'published', `${aside.id}.json`);
    expect(JSON.parse(await readFile(record, 'utf8')).values.length).toBeGreaterThan(0);
    expect(await build(home.path, { isAside: true })).toMatchObject({ status: 'unchanged' });
    await rollback(home.path, before!, '试');
    await rollback(home.path, aside.id, '试');
    const switches = () => readdir(join(home.path, 'record', 'switches'));
    const count = (await switches()).length;
    expect(await rollback(home.path, aside.id, '试')).toMatchObject({ from: aside.id, to: aside.id });
    expect(await switches()).toHaveLength(count);
  });

  test('is refused by the audit that a new release must pass', async () => {
    const before = await currentRelease(home.path);
    await receive('E');
    const { release: aside } = await build(home.path, { isAside: true });
    const path = join(home.path, 'releases', aside.id, 'manifest.json');
    const { seal: _, ...facts } = JSON.parse(await readFile(path, 'utf8'));
    const dim_region = { ...facts.tables.dim_region, hash: facts.tables.src_region.hash };
    await writeFile(path, sealed({ ...facts, tables: { ...facts.tables, dim_region } }));
    await expect(publishRelease(home.path, aside.id, '试')).rejects.toMatchObject({
      code: 'RELEASE_DAMAGED',
      values: { what: 'dim_region' },
    });
    expect(await currentRelease(home.path)).toBe(before);
  });
});

describe('collecting old releases', () => {
  test('keeps the newest and the one in use; a dry run only tells', async () => {
    await rollback(home.path, first, '试');
    const newest = (await listReleases(home.path))[0]!.id;
    const folders = () => readdir(join(home.path, 'releases'));
    const before = await folders();
    const told = await collectGarbage(home.path, { keep: 1, dryRun: true });
    const old = before.filter((name) => name !== newest && name !== first);
    expect(old).toContain(second);
    expect(told).toMatchObject({ removed: old, kept: [newest, first] });
    expect(told.bytes).toBeGreaterThan(1000);
    expect(await folders()).toEqual(before);

    expect(await collectGarbage(home.path, { keep: 1 })).toEqual(told);
    expect((await folders()).sort()).toEqual([newest, first].sort());
    expect(await currentRelease(home.path)).toBe(first);
  });
});
