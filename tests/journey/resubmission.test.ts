import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { ask, build, openRelease } from '../../models/index.ts';

const header = '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string, county: string, day: string) =>
  `${id},${county},S1,${day},一般,脚手架,${day.slice(0, 8)}28`;

let folder: string;
let home: string;

/** A home both of whose counties have reported two months, three hazards each; every test has its own copy. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anzhu-again-'));
  home = join(folder, 'before');
  const months = ['990101', '990102'].flatMap((county) =>
    ['2022-04', '2022-05'].map((month) => {
      const ids = ['a', 'b', 'c'].map((letter) => row(`${county}-${month}-${letter}`, county, `${month}-05`));
      return [`${county}-${month}.csv`, [header, ...ids]] as const;
    }),
  );
  await sendAll({
    '行政区划.csv': ['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区', '990102,西窗县'],
    ...Object.fromEntries(months),
  });
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  home = await mkdtemp(join(folder, 'home-'));
  await cp(join(folder, 'before'), home, { recursive: true });
});

const send = (name: string, lines: readonly string[]) => sendAll({ [name]: lines });

async function sendAll(files: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const sent = await mkdtemp(join(folder, 'sent-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(sent, name), `${lines.join('\n')}\n`);
  const { files: taken } = await ingest(home, [sent]);
  expect(taken.map(({ fault }) => fault)).toEqual(taken.map(() => undefined));
}

/** Hazards found, by county and month: `990101 2022-04`. */
async function found(): Promise<Record<string, number | null>> {
  await build(home);
  await using release = await openRelease(home);
  const counts: Record<string, number | null> = {};
  for (const region of ['990101', '990102']) {
    const { rows } = await ask(release, {
      indicator: 'hazards_found',
      region,
      period: '2022-04..2022-05',
      by: 'month',
    });
    for (const { key, value } of rows) counts[`${region} ${key.slice(0, 7)}`] = value;
  }
  return counts;
}

describe('a month sent again', () => {
  test('replaces that county and month, and nothing else', async () => {
    await send('again.csv', [
      '东篱区2022年5月隐患台账',
      header,
      row('990101-2022-05-a', '990101', '2022-05-06'),
    ]);
    expect(await found()).toEqual({
      '990101 2022-04': 3,
      '990101 2022-05': 1,
      '990102 2022-04': 3,
      '990102 2022-05': 3,
    });
  });

  test('as a nil return leaves nothing of that month', async () => {
    await send('nil.csv', ['东篱区2022年5月隐患台账', header, '无']);
    expect(await found()).toEqual({
      '990101 2022-04': 3,
      '990101 2022-05': 0,
      '990102 2022-04': 3,
      '990102 2022-05': 3,
    });
  });

  test('with a stray row of another month takes that row in and loses none of that month', async () => {
    await send('stray.csv', [
      '东篱区2022年5月隐患台账',
      header,
      row('990101-2022-05-a', '990101', '2022-05-06'),
      row('990101-2022-04-new', '990101', '2022-04-20'),
      row('990101-2022-04-b', '990101', '2022-04-07'),
    ]);
    expect(await found()).toEqual({
      '990101 2022-04': 4,
      '990101 2022-05': 1,
      '990102 2022-04': 3,
      '990102 2022-05': 3,
    });
  });

  test('whose every row is sent back reports nothing and replaces nothing', async () => {
    await send('spoiled.csv', [
      '东篱区2022年5月隐患台账',
      header,
      row('x', '990101', '2022-02-30'),
      row('', '990102', '2022-05-09'),
    ]);
    expect(await found()).toEqual({
      '990101 2022-04': 3,
      '990101 2022-05': 3,
      '990102 2022-04': 3,
      '990102 2022-05': 3,
    });
  });

  test('a rejected row of another county takes nothing from that county', async () => {
    await send('spoiled.csv', [
      '东篱区2022年5月隐患台账',
      header,
      row('x', '990101', '2022-05-06'),
      row('', '990102', '2022-05-09'),
    ]);
    expect(await found()).toEqual({
      '990101 2022-04': 3,
      '990101 2022-05': 1,
      '990102 2022-04': 3,
      '990102 2022-05': 3,
    });
  });

  test('a stray row alone does not make its month reported', async () => {
    await send('stray.csv', [
      '东篱区2022年5月隐患台账',
      header,
      row('x', '990101', '2022-05-06'),
      row('y', '990101', '2022-03-20'),
    ]);
    await build(home);
    await using release = await openRelease(home);
    const { total } = await ask(release, { indicator: 'hazards_found', region: '990101', period: '2022-03' });
    expect(total).toMatchObject({ state: 'none', reported: 0, expected: 1 });
  });
});
