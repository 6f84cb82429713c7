import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findReceipt, ingest, readReceipts } from '../../ingest/index.ts';
import { build, currentRelease, openRelease, soundRelease } from '../../models/index.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';
import { cutShort, flipByte } from '../damaged.ts';

let first: string;
/** Batches of the tiny city, by dataset. */
let batches: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { home, files } = await writeTinyCity();
  first = home;
  await ingest(home, [files]);
  await build(home);
  batches = new Map((await readReceipts(home)).map(({ dataset, batch }) => [dataset, batch]));
});

afterAll(() => rm(join(first, '..'), { recursive: true }));

async function copyOfHome(): Promise<string> {
  const home = join(await freshFolder(), 'home');
  await cp(first, home, { recursive: true });
  return home;
}

const folderOf = (home: string, dataset: string) =>
  join(home, 'batches', dataset, batches.get(dataset) ?? '');

/** Gives the home something new to build. */
async function receiveMore(home: string, rows = 1, name = '补报'): Promise<void> {
  const file = join(home, '..', `${name}.csv`);
  const lines = Array.from({ length: rows }, (_, i) => `J-${i},990101,S1,2022-02-09,日常巡查`);
  await writeFile(file, ['检查编号,行政区划代码,项目编码,检查日期,检查类型', ...lines, ''].join('\n'));
  await ingest(home, [file]);
}

/** A release still readable, the one before. */
async function expectStanding(home: string, id: string | null): Promise<void> {
  expect(await currentRelease(home)).toBe(id);
  expect((await soundRelease(home))?.id).toBe(id);
}

