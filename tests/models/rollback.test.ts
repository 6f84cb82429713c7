import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build, collectGarbage, currentRelease, listReleases, rollback } from '../../models/index.ts';
import { flipByte } from '../damaged.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';

let home: TestHome;
const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';

async function release(id: string): Promise<string> {
  const file = join(home.folder, `${id}.csv`);
  await writeFile(file, `${header}\n${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`);
  await ingest(home.path, [file]);
  return (await build(home.path)).release.id;
}

let first: string;
let second: string;

beforeAll(async () => {
  home = await freshHome();
  [first, second] = [await release('A'), await release('B')];
});

afterAll(() => home[Symbol.asyncDispose]());

describe('a rollback', () => {
  test('gives readers the older release, and the same data publish nothing until new data come', async () => {
    const rolled = await rollback(home.path, first, '数据有误');
    expect(rolled).toMatchObject({ from: second, to: first, why: '数据有误' });
    expect(await currentRelease(home.path)).toBe(first);

    expect(await build(home.path)).toMatchObject({ status: 'held', held: { from: second, why: '数据有误' } });
    expect(await currentRelease(home.path)).toBe(first);

    const third = await release('C');
    expect(await currentRelease(home.path)).toBe(third);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('goes forward as well, by the beginning of an id, and then the same data are up to date', async () => {
    const newest = (await listReleases(home.path))[0]!.id;
    await rollback(home.path, first, '试');
    await rollback(home.path, newest.slice(0, -2), '恢复');
    expect(await currentRelease(home.path)).toBe(newest);
    expect((await build(home.path)).status).toBe('unchanged');
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

describe('collecting old releases', () => {
  test('keeps the newest and the one in use; a dry run only tells', async () => {
    await rollback(home.path, first, '试');
    const newest = (await listReleases(home.path))[0]!.id;
    const folders = () => readdir(join(home.path, 'releases'));
    const before = await folders();
    const told = await collectGarbage(home.path, { keep: 1, dryRun: true });
    expect(told).toMatchObject({ removed: [second], kept: [newest, first] });
    expect(told.bytes).toBeGreaterThan(1000);
    expect(await folders()).toEqual(before);

    expect(await collectGarbage(home.path, { keep: 1 })).toEqual(told);
    expect((await folders()).sort()).toEqual([newest, first].sort());
    expect(await currentRelease(home.path)).toBe(first);
  });
});
