import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { correctionWorkbook, ingest, type Receipt } from '../../ingest/index.ts';
import { ask, build, openRelease } from '../../models/index.ts';
import { OpenedWorkbook } from '../ingest/sent-again.ts';

const accidents = '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数';
const good = 'A1,990101,2022-05-03 08:00,高处坠落,0,1';
const wrongDeaths = 'A2,990101,2022-05-09 08:00,高处坠落,若干,0';
const wrongDay = 'A3,990101,2022-05-39 08:00,高处坠落,3,0';

let home: string;
let files: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'anzhu-correction-'));
  files = join(home, 'sent');
  await mkdir(files);
  await send(
    '行政区划.csv',
    text(['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区', '990102,西窗县']),
  );
});

afterEach(() => rm(home, { recursive: true }));

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

async function send(name: string, content: string | Uint8Array): Promise<Receipt> {
  await writeFile(join(files, name), content);
  const { files: taken } = await ingest(home, [join(files, name)]);
  expect(taken.map(({ fault }) => fault)).toEqual([undefined]);
  return taken[0]!.receipts[0]!;
}

async function workbookOf({ batch }: Receipt): Promise<OpenedWorkbook> {
  return OpenedWorkbook.open(await correctionWorkbook(home, batch));
}

/** What is counted, the rows that wait, and whether the month is reported. */
async function said(indicator: string, period = '2022-05') {
  await build(home);
  await using release = await openRelease(home);
  const { total } = await ask(release, { indicator, region: '990101', period });
  return { counted: total.numerator, waiting: total.waiting, reported: total.reported };
}

const may = (...rows: string[]) => text(['东篱区2022年5月事故台账', accidents, ...rows]);

describe('a correction workbook that comes back', () => {
  test('moves the figures by the rows it brings right, and leaves the others waiting', async () => {
    const original = await send('五月.csv', may(good, wrongDeaths, wrongDay));
    expect(await said('deaths')).toEqual({ counted: 0, waiting: 2, reported: 1 });
    const workbook = await workbookOf(original);
    const first = await send('更正.xlsx', workbook.set(4, '死亡人数', '2').saved());
    expect(await said('deaths')).toEqual({ counted: 2, waiting: 1, reported: 1 });
    expect(await said('accidents')).toEqual({ counted: 2, waiting: 1, reported: 1 });
    const second = await workbookOf(first);
    expect(second.ids).toEqual([6]);
    await send('二次.xlsx', second.set(6, '发生时间', '2022-05-29 08:00').saved());
    expect(await said('deaths')).toEqual({ counted: 5, waiting: 0, reported: 1 });
  });

  test('settles the rows it names and no others, under whatever name it comes', async () => {
    const unreadable = 'A4,990909,什么时候,高处坠落,0,0';
    const original = await send('五月.csv', may(good, wrongDeaths, wrongDay, unreadable));
    const workbook = await workbookOf(original);
    await send('五月.csv', workbook.set(4, '死亡人数', '1').drop(5).drop(6).saved());
    expect(await said('deaths')).toEqual({ counted: 1, waiting: 2, reported: 1 });
    const rest = await workbookOf(original);
    expect(rest.ids).toEqual([5, 6]);
  });

  test('answers again what an earlier return of the same workbook left wrong', async () => {
    const original = await send('五月.csv', may(good, wrongDeaths, wrongDay));
    const workbook = await workbookOf(original);
    await send('更正.xlsx', workbook.saved());
    expect(await said('deaths')).toEqual({ counted: 0, waiting: 2, reported: 1 });
    workbook.set(4, '死亡人数', '2').set(4, '事故编号', 'A9').drop(5);
    await send('再改.xlsx', workbook.saved());
    expect(await said('deaths')).toEqual({ counted: 2, waiting: 1, reported: 1 });
  });

  test('reports a month of which every row was sent back', async () => {
    const original = await send('五月.csv', may(wrongDeaths, wrongDay));
    const workbook = await workbookOf(original);
    await send('更正.xlsx', workbook.set(3, '死亡人数', '2').saved());
    expect(await said('deaths')).toEqual({ counted: 2, waiting: 1, reported: 1 });
  });

  test('takes nothing from a month that was reported before it', async () => {
    await send(
      '四月.csv',
      text(['东篱区2022年4月事故台账', accidents, 'B1,990101,2022-04-03 08:00,坍塌,1,0']),
    );
    const original = await send('五月.csv', may(good, wrongDeaths));
    const workbook = await workbookOf(original);
    await send('更正.xlsx', workbook.set(4, '死亡人数', '2').set(4, '发生时间', '2022-04-09 08:00').saved());
    expect(await said('deaths', '2022-04')).toMatchObject({ counted: 3, waiting: 0 });
    expect(await said('accidents')).toMatchObject({ counted: 1, waiting: 0 });
  });

  test('takes the place of a row that was taken and looked wrong, in another month too', async () => {
    const graded = (id: string, deaths: number) =>
      `${id},990101,2022-05-03 08:00,高处坠落,${deaths},0,一般事故`;
    const original = await send(
      '五月.csv',
      text([
        '东篱区2022年5月事故台账',
        `${accidents},事故等级`,
        graded('A1', 1),
        graded('A2', 4),
        graded('A3', 5),
      ]),
    );
    expect(await said('deaths')).toMatchObject({ counted: 10, waiting: 0 });
    const workbook = await workbookOf(original);
    expect(workbook.ids).toEqual([4, 5]);
    await send('更正.xlsx', workbook.set(4, '死亡人数', '2').set(5, '发生时间', '2022-04-09 08:00').saved());
    expect(await said('deaths')).toMatchObject({ counted: 3, waiting: 0 });
    expect(await said('deaths', '2022-04')).toMatchObject({ counted: 5, waiting: 0 });
  });

  test('of a register brings its rows beside those of the register', async () => {
    const houses = '房屋编号,行政区划代码,乡镇,村,户主姓名,对象类别,排查日期';
    const house = (id: string, kind: string) => `${id},990101,东篱镇,一村,张虚构,${kind},2022-04-02`;
    await send('五月.csv', may(good));
    const original = await send(
      '农房.csv',
      text([houses, house('H1', '一般农户'), house('H2', '某类'), house('', '一般农户')]),
    );
    const workbook = await workbookOf(original);
    await send('更正.xlsx', workbook.set(3, '对象类别', '一般农户').set(4, '房屋编号', 'H3').saved());
    expect(await said('houses_surveyed')).toMatchObject({ counted: 3, waiting: 0 });
  });
});
