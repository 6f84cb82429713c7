import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

const head = '证书编号,证书类别,姓名,身份证号,区县,有效期至';
const row = (id: string, number: string) => `ZS2022${id},建筑电工,张三,${number},青岚区,2024-05-03\n`;

/** Numbers of nobody: 9901 is given to no place. Check characters by GB 11643-1999, computed apart from the product. */
const sound = [
  '990101198001010014',
  '99010119800229002X',
  '99010119800229002x',
  ' 990101198001010014 ',
  'E12345678',
  '9901**********0014',
];

test('an identity number with a wrong check character or birthday is taken with a warning, masked', async () => {
  await using home = await freshHome();
  const faulty = ['990101198001010016', '990101198013010011', '99010119800101001', '990101203001010018'];
  const text = [...sound, ...faulty].map((number, i) => row(String(10 + i), number)).join('');
  const receipt = await home.takeOne('a.csv', `${head}\n${text}`, { receivedAt: '2022-06-01T00:00:00.000Z' });
  const lines = await home.warnings(receipt);
  expect(lines.map(({ row_number, rule, found }) => [row_number, rule, found])).toEqual([
    [8, 'ID_NUMBER_CHECK', '9901**********0016'],
    [9, 'ID_NUMBER_CHECK', '9901**********0011'],
    [10, 'ID_NUMBER_CHECK', '▒ 17字'],
    [11, 'ID_NUMBER_CHECK', '9901**********0018'],
  ]);
  expect(receipt.rows).toMatchObject({ accepted: 10, rejected: 0 });
  expect(JSON.stringify(await home.warnings(receipt))).not.toMatch(/\d{17}/u);
});

test('an identity number that a spreadsheet took for a number is still sent back', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', `${head}\n${row('01', '9.90101E+17')}${row('02', sound[0]!)}`);
  const rejects = await home.rejects(receipt);
  expect(rejects.map(({ row_number, rule }) => [row_number, rule])).toEqual([[2, 'DAMAGED_CODE']]);
  expect(rejects[0]!.reason_zh).toBe(
    '“▒ 11字”是被 Excel 当作数字的长代码：后面的数字已丢失。请把该列设为“文本”格式，按原件重新填写',
  );
});

test('a code a spreadsheet took for a number is told with what is left of it, and a formula of text is its text', async () => {
  await using home = await freshHome();
  const firms = '统一社会信用代码,企业名称,区县,企业类型';
  const rows = ['9.13501E+17', '="911301001234567898"', '"=""91350100M000100Y43"""'];
  const text = rows.map((code, i) => `${code},某公司${i},青岚区,施工\n`).join('');
  const receipt = await home.takeOne('a.csv', `${firms}\n${text}`);
  expect((await home.rejects(receipt)).map(({ found, reason_zh }) => [found, reason_zh])).toEqual([
    [
      '9.13501E+17',
      '“9.13501E+17”是被 Excel 当作数字的长代码：原有 18 位，只剩前 6 位 913501，后 12 位已丢失。请把该列设为“文本”格式，按原件重新填写',
    ],
  ]);
  expect(await home.rows(receipt, 'accepted')).toMatchObject([
    { enterprise_code: '911301001234567898' },
    { enterprise_code: '91350100M000100Y43' },
  ]);
  expect(receipt.normalised).toMatchObject({ formula_text: 2 });
});
