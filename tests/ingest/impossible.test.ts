import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

test('what has happened cannot have happened after the file was received, but for a day; what is planned may within a year', async () => {
  await using home = await freshHome();
  const head = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
  const row = (id: number, found: string, due: string) =>
    `YH20220${id},青岚区,G1001,${found},一般,脚手架,${due}\n`;
  const receipt = await home.takeOne(
    'a.csv',
    `${head}\n${row(1, '2022-05-03', '2022-05-09')}${row(2, '2022-06-02', '2022-06-09')}${row(3, '2022-06-03', '2022-06-09')}${row(4, '2022-05-03', '2042-05-09')}`,
    { receivedAt: '2022-06-01T08:00:00.000Z' },
  );
  const lines = await home.rejects(receipt);
  expect(lines.map(({ row_number, column_name, rule }) => [row_number, column_name, rule])).toEqual([
    [4, 'found_on', 'OUT_OF_RANGE'],
  ]);
  expect(lines[0]?.reason_zh).toBe('“2022-06-03”超出合理范围（不晚于 2022-06-02）');
  const sites = await home.takeOne(
    'b.csv',
    '项目编码,工程名称,区县,开工日期\nGD1,甲,青岚区,2023-06-02\nGD2,乙,青岚区,2023-06-03\n',
    { receivedAt: '2022-06-01T08:00:00.000Z' },
  );
  expect((await home.rejects(sites)).map(({ row_number, rule }) => [row_number, rule])).toEqual([
    [3, 'OUT_OF_RANGE'],
  ]);
});

test('an amount of money that is impossible is told with the limit in the unit people write', async () => {
  await using home = await freshHome();
  const head = '行政处罚决定书文号,区县,行政相对人名称,处罚类别,处罚决定日期,罚款金额（万元）';
  const receipt = await home.takeOne('a.csv', `${head}\nC1,青岚区,甲,罚款,2022-05-01,-3\n`);
  expect((await home.rejects(receipt)).map(({ reason_zh }) => reason_zh)).toEqual([
    '“-3”超出合理范围（0 至 10000000000000 元）',
  ]);
});

test('a site of more than ten million square metres is impossible; one of ten million is not', async () => {
  await using home = await freshHome();
  const head = '项目编码,工程名称,区县,开工日期,建筑面积';
  const receipt = await home.takeOne(
    'a.csv',
    `${head}\nGD2201,甲,青岚区,2022-05-01,10000000\nGD2202,乙,青岚区,2022-05-01,10000001\n`,
  );
  expect(
    (await home.rejects(receipt)).map(({ row_number, column_name, rule }) => [row_number, column_name, rule]),
  ).toEqual([[3, 'area_sqm', 'OUT_OF_RANGE']]);
});