describe('a batch file that is not what was received stops the build before it is read', () => {
  const missing = { zh: '文件缺失', en: 'the file is missing' };
  const changed = { zh: '内容与写入时不同', en: 'its bytes have changed since it was written' };
  const cases: [
    what: string,
    dataset: string,
    file: string,
    harm: (path: string) => Promise<void>,
    reason: object,
  ][] = [
    ['accepted rows gone', 'hazard', 'accepted.parquet', (path) => rm(path), missing],
    ['the first byte of accepted rows', 'hazard', 'accepted.parquet', (path) => flipByte(path, 0), changed],
    ['a byte amid accepted rows', 'accident', 'accepted.parquet', (path) => flipByte(path, 200), changed],
    [
      'the last byte of rejected rows',
      'rural_house',
      'rejected.parquet',
      (path) => flipByte(path, -1),
      changed,
    ],
    ['rejected rows gone', 'rural_house', 'rejected.parquet', (path) => rm(path), missing],
    ['a byte of the receipt', 'site', 'batch.json', (path) => flipByte(path, 300), changed],
    ['a receipt cut short', 'site', 'batch.json', cutShort, changed],
  ];
  test.each(cases)('%s', async (_, dataset, file, harm, reason) => {
    const home = await copyOfHome();
    const before = await currentRelease(home);
    await receiveMore(home);
    await harm(join(folderOf(home, dataset), file));
    await expect(build(home)).rejects.toMatchObject({
      code: 'BATCH_DAMAGED',
      exit: 3,
      values: { file: `${dataset}/${batches.get(dataset)}/${file}`, reason },
    });
    await expectStanding(home, before);
    expect((await readdir(join(home, 'releases'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('rows cut short, with both lengths', async () => {
    const home = await copyOfHome();
    await receiveMore(home);
    const path = join(folderOf(home, 'penalty'), 'accepted.parquet');
    const { size } = await stat(path);
    await cutShort(path);
    await expect(build(home)).rejects.toMatchObject({
      values: {
        reason: {
          zh: `长度应为 ${size} 字节，实为 ${size - 1} 字节`,
          en: `it should be ${size} bytes long and is ${size - 1}`,
        },
      },
    });
  });
});

describe('a batch that vanished', () => {
  test('is noticed: the release stands, and a build without it must be asked for', async () => {
    const home = await copyOfHome();
    const before = await currentRelease(home);
    await rm(folderOf(home, 'accident'), { recursive: true });
    await rm(join(folderOf(home, 'penalty'), 'batch.json'));
    await expect(build(home)).rejects.toMatchObject({ code: 'BATCH_MISSING', exit: 1, values: { count: 2 } });
    await expectStanding(home, before);

    const { status, release } = await build(home, { acceptLoss: true });
    expect(status).toBe('published');
    expect(release.batches).toHaveLength(8);
    expect((await build(home)).status).toBe('unchanged');
  });

  test('is noticed also when no batch is left, and when the current release cannot be read', async () => {
    const home = await copyOfHome();
    await receiveMore(home);
    const newest = (await build(home)).release.id;
    await rm(folderOf(home, 'accident'), { recursive: true });
    await rm(join(home, 'releases', newest), { recursive: true });
    await expect(build(home)).rejects.toMatchObject({ code: 'BATCH_MISSING', values: { count: 1 } });
    await rm(join(home, 'batches'), { recursive: true });
    await expect(build(home)).rejects.toMatchObject({ code: 'BATCH_MISSING', values: { count: 10 } });
    await expect(build(home, { acceptLoss: true })).rejects.toMatchObject({ code: 'HOME_EMPTY' });
  });

  test('and came back from its original file is no loss', async () => {
    const home = await copyOfHome();
    const batch = batches.get('accident') ?? '';
    await rm(folderOf(home, 'accident'), { recursive: true });
    await ingest(home, [join(first, '..', 'files', '生产安全事故.csv')]);
    expect((await findReceipt(home, batch)).dataset).toBe('accident');
    expect((await build(home)).status).toBe('published');
  });
});

test('a dataset may lose a fifth of its rows, and more only when it is asked for', async () => {
  const home = await copyOfHome();
  // Five inspections stand for the other counties and months; a return for a month takes the place of the last.
  await receiveMore(home, 5, '东篱区2022年2月安全检查');
  expect((await build(home)).release.tables.src_inspection?.rows).toBe(10);
  await receiveMore(home, 3, '东篱区2022年2月安全检查（更正）');
  const { release } = await build(home);
  expect(release.tables.src_inspection?.rows).toBe(8);
  await receiveMore(home, 1, '东篱区2022年2月安全检查（再更正）');
  await expect(build(home)).rejects.toMatchObject({
    code: 'ROWS_DROPPED',
    exit: 1,
    values: { percent: 20, tables: { zh: '安全检查 8 → 6', en: 'inspections 8 → 6' } },
  });
  await expectStanding(home, release.id);
  expect((await build(home, { acceptLoss: true })).release.tables.src_inspection?.rows).toBe(6);
});

describe('a damaged release is built again under its name', () => {
  const inFolder = (file: string, harm: (path: string) => Promise<void>) => (folder: string) =>
    harm(join(folder, file));
  const cases: [what: string, harm: (folder: string) => Promise<void>][] = [
    ['its first byte', inFolder('warehouse.duckdb', (path) => flipByte(path, 0))],
    ['a byte no table uses', inFolder('warehouse.duckdb', (path) => flipByte(path, 4095))],
    ['its last byte', inFolder('warehouse.duckdb', (path) => flipByte(path, -1))],
    ['a file cut short', inFolder('warehouse.duckdb', cutShort)],
    ['no file', inFolder('warehouse.duckdb', (path) => rm(path))],
    ['a log left beside it', inFolder('warehouse.duckdb.wal', (path) => writeFile(path, ''))],
    ['a byte of its manifest', inFolder('manifest.json', (path) => flipByte(path, 40))],
    ['no manifest', inFolder('manifest.json', (path) => rm(path))],
    ['no folder', (folder) => rm(folder, { recursive: true })],
    ['another name', (folder) => rename(folder, `${folder}-moved`)],
    ['CURRENT changed', (folder) => flipByte(join(folder, '..', '..', 'CURRENT'), 3)],
    ['CURRENT overwritten', (folder) => writeFile(join(folder, '..', '..', 'CURRENT'), '../../etc\n')],
  ];
  test.each(cases)('%s', async (_, harm) => {
    const home = await copyOfHome();
    const { id, tables } = (await soundRelease(home))!;
    await harm(join(home, 'releases', id));
    await expect(soundRelease(home)).rejects.toMatchObject({ code: 'RELEASE_DAMAGED', exit: 3 });
    await expect(openRelease(home)).rejects.toMatchObject({ code: expect.stringMatching(/^RELEASE_/) });
    const { status, release } = await build(home);
    expect(status).toMatch(/^(?:mended|published)$/);
    expect([release.id, release.tables.fct_hazard_month?.hash]).toEqual([id, tables.fct_hazard_month?.hash]);
    await expectStanding(home, id);
    expect((await build(home)).status).toBe('unchanged');
  });

  test('a flip of any one byte is noticed', async () => {
    const home = await copyOfHome();
    const path = join(home, 'releases', (await currentRelease(home)) ?? '', 'warehouse.duckdb');
    const { size } = await stat(path);
    for (let at = 0; at < size; at += Math.ceil(size / 50)) {
      await flipByte(path, at);
      await expect(openRelease(home), `byte ${at}`).rejects.toMatchObject({ code: 'RELEASE_DAMAGED' });
      await flipByte(path, at);
    }
    await expect(soundRelease(home)).resolves.not.toBeNull();
  });
});

test('reading a release leaves every byte as its manifest says, and a build with nothing to do starts no process', async () => {
  const home = await copyOfHome();
  const { id, warehouse } = (await soundRelease(home))!;
  {
    await using release = await openRelease(home);
    await release.engine.scanned('fct_hazard_month');
  }
  const bytes = await readFile(join(home, 'releases', id, 'warehouse.duckdb'));
  expect(warehouse).toEqual({
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const steps: string[] = [];
  await build(home, { onProgress: ({ step }) => steps.push(step) });
  expect(steps).toEqual(['inputs']);
});
