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
  expect((await home.rejects(receipt)).map(({ row_number, rule }) => [row_number, rule])).toEqual([
    [2, 'DAMAGED_CODE'],
  ]);
});
