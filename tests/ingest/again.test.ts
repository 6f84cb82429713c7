import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReceipt, ingest, replacedMonthsOf, replacedWords } from '../../ingest/index.ts';
import { readReceipts } from '../../sql/sources/batch.ts';
import { claimsInForce } from '../../sql/sources/in-force.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { hazardHeader, hazardRow } from './hazard-rows.ts';
import { freshHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string) => `${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`;

describe('the same bytes', () => {
  test('are received once, under whatever name', async () => {
    await using home = await freshHome();
    const first = await home.takeOne('a.csv', `${header}\n${row('A')}`);
    const before = await home.contents();
    const { files } = await home.take({ 'b.csv': `${header}\n${row('A')}` });
    expect(files).toMatchObject([
      { status: 'already', receipts: [{ batch: first.batch, sequence: first.sequence }] },
    ]);
    expect(await home.contents()).toEqual(before);
  });

  test('twice in one call are one batch', async () => {
    await using home = await freshHome();
    const { files } = await home.take({
      'a.csv': `${header}\n${row('A')}`,
      'b.csv': `${header}\n${row('A')}`,
    });
    expect(files.map(({ status }) => status)).toEqual(['accepted', 'already']);
    expect(files[1]?.receipts).toEqual(files[0]?.receipts);
  });

  test('that something later has replaced are told so, and put nothing back', async () => {
    await using home = await freshHome();
    const [a, b] = [`${header}\n${row('A')}`, `${header}\n${row('B')}`];
    await home.takeOne('a.csv', a);
    const later = await home.takeOne('b.csv', b);
    const before = await home.contents();
    const { files } = await home.take({ 'a.csv': a });
    expect(files).toMatchObject([{ status: 'already' }]);
    expect(files[0]!.notes.map(({ zh }) => zh)).toEqual([
      expect.stringContaining(`其中 990101 2022-05 现以后来的批次 ${later.batch}（b.csv）为准`),
    ]);
    expect(await home.contents()).toEqual(before);
    expect((await home.take({ 'b.csv': b })).files[0]!.notes).toEqual([]);
  });

  test('give the same batch in any home, whose number begins to name it', async () => {
    await using one = await freshHome();
    await using other = await freshHome();
    const [a, b] = [
      await one.takeOne('a.csv', `${header}\n${row('A')}`),
      await other.takeOne('x.csv', `${header}\n${row('A')}`),
    ];
    expect(a.batch).toBe(b.batch);
    expect((await findReceipt(one.path, a.batch.slice(0, 6))).batch).toBe(a.batch);
    await expect(findReceipt(one.path, 'ffff')).rejects.toMatchObject({ code: 'BATCH_UNKNOWN' });
  });
});

describe('a resubmission', () => {
  test('is a batch of its own with a later number', async () => {
    await using home = await freshHome();
    const first = await home.takeOne('a.csv', `${header}\n${row('A')}`, {
      receivedAt: '2022-06-01T00:00:00.000Z',
    });
    const second = await home.takeOne('a.csv', `${header}\n${row('A')}${row('B')}`, {
      receivedAt: '2022-06-02T00:00:00.000Z',
    });
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(second.batch).not.toBe(first.batch);
    expect((await readReceipts(home.path)).map(({ batch }) => batch).slice(1)).toEqual([
      first.batch,
      second.batch,
    ]);
  });

  test('says whose months it takes over and how many rows count before and now, also of a month no name says', async () => {
    await using home = await freshHome();
    const [march, may] = ['2022-03-03', '2022-05-03'].map((day) =>
      ['A', 'B', 'C', 'D', 'E'].map((id) => row(`${day}${id}`).replace('2022-05-03', day)),
    );
    const first = await home.takeOne('a.csv', `${header}\n${march!.join('')}`);
    const stray = await home.takeOne(
      '青岚区2022年5月.csv',
      `${header}\n${may!.join('')}${march![0]}${row('F').replace('2022-05-03', '2022-03-05')}`,
    );
    const { files } = await home.take({ 'c.csv': `${header}\n${may!.slice(1).join('')}${march![2]}` });
    const { batch } = files[0]!.receipts[0]!;
    expect(files[0]!.notes).toEqual([
      {
        zh: `代替批次 ${first.batch}、${stray.batch}：青岚区2022年3月，原6行，现1行`,
        en: `replaces batch ${first.batch}, ${stray.batch}: 青岚区 2022-03, 6 rows before, 1 now`,
      },
      {
        zh: `代替批次 ${stray.batch}：青岚区2022年5月，原5行，现4行`,
        en: `replaces batch ${stray.batch}: 青岚区 2022-05, 5 rows before, 4 now`,
      },
    ]);
    const place = { region: '990101', county: '青岚区' };
    const months = [
      { ...place, month: '2022-03-01', replaces: [first.batch, stray.batch], before: 6, now: 1 },
      { ...place, month: '2022-05-01', replaces: [stray.batch], before: 5, now: 4 },
    ];
    expect(files[0]!.replaced).toEqual(months.map((month) => ({ batch, ...month })));
    expect(await replacedMonthsOf(home.path, batch)).toEqual(months);
    expect(await replacedMonthsOf(home.path, first.batch)).toEqual([]);
    const long = ['01', '02', '03'].map((month) => ({ ...months[1]!, month: `2022-${month}-01` }));
    expect(replacedWords(long, 1).map(({ zh }) => zh)).toEqual([
      `代替批次 ${stray.batch}：青岚区2022年1月，原5行，现4行；另有2个县月，原共10行，现共8行`,
    ]);
  });

  test('in one folder comes after what its name extends', async () => {
    await using home = await freshHome();
    const { files } = await home.take({
      '隐患(1).csv': `${header}\n${row('B')}`,
      '隐患.csv': `${header}\n${row('A')}`,
    });
    expect(files.map(({ receipts }) => receipts[0]!.file)).toEqual(['隐患.csv', '隐患(1).csv']);
  });
});

