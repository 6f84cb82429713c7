import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { ask, build, judge, openRelease } from '../../models/index.ts';

const accidents = '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数';
const houses = '房屋编号,行政区划代码,乡镇,村,户主姓名,对象类别,排查日期';
const months = ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05'];

let home: string;
let files: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'anzhu-sent-back-'));
  files = join(home, 'sent');
  await mkdir(files);
  await send('行政区划.csv', [
    '行政区划代码,行政区划名称',
    '990100,微澜市',
    '990101,东篱区',
    '990102,西窗县',
  ]);
});

afterEach(() => rm(home, { recursive: true }));

async function send(name: string, lines: readonly string[], status = 'accepted'): Promise<void> {
  await writeFile(join(files, name), `${lines.join('\n')}\n`);
  const { files: taken } = await ingest(home, [join(files, name)]);
  expect(taken.map((file) => file.status)).toEqual([status]);
}

/** Both counties' accident returns of every month, none of them with an accident but for `rows` of 东篱区 in May. */
async function sendAccidents(...rows: readonly string[]): Promise<void> {
  for (const county of ['东篱区', '西窗县']) {
    for (const month of months) {
      const own = county === '东篱区' && month === '2022-05' ? rows : [];
      const title = `${county}${month.replace('-0', '年')}月事故台账`;
      await send(`${title}.csv`, [title, accidents, ...(own.length > 0 ? own : ['无'])]);
    }
  }
}

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
    await sendAccidents(good, wrongDeaths, wrongDay);
    const title = '东篱区2022年5月事故台账';
    for (const [i, site] of ['一', '二', '三'].entries()) {
      const rows = [wrongDeaths, wrongDay].map((row) => row.replace('高处坠落', `坠落${site}`));
      await send(`再报${i}.csv`, [title, accidents, ...rows], 'sent-back');
    }
    expect(await waiting('accidents', '990101')).toBe(2);
  });

  test('are counted beside the figure of their county and month, and of no other', async () => {
    await sendAccidents(good, wrongDeaths, wrongDay);
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
    expect(zero).toMatchObject({ goal: 'g1', lamp: 'amber', state: 'warning' });
  });

  test('a row without county or month may be any of its file, and is said of each', async () => {
    await sendAccidents(good);
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
    await sendAccidents(good, wrongDeaths, wrongDay);
    await send('五月更正.csv', [
      '东篱区2022年5月事故台账',
      accidents,
      good,
      wrongDeaths.replace('若干', '1'),
    ]);
    expect(await waiting('accidents')).toBe(0);
    await using release = await openRelease(home);
    expect((await judge(release))[0]).toMatchObject({ goal: 'g1', lamp: 'green' });
  });

  test('the month sent again wrong leaves what is wrong now', async () => {
    await sendAccidents(good, wrongDeaths, wrongDay);
    await send('五月更正.csv', ['东篱区2022年5月事故台账', accidents, good, wrongDay]);
    expect(await waiting('accidents')).toBe(1);
  });

  test('of a home that holds a register and no month are waited for, and no figure is made up', async () => {
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
    await sendAccidents(good);
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
    await sendAccidents(good);
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
