import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, type Receipt, withdraw } from '../../ingest/index.ts';
import {
  coverageStanding,
  laterList,
  readStanding,
  returnDue,
  sinceRelease,
  submissions,
} from '../../models/index.ts';
import { dueDay } from '../../models/return-due.ts';
import { freshFolder } from '../cli/fresh-folder.ts';

const header = '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string, month: string) => `${id},990101,S1,2022-${month}-05,一般,脚手架,2022-${month}-28`;

let home: string;
const sent: Receipt[] = [];

async function send(name: string, day: string, lines: readonly string[]): Promise<void> {
  const file = join(home, '..', name);
  await writeFile(file, `${lines.join('\n')}\n`);
  const { files } = await ingest(home, [file], { receivedAt: `${day}T00:00:00.000Z` });
  sent.push(files[0]!.receipts[0]!);
}

beforeAll(async () => {
  home = join(await freshFolder(), 'home');
  await mkdir(home);
  await send('行政区划.csv', '2022-01-01', ['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区']);
  await send('东篱区2022年4—5月隐患.csv', '2022-06-01', [header, row('Y1', '04'), row('Y2', '05')]);
  await send('东篱区2022年5月隐患（更正）.csv', '2022-06-20', [header, row('Y2', '05'), row('Y3', '05')]);
  await send('东篱区2022年6月隐患.csv', '2022-07-03', [header, '无,,,,,,']);
});

afterAll(() => rm(join(home, '..'), { recursive: true }));

describe('what a home holds of a county’s month', () => {
  test('is when it first came, what replaced it, and whether it is a nil return', async () => {
    const [, first, second, third] = sent.map(({ batch }) => batch);
    const found = submissions(await readStanding(home));
    expect(
      found.map(({ month, batches, firstReceivedAt, isNil }) => [month, batches, firstReceivedAt, isNil]),
    ).toEqual([
      ['2022-04-01', [first], '2022-06-01T00:00:00.000Z', false],
      ['2022-05-01', [first, second], '2022-06-01T00:00:00.000Z', false],
      ['2022-06-01', [third], '2022-07-03T00:00:00.000Z', true],
    ]);
  });

  test('tells of each batch where a later one has taken its place', async () => {
    const standing = await readStanding(home);
    const [list, first, second] = sent as [Receipt, Receipt, Receipt];
    expect(coverageStanding(first, standing)).toEqual([
      { region: '990101', month: '2022-04-01', isStray: false, replacedBy: null },
      { region: '990101', month: '2022-05-01', isStray: false, replacedBy: second.batch },
    ]);
    expect(coverageStanding(second, standing)[0]?.replacedBy).toBe(null);
    expect(laterList(list, standing)).toBe(null);
    expect(laterList({ ...list, sequence: 0 }, standing)).toBe(list.batch);
  });

  test('follows a withdrawal, and says how far a release is behind', async () => {
    const before = await readStanding(home);
    const manifest = { batches: before.map(({ batch }) => batch).slice(0, 3) };
    expect(sinceRelease(before, manifest)).toEqual({ received: 1, withdrawn: 0 });
    await withdraw(home, sent[2]!.batch, { why: '报错文件' });
    const after = await readStanding(home);
    expect(sinceRelease(after, manifest)).toEqual({ received: 1, withdrawn: 1 });
    expect(coverageStanding(sent[1]!, after)[1]?.replacedBy).toBe(null);
    expect(sinceRelease(after, null)).toEqual({ received: 3, withdrawn: 0 });
  });
});

describe('until when a month is owed', () => {
  test('is the tenth of the next month, and says that this is no law', async () => {
    expect(await returnDue(home)).toMatchObject({ day: 10, isDefault: true });
    expect((await returnDue(home)).source.zh).toContain('默认值');
    expect(await dueDay(home, ['accident'])).toBe(10);
  });

  test('is what the home’s settings say', async () => {
    await writeFile(join(home, 'settings.yaml'), 'return_due:\n  day: 15\n  source: 市住建〔2022〕3号\n');
    expect(await returnDue(home)).toEqual({
      day: 15,
      source: { zh: '市住建〔2022〕3号', en: '市住建〔2022〕3号' },
      isDefault: false,
    });
    expect(await dueDay(home, ['accident', 'site'])).toBe(15);
    expect(await dueDay(home, ['region'])).toBeNull();
  });

  test('is the default where the settings speak of something else', async () => {
    await writeFile(join(home, 'settings.yaml'), 'switched_off: [site_epidemic]\n');
    expect(await returnDue(home)).toMatchObject({ day: 10, isDefault: true });
  });

  test.each([
    ['return_due: { day: 31, source: 文 }', 'day'],
    ['return_due: { day: 1.5, source: 文 }', 'day'],
    ['return_due: { day: 5 }', 'source'],
    ['due: 5', { zh: '字段', en: 'field' }],
    ['5', { zh: '设置', en: 'settings' }],
  ])('%s is refused by its line', async (text, field) => {
    await writeFile(join(home, 'settings.yaml'), text);
    await expect(returnDue(home)).rejects.toMatchObject({
      code: 'SETTINGS_FIELD',
      values: { line: 1, field },
    });
  });
});
