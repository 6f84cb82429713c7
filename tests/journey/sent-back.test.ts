import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { ask, build, judge, openRelease } from '../../models/index.ts';
import { zipOf } from '../ingest/zip-of.ts';

const accidents = '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数';
const houses = '房屋编号,行政区划代码,乡镇,村,户主姓名,对象类别,排查日期';
const months = ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'];

const may = '东篱区2022年5月事故台账';

let folder: string;
let home: string;

async function send(name: string, lines: readonly string[], status = 'accepted'): Promise<void> {
  await sendAll({ [name]: lines }, status);
}

async function sendAll(files: Readonly<Record<string, readonly string[]>>, status: string): Promise<void> {
  const sent = await mkdtemp(join(folder, 'sent-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(sent, name), `${lines.join('\n')}\n`);
  const { files: taken } = await ingest(home, [sent]);
  expect(taken.map((file) => file.status)).toEqual(taken.map(() => status));
}

/** Two homes that tests go on from: one that knows the counties alone, and one with `noAccidents`. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anzhu-sent-back-'));
  home = join(folder, 'counties');
  await send('行政区划.csv', [
    '行政区划代码,行政区划名称',
    '990100,微澜市',
    '990101,东篱区',
    '990102,西窗县',
  ]);
  await goOnFrom('counties', 'reported');
  await sendAll(noAccidents(), 'accepted');
});

afterAll(() => rm(folder, { recursive: true }));

/** Both counties' accident returns of every month, none of them with an accident; that of 东篱区 in May is yet to come. */
function noAccidents(): Record<string, string[]> {
  const titles = ['东篱区', '西窗县'].flatMap((county) =>
    months.map((month) => `${county}${month.replace('-0', '年')}月事故台账`),
  );
  const others = titles.filter((title) => title !== may);
  return Object.fromEntries(others.map((title) => [`${title}.csv`, [title, accidents, '无']]));
}

async function goOnFrom(before: string, name: string): Promise<void> {
  home = join(folder, name);
  await cp(join(folder, before), home, { recursive: true });
}

let homes = 0;
beforeEach(() => goOnFrom('reported', `home-${++homes}`));

const sendMay = (...rows: readonly string[]) =>
  send('五月.csv', [may, accidents, ...(rows.length > 0 ? rows : ['无'])]);

const good = 'A1,990101,2022-05-03 08:00,高处坠落,0,1';
const wrongDeaths = 'A2,990101,2022-05-09 08:00,高处坠落,若干,0';
const wrongDay = 'A3,990101,2022-05-39 08:00,高处坠落,3,0';

async function waiting(indicator: string, region?: string): Promise<number> {
  await build(home);
  await using release = await openRelease(home);
  const asked = { indicator, period: '2022-04..2022-05', ...(region ? { region } : {}) };
  return (await ask(release, asked)).total.waiting;
}

describe('rows sent back', () => {
  test('are counted once, however often a file that is wrong all over comes back', async () => {
    await sendMay(good, wrongDeaths, wrongDay);
    for (const [i, site] of ['一', '二', '三'].entries()) {
      const rows = [wrongDeaths, wrongDay].map((row) => row.replace('高处坠落', `坠落${site}`));
      await send(`再报${i}.csv`, [may, accidents, ...rows], 'sent-back');
    }
    expect(await waiting('accidents', '990101')).toBe(2);
  });

  test('are counted beside the figure of their county and month, and of no other', async () => {
    await sendMay(good, wrongDeaths, wrongDay);
    expect(await waiting('accidents')).toBe(2);
    expect(await waiting('accidents', '990101')).toBe(2);
    expect(await waiting('accidents', '990102')).toBe(0);
    await using release = await openRelease(home);
    const { rows } = await ask(release, {
      indicator: 'accidents',
      period: '2022-04..2022-05',
      by: 'month',
    });
    expect(rows.map((row) => [row.key, row.value, row.waiting])).toEqual([
      ['2022-04-01', 0, 0],
      ['2022-05-01', 1, 2],
    ]);
    const byCounty = await ask(release, { indicator: 'accidents', period: '2022-05', by: 'region' });
    expect(byCounty.rows.map((row) => [row.key, row.waiting])).toEqual([
      ['990101', 2],
      ['990102', 0],
    ]);
    const [zero] = await judge(release);
    expect(zero).toMatchObject({ goal: 'major_none', lamp: 'amber', state: 'warning' });
  });

  test('a row without county or month may be any of its file, and is said of each', async () => {
    await sendMay(good);
    await send(
      '补报.csv',
      [accidents, 'A8,990909,2022-05-12 08:00,高处坠落,0,0', 'A9,990101,不知,高处坠落,0,0'],
      'sent-back',
    );
    expect(await waiting('accidents', '990102')).toBe(1);
    expect(await waiting('accidents', '990101')).toBe(2);
    expect(await waiting('accidents')).toBe(2);
  });

  test('the month sent again right settles them', async () => {
    await sendMay(good, wrongDeaths, wrongDay);
    await send('五月更正.csv', [may, accidents, good, wrongDeaths.replace('若干', '1')]);
    expect(await waiting('accidents')).toBe(0);
    await using release = await openRelease(home);
    expect((await judge(release))[0]).toMatchObject({ goal: 'major_none', lamp: 'green' });
  });

  test('are not settled by rows of another month that use their numbers anew, right or wrong', async () => {
    await sendMay(good, wrongDeaths, wrongDay);
    const june = [wrongDeaths.replace('05-09', '06-09'), wrongDay.replace('05-39', '06-08')];
    await send('六月.csv', ['东篱区2022年6月事故台账', accidents, ...june]);
    expect(await waiting('accidents')).toBe(2);
  });

  test('are not settled by another file of their archive, which reports the same month', async () => {
    const file = (...rows: readonly string[]) => [may, accidents, ...rows].join('\n');
    const sent = await mkdtemp(join(folder, 'sent-'));
    const both = zipOf({ '一.csv': file(good, wrongDeaths), '二.csv': file(good.replace('A1', 'A4')) });
    await writeFile(join(sent, '五月.zip'), both);
    await ingest(home, [sent]);
    expect(await waiting('accidents', '990101')).toBe(1);
  });

  test('the month sent again wrong leaves what is wrong now', async () => {
    await sendMay(good, wrongDeaths, wrongDay);
    await send('五月更正.csv', [may, accidents, good, wrongDay]);
    expect(await waiting('accidents')).toBe(1);
  });

  test('of a home that holds a register and no month are waited for, and no figure is made up', async () => {
    await goOnFrom('counties', 'register');
    await send('农房.csv', [
      houses,
      'H2,990101,东篱镇,一村,李虚构,一般农户,2022-04-02',
      'H3,990101,东篱镇,一村,王虚构,无此类,2022-04-02',
    ]);
    await build(home);
    await using release = await openRelease(home);
    const { total } = await ask(release, { indicator: 'houses_surveyed', period: '2022-04' });
    expect(total).toMatchObject({ state: 'none', value: null, waiting: 1 });
  });

  test('of a register are settled by their key alone', async () => {
    await sendMay(good);
    const [right, wrong, other] = [
      'H1,990101,东篱镇,一村,张虚构,一般农户,2022-04-02',
      'H2,990101,东篱镇,一村,李虚构,一般农户,2022-04-42',
      'H3,990101,东篱镇,一村,王虚构,不是类别,2022-04-02',
    ];
    await send('农房.csv', [houses, right!, wrong!, other!]);
    expect(await waiting('houses_surveyed')).toBe(2);
    await send('农房补.csv', [houses, wrong!.replace('2022-04-42', '2022-04-12')]);
    expect(await waiting('houses_surveyed')).toBe(1);
    expect(await waiting('accidents')).toBe(0);
  });

  test('of a file that held nothing right wait as well', async () => {
    await sendMay(good);
    await send(
      '西窗.csv',
      ['西窗县2022年6月事故台账', accidents, 'B1,990102,2022-06-09 08:00,高处坠落,若干,0'],
      'sent-back',
    );
    await build(home);
    await using release = await openRelease(home);
    const rows = await release.engine.rows(
      'select dataset, region_code, month, row_count from fct_reject_month',
    );
    expect(rows).toEqual([{ dataset: 'accident', region_code: '990102', month: '2022-06-01', row_count: 1 }]);
  });
});
