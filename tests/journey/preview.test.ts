import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatasetChanges, ingest, preview as previewFiles } from '../../ingest/index.ts';
import { build, currentRelease, preview as previewMoves } from '../../models/index.ts';

const accidents = '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数';
const one = 'A1,990101,2022-05-03 08:00,高处坠落,1,0';
const two = 'A2,990101,2022-05-09 08:00,触电,0,1';

let folder: string;
let home: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anzhu-preview-'));
  home = join(folder, 'home');
  await send('行政区划.csv', [
    '行政区划代码,行政区划名称',
    '990100,微澜市',
    '990101,东篱区',
    '990102,西窗县',
  ]);
  await send('五月.csv', ['东篱区2022年5月事故台账', accidents, one, two]);
  await send('西窗五月.csv', ['西窗县2022年5月事故台账', accidents, '无']);
  await build(home);
});

afterEach(() => rm(folder, { recursive: true }));

async function written(name: string, lines: readonly string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `${lines.join('\n')}\n`);
  return file;
}

async function send(name: string, lines: readonly string[]): Promise<void> {
  await ingest(home, [await written(name, lines)]);
}

async function changes(name: string, lines: readonly string[]): Promise<readonly DatasetChanges[]> {
  await using found = await previewFiles(home, [await written(name, lines)]);
  return found.changes;
}

/** Every file of the home with its hash. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = files.map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes));
}

describe('a preview of files says', () => {
  test('which rows of the month would change, appear, go, stay and be sent back', async () => {
    const found = await changes('五月改.csv', [
      '东篱区2022年5月事故台账',
      accidents,
      one.replace('高处坠落,1,0', '物体打击,1,2'),
      'A3,990101,2022-05-19 08:00,触电,0,1',
      'A4,990101,2022-05-39 08:00,触电,0,1',
    ]);
    expect(found).toEqual([
      {
        dataset: 'accident',
        unchanged: 0,
        changed: 1,
        added: 1,
        withdrawn: 1,
        rejected: 1,
        rows: [
          {
            change: 'changed',
            key: 'A1',
            region: '990101',
            fields: [
              { column: 'type', before: 'fall', after: 'struck' },
              { column: 'serious_injury_count', before: 0, after: 2 },
            ],
          },
          { change: 'new', key: 'A3', region: '990101', fields: [] },
          { change: 'withdrawn', key: 'A2', region: '990101', fields: [] },
        ],
      },
    ]);
  });

  test('nothing of what another county or month reports', async () => {
    const found = await changes('六月.csv', ['西窗县2022年6月事故台账', accidents, '无']);
    expect(found).toMatchObject([{ unchanged: 0, changed: 0, added: 0, withdrawn: 0, rows: [] }]);
  });

  test('of a register only the keys it holds', async () => {
    const houses = '房屋编号,行政区划代码,乡镇,村,户主姓名,对象类别,排查日期';
    const house = (id: string, village: string) =>
      `${id},990101,东篱镇,${village},张虚构,一般农户,2022-04-02`;
    await send('农房.csv', [houses, house('H1', '一村'), house('H2', '一村'), house('H3', '一村')]);
    const found = await changes('农房补.csv', [
      houses,
      house('H1', '一村'),
      house('H2', '二村'),
      house('H4', '一村'),
    ]);
    expect(found).toMatchObject([
      { dataset: 'rural_house', unchanged: 1, changed: 1, added: 1, withdrawn: 0 },
    ]);
    expect(found[0]!.rows[0]!.fields).toEqual([{ column: 'village', before: '一村', after: '二村' }]);
  });

  test('which headlines and goals would move', async () => {
    const file = await written('六月.csv', [
      '东篱区2022年6月事故台账',
      accidents,
      'A9,990101,2022-06-03 08:00,坍塌,3,0',
    ]);
    const nil = await written('西窗六月.csv', ['西窗县2022年6月事故台账', accidents, '无']);
    await using found = await previewFiles(home, [file, nil]);
    const { asOf, figures, goals, restated } = (await previewMoves(home, found.folder))!;
    const isSame = (one: (typeof figures)[number]) =>
      (['value', 'numerator', 'denominator'] as const).every(
        (fact) => one.before?.[fact] === one.after[fact],
      );
    expect(figures.filter(isSame)).toEqual([]);
    expect(restated).toBeGreaterThan(0);
    expect(asOf).toEqual({ before: '2022-05-31', after: '2022-06-30' });
    expect(
      figures.map(({ indicator, before, after }) => [indicator.name, before?.value, after.value]),
    ).toContainEqual(['major_accidents', 0, 1]);
    expect(goals.find(({ after }) => after.goal === 'major_none')).toMatchObject({
      before: { state: 'warning' },
      after: { state: 'missed' },
    });
  });

  test('that bytes received before, and broken ones, change nothing', async () => {
    const again = await written('五月.csv', ['东篱区2022年5月事故台账', accidents, one, two]);
    const broken = await written('坏.csv', ['甲,乙', '1,2']);
    await using found = await previewFiles(home, [again, broken]);
    expect(found.files.map(({ status }) => status)).toEqual(['already', 'refused']);
    expect(found.changes).toEqual([]);
  });
});

test('a preview leaves the home as it was, byte for byte, and free', async () => {
  const before = await contents();
  const release = await currentRelease(home);
  {
    await using found = await previewFiles(home, [
      await written('六月.csv', [
        '东篱区2022年6月事故台账',
        accidents,
        'A9,990101,2022-06-03 08:00,坍塌,3,0',
      ]),
    ]);
    await expect(ingest(home, [join(folder, '六月.csv')])).rejects.toMatchObject({ code: 'HOME_BUSY' });
    await previewMoves(home, found.folder);
  }
  expect(await contents()).toEqual(before);
  expect(await currentRelease(home)).toBe(release);
  await mkdir(join(folder, 'more'));
  expect((await ingest(home, [join(folder, '六月.csv')])).files).toMatchObject([{ status: 'accepted' }]);
});
