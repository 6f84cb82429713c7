import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

const head = '事故编号,区县,发生时间,事故类型,死亡人数,重伤人数,直接经济损失（万元）';
const row = (id: number, dead: number, injured: number, loss: string) =>
  `SG20220${id},青岚区,2022-05-0${id} 10:00,坍塌,${dead},${injured},${loss}`;

async function told(...lines: readonly string[]) {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', `${[head, ...lines].join('\n')}\n`);
  return (receipt.fileWarnings ?? []).map(({ zh }) => zh);
}

test('a total that is not the sum of its rows is told with both figures, and one that is, is not', async () => {
  expect(
    await told(row(1, 1, 0, '12.5'), row(2, 0, 2, '30'), row(3, 1, 1, '"1,000"'), '合计,,,,2,4,"1,042.5"'),
  ).toEqual(['第 5 行合计与明细不符：“重伤人数”写的是 4，其上各行相加为 3']);
  expect(
    await told(row(1, 1, 0, '12.5'), row(2, 0, 2, '30'), row(3, 1, 1, '"1,000"'), '合计,,,,2,3,"1,042.5"'),
  ).toEqual([]);
});

test('小计 adds up the rows since the sum before it, 总计 all rows', async () => {
  const parts = (second: number, all: number) =>
    told(
      row(1, 1, 0, '1'),
      row(2, 1, 0, '1'),
      '小计,,,,2,0,2',
      row(3, 1, 1, '1'),
      `小计,,,,1,${second},1`,
      `总计,,,,3,${all},3`,
    );
  expect(await parts(1, 1)).toEqual([]);
  expect(await parts(2, 2)).toEqual([
    '第 6 行合计与明细不符：“重伤人数”写的是 2，其上各行相加为 1',
    '第 7 行合计与明细不符：“重伤人数”写的是 2，其上各行相加为 1',
  ]);
});

test('a total on top adds up the rows below it', async () => {
  expect(await told('合计,,,,2,0,2', row(1, 1, 0, '1'), row(2, 1, 0, '1'))).toEqual([]);
  expect(await told('合计,,,,3,0,2', row(1, 1, 0, '1'), row(2, 1, 0, '1'))).toHaveLength(1);
});

test('nothing is said of 累计, of words, of empty cells, of figures that could not be read and of rounding', async () => {
  expect(await told(row(1, 1, 0, '1'), row(2, 1, 0, '1'), '累计,,,,9,9,9')).toEqual([]);
  expect(await told(row(1, 1, 0, '1'), row(2, 1, 0, '1'), '合计,,,,共 3 人,,约5')).toEqual([]);
  expect(await told(row(1, 1, 0, '1'), 'SG202202,青岚区,2022-05-02,坍塌,若干,0,1', '合计,,,,9,0,2')).toEqual(
    [],
  );
  // 1.24 + 1.24 + 1.24 = 3.72, each rounded to one decimal.
  expect(
    await told(row(1, 1, 0, '1.2'), row(2, 1, 0, '1.2'), row(3, 1, 0, '1.2'), '合计,,,,3,0,3.7'),
  ).toEqual([]);
});

test('of several months a sum adds up all rows or those of the month it names; a stock may stand as it was at either end', async () => {
  await using home = await freshHome();
  let count = 0;
  const said = async (...totals: readonly string[]) => {
    const text = `区县,月份,从业人员\n青岚区,2022-04,100\n云台区,2022-04,20\n青岚区,2022-05,110\n云台区,2022-05,30\n${totals.join('\n')}\n`;
    const { fileWarnings = [] } = await home.takeOne(`${count++}.csv`, text);
    return fileWarnings.map(({ en }) => en.split(': ')[1]);
  };
  expect(await said('合计,,260')).toEqual([]);
  expect(await said('合计,,140')).toEqual([]);
  expect(await said('合计,,120')).toEqual([]);
  expect(await said('合计,,250')).toEqual(['"从业人员" says 250, the rows add up to 260']);
  expect(await said('4月合计,,120', '合计,2022年5月,141', '合计,,260')).toEqual([
    '"从业人员" says 141, the rows add up to 140',
  ]);
});

test('a month of a stock has a sum', async () => {
  await using home = await freshHome();
  const month = '区县,月份,从业人员\n青岚区,2022-05,100\n云台区,2022-05,110\n合计,,200\n';
  expect((await home.takeOne('b.csv', month)).fileWarnings?.[0]?.en).toBe(
    'the total in row 4 is not the sum of its rows: "从业人员" says 200, the rows add up to 210',
  );
});
