import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { batchFolder } from '../../sql/sources/batch.ts';
import { freshHome, type TestHome } from './home.ts';

const planted = [
  '赵铁柱',
  '130503198001011234',
  '13800001111',
  '墙体裂缝见照片',
  '欧阳丽丽',
  '无名列之秘',
  '钱审核',
  '13900002222',
];
const houses = `2022年5月青岚区农房台账（联系人钱审核）
填报人：钱审核,联系电话：13900002222,,,,,,,,
房屋编号,区县,乡镇,村,户主姓名,身份证号,联系电话,对象类别,建筑面积,备注,内部意见
F1,青岚区,东乡,一村,赵铁柱,130503198001011234,13800001111,低保户,100,墙体裂缝见照片,无名列之秘
F2,青岚区,东乡,一村,赵铁柱,13050319800101123X,13800001111,低保户,100,,
F3,青岚区,东乡,一村,欧阳丽丽,1.30503E+17,—,低保户,3,,
F4,青岚区,东乡,一村,,130503198001011234,,低保户,100,,
合计,,,,欧阳丽丽,,,,,,无名列之秘
`;

async function taken(home: TestHome) {
  return home.takeOne('houses.csv', houses);
}

describe('personal cells', () => {
  test('stand nowhere in the batch but in personal.parquet', async () => {
    await using home = await freshHome();
    const receipt = await taken(home);
    const open = JSON.stringify([
      await home.rows(receipt, 'rows'),
      await home.rows(receipt, 'accepted'),
      await home.rejects(receipt),
      await home.warnings(receipt),
      receipt,
      await readFile(join(batchFolder(home.path, receipt.dataset, receipt.batch), 'batch.json'), 'utf8'),
    ]);
    expect(planted.filter((text) => open.includes(text))).toEqual([]);
    const apart = JSON.stringify(await home.rows(receipt, 'personal'));
    expect(planted.slice(0, 5).filter((text) => !apart.includes(text))).toEqual([]);
  });

  test('leave their shape and a pseudonym that tells equal ones', async () => {
    await using home = await freshHome();
    const rows = await home.rows<Record<string, string>>(await taken(home), 'rows');
    const [first, second] = rows.filter(({ role }) => role === 'data');
    expect(first).toMatchObject({
      c5: expect.stringMatching(/^赵\* #[0-9a-f]{16}$/u),
      c10: '▒ 7字',
      c11: '▒ 5字',
    });
    expect(first?.c6).toMatch(/^1305\*{10}1234 #[0-9a-f]{16}$/u);
    expect(first?.c7).toMatch(/^138\*{4}1111 #[0-9a-f]{16}$/u);
    expect(second?.c5).toBe(first?.c5);
    expect(second?.c6).not.toBe(first?.c6);
    expect(rows[0]).toMatchObject({ role: 'title', c1: expect.stringMatching(/^▒ \d+字$/u) });
    expect(rows[1]).toMatchObject({ role: 'stamp', c2: '▒ 16字' });
  });

  test('have another pseudonym in another home, and its key is for the owner alone', async () => {
    await using one = await freshHome();
    await using other = await freshHome();
    const [a, b] = [await one.rows(await taken(one), 'rows'), await other.rows(await taken(other), 'rows')];
    expect(a[3]?.c5).not.toBe(b[3]?.c5);
    const key = await stat(join(one.path, 'keys', 'pseudonym.key'));
    expect(key.mode & 0o777).toBe(0o600);
    const receipt = await one.takeOne('again.csv', houses.replace('F1', 'F9'));
    const personal = await stat(
      join(batchFolder(one.path, receipt.dataset, receipt.batch), 'personal.parquet'),
    );
    expect(personal.mode & 0o777).toBe(0o600);
    expect((await one.rows(receipt, 'rows'))[3]?.c5).toBe(a[3]?.c5);
  });

  test('are masked within the errors they cause', async () => {
    await using home = await freshHome();
    const rejects = await home.rejects(await taken(home));
    expect(
      rejects.map(
        ({ row_number, column_name, rule, found }) => `${row_number} ${column_name} ${rule} ${found}`,
      ),
    ).toEqual(['6 area_sqm OUT_OF_RANGE 3', '6 owner_id DAMAGED_CODE ▒ 11字', '7 owner_name REQUIRED null']);
  });

  test('stay masked in a file large enough for lines to be copied as bytes', async () => {
    await using home = await freshHome();
    const lines = Array.from(
      { length: 6000 },
      (_, i) =>
        `F${i},青岚区,东乡,一村,赵铁柱,130503198001011234,13800001111,低保户,100,墙体裂缝见照片,无名列之秘`,
    );
    const receipt = await home.takeOne('houses.csv', `${houses.split('\n')[2]}\n${lines.join('\n')}\n`);
    expect(receipt.rows.accepted).toBe(6000);
    const open = JSON.stringify([await home.rows(receipt, 'rows'), await home.rows(receipt, 'accepted')]);
    expect(planted.filter((text) => open.includes(text))).toEqual([]);
  });
});