describe('the region list', () => {
  test('is taken first, whatever its name', async () => {
    await using home = await freshHome(false);
    const { files } = await home.take({
      'a.csv': `${header}\n${row('A')}`,
      'z.csv': '代码,名称\n990100,安澜市\n990101,青岚区\n',
    });
    expect(files.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(files[1]!.receipts[0]!.sequence).toBeLessThan(files[0]!.receipts[0]!.sequence);
  });

  test('is missing: files that name counties are refused', async () => {
    await using home = await freshHome(false);
    const { files } = await home.take({ 'a.csv': `${header}\n${row('A')}` });
    expect(files[0]?.fault?.code).toBe('REGION_UNKNOWN');
  });

  test('the latest one counts', async () => {
    await using home = await freshHome();
    await home.take({ 'z.csv': '代码,名称\n990100,安澜市\n990109,新岚区\n' });
    const receipt = await home.takeOne(
      'a.csv',
      `${header}\n${row('A')}${row('B').replace('青岚区', '新岚区')}`,
    );
    expect(receipt.rows).toMatchObject({ accepted: 1, rejected: 1 });
  });
});

describe('a refused file', () => {
  test('leaves its bytes in the vault, read-only, and nothing else', async () => {
    await using home = await freshHome();
    const before = await home.contents();
    const { files } = await home.take({ 'a.csv': '姓名,年龄\n张三,3\n', 'b.csv': `${header}\n${row('A')}` });
    expect(files.map(({ status }) => status)).toEqual(['refused', 'accepted']);
    const after = await home.contents();
    expect(
      Object.keys(after)
        .filter((name) => !(name in before))
        .every((name) => name.startsWith('batches/hazard/')),
    ).toBe(true);
    const kept = (await readdir(join(home.path, 'vault'), { recursive: true, withFileTypes: true })).filter(
      (entry) => entry.isFile(),
    );
    expect(kept).toHaveLength(3);
    for (const entry of kept) expect((await stat(join(entry.parentPath, entry.name))).mode & 0o222).toBe(0);
  });

  test('that does not exist stops before anything is done', async () => {
    await using home = await freshHome();
    await expect(ingest(home.path, [join(home.folder, 'none.csv')])).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
  });
});

describe('a run that died', () => {
  test('before its batches were in place has left nothing', async () => {
    await using home = await freshHome();
    await home.take({});
    const stray = join(home.path, 'incoming', 'abc');
    await home.strand(stray, { 'batch.json': '{}' });
    const receipt = await home.takeOne('a.csv', `${header}\n${row('A')}`);
    expect((await readReceipts(home.path)).map(({ dataset }) => dataset)).toEqual(['region', 'hazard']);
    expect(receipt.rows.accepted).toBe(1);
    await expect(stat(join(home.path, 'incoming'))).rejects.toThrow();
  });

  test('while it put the sheets of one file in place is finished by the next', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne('a.csv', `${header}\n${row('A')}`);
    const folder = join('batches', 'hazard', receipt.batch);
    const moves = [
      { from: join('incoming', 'gone'), to: join('batches', 'hazard', 'gone') },
      { from: join('incoming', 'there'), to: join('batches', 'hazard', 'there') },
    ];
    const { seal: _, ...kept } = JSON.parse(await readFile(join(home.path, folder, 'batch.json'), 'utf8'));
    await home.strand(join(home.path, 'incoming', 'there'), {
      'batch.json': sealed({ ...kept, batch: 'there' }),
    });
    await writeFile(join(home.path, 'incoming', 'commit.json'), JSON.stringify(moves));
    await home.take({});
    expect((await readReceipts(home.path)).map(({ batch }) => batch)).toContain('there');
  });
});

test('sheets of one file stand side by side in a month they share; the file sent again takes the place of all', async () => {
  await using home = await freshHome();
  const book = (...sheets: readonly (readonly string[])[]) =>
    zipOf(
      workbookParts(
        sheets.map((ids, i) => ({
          name: `表${i + 1}`,
          xml: `<sheetData>${[hazardHeader, ...ids.map(hazardRow)].map((cells, at) => rowXml(at + 1, cells)).join('')}</sheetData>`,
        })),
      ),
    );
  const { files } = await home.take({ 'a.xlsx': book(['A', 'B'], ['C'], ['D']) });
  expect(files[0]!.replaced).toBeUndefined();
  const inForce = async () =>
    claimsInForce((await readReceipts(home.path)).filter(({ dataset }) => dataset === 'hazard')).flat();
  expect((await inForce()).map(({ batch }) => batch).sort()).toEqual(
    files[0]!.receipts.map(({ batch }) => batch).sort(),
  );
  const again = await home.take({ 'a.xlsx': book(['A', 'B'], ['C', 'E']) });
  expect((await inForce()).map(({ batch }) => batch).sort()).toEqual(
    again.files[0]!.receipts.map(({ batch }) => batch).sort(),
  );
  expect(again.files[0]!.replaced?.flatMap(({ replaces }) => replaces)).toHaveLength(3);
});
