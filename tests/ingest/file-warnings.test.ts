import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

const head = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const rows = (found: readonly string[], county = '青岚区', level = '一般') =>
  found.map((day, i) => `YH20220${i},${county},G1001,${day},${level},脚手架,2023-01-09`).join('\n');
const may = ['2022-05-01', '2022-05-02', '2022-05-03', '2022-05-04', '2022-05-05'];

async function told(name: string, title: string, lines: string) {
  await using home = await freshHome();
  const { files } = await home.take({ [name]: `${title}\n${head}\n${lines}\n` });
  const [{ fault, receipts, notes }] = files as [(typeof files)[number]];
  if (fault) throw fault;
  const warnings = receipts[0]?.fileWarnings ?? [];
  expect(notes).toEqual(expect.arrayContaining(warnings.map(({ zh, en }) => ({ zh, en }))));
  return warnings.map(({ rule, zh }) => `${rule} ${zh}`);
}

test('a file most of whose rows are sent back is told as one whose columns may be mistaken', async () => {
  expect(
    await told(
      'a.csv',
      '',
      `${rows(may.slice(0, 3), '青岚区', '特大')}\nYH8,青岚区,G1,2022-05-04,一般,脚手架,2022-05-09\nYH9,青岚区,G1,2022-05-04,一般,脚手架,2022-05-09`,
    ),
  ).toEqual(['MOST_REJECTED 5 行中有 3 行被退回，列可能认错了，请核对列映射']);
  expect(
    await told(
      'a.csv',
      '',
      `${rows(may.slice(0, 2), '青岚区', '特大')}\nYH8,青岚区,G1,2022-05-04,一般,脚手架,2022-05-09\nYH9,青岚区,G1,2022-05-04,一般,脚手架,2022-05-09`,
    ),
  ).toEqual([]);
  expect(await told('a.csv', '', rows(may.slice(0, 4), '青岚区', '特大'))).toEqual([]);
});

test('a monthly file is told of every row of another month than its title says', async () => {
  const title = '青岚区2022年6月隐患台账';
  expect(await told('a.csv', title, rows([...may.slice(0, 3), '2022-06-01', '2022-06-02']))).toEqual([
    'OTHER_MONTHS 标题、表名或文件名写的是 2022-06，5 行中有 3 行属于其他月份（第 3、4、5 行）',
  ]);
  const june = ['2022-06-01', '2022-06-02', '2022-06-03', '2022-06-04', '2022-06-05'];
  expect(await told('a.csv', title, rows([...june, '2022-05-31']))).toEqual([
    'OTHER_MONTHS 标题、表名或文件名写的是 2022-06，6 行中有 1 行属于其他月份（第 8 行）',
  ]);
  expect(await told('a.csv', title, rows(june))).toEqual([]);
  expect(await told('a.csv', '青岚区2022年5月至6月隐患台账', rows([...june, '2022-05-31']))).toEqual([]);
  expect(await told('a.csv', title, rows([...june, '2099-05-31']))).toEqual([]);
});

test('a heading that stands twice is told with the column that was read', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', `${head},整改期限\n${rows(may.slice(0, 1))},2023-02-09\n`);
  expect(receipt.fileWarnings?.map(({ rule, zh }) => `${rule} ${zh}`)).toEqual([
    'HEADER_TWICE 表头中“整改期限”出现多次：读取的是第 7 列，第 8 列未读取，请核对应以哪一列为准',
  ]);
});

test('a file whose rows are of another county than its title names is told', async () => {
  const title = '青岚区2022年5月隐患台账';
  expect(await told('a.csv', title, rows(may, '云台区'))).toEqual([
    'OTHER_COUNTY 标题、文件名或文件夹写的是 青岚区，5 行中有 5 行属于其他区县',
  ]);
  expect(await told('a.csv', title, rows(may))).toEqual([]);
});

test('a file in the folder of another county than its title names is told', async () => {
  const title = '青岚区2022年5月隐患台账';
  expect(await told('云台区/a.csv', title, rows(may))).toEqual([
    'COUNTIES_DISAGREE 标题写的是 青岚区，文件夹写的是 云台区，请核对属于哪个区县',
  ]);
  expect(await told('青岚区/2022年5月.csv', title, rows(may))).toEqual([]);
});
