import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

async function warned(text: string) {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', text);
  const lines = await home.warnings(receipt);
  return { receipt, lines, told: lines.map(({ row_number, column_name }) => `${row_number} ${column_name}`) };
}

test('a house grade that does not follow from the share of dangerous components is told with the one that does', async () => {
  const head = '鉴定报告编号,房屋编号,区县,鉴定机构,鉴定等级,鉴定日期,危险构件比例（%）';
  const row = (id: number, grade: string, share: string) =>
    `BG202205${id},FW202205${id},青岚区,安澜检测,${grade},2022-05-03,${share}\n`;
  // JGJ 125-2016: each side of each threshold, and a report that gives no share.
  const right = [
    ['A', '0'],
    ['B', '0.01'],
    ['B', '4.99'],
    ['C', '5'],
    ['C', '24.99'],
    ['D', '25'],
    ['D', ''],
  ].map(([grade, share], i) => row(10 + i, `${grade}级`, share!));
  const { receipt, lines } = await warned(`${head}\n${right.join('')}${row(90, 'C级', '25')}`);
  expect(lines).toMatchObject([
    { row_number: 9, column_name: 'grade', rule: 'DERIVED_DIFFERS', found: 'C级' },
  ]);
  expect(lines[0]?.reason_zh).toBe('填报的“C级”与按JGJ 125-2016由危险构件比例计算的“D级”不一致');
  expect(lines[0]?.reason_en).toBe(
    'the reported "C级" differs from what JGJ 125-2016 gives by dangerous components: "grade D"',
  );
  expect(receipt).toMatchObject({ rows: { accepted: 8, rejected: 0 }, warnings: { DERIVED_DIFFERS: 1 } });
});

test('a safety grade is held against the total and the parts that are zero', async () => {
  const head = '项目编码,区县,检查日期,总计得分,安全管理,脚手架,评定等级';
  const rows = [
    'G1001,青岚区,2022-05-03,80,8,9,优良',
    'G1002,青岚区,2022-05-03,79.99,8,9,合格',
    'G1003,青岚区,2022-05-03,69.99,8,9,不合格',
    'G1004,青岚区,2022-05-03,85,8,9,不合格',
    'G1005,青岚区,2022-05-03,79.99,8,9,优良',
    'G1006,青岚区,2022-05-03,85,8,0,优良',
    'G1007,青岚区,2022-05-03,69.99,8,9,合格',
  ];
  const { lines } = await warned(`${head}\n${rows.join('\n')}\n`);
  expect(
    lines.map(({ row_number, reason_zh }) => [row_number, /“(.{2,3})”不一致/u.exec(reason_zh)?.[1]]),
  ).toEqual([
    [6, '合格'],
    [7, '不合格'],
    [8, '不合格'],
  ]);
});

test('a total is held against the sum of its parts, missing ones left out of both sides', async () => {
  const parts =
    '安全管理,文明施工,脚手架,基坑工程,模板支架,高处作业,施工用电,物料提升机与施工升降机,塔式起重机与起重吊装,施工机具';
  const row = (site: string, total: string, marks: string) =>
    `${site},青岚区,2022-05-03,${total},${marks},优良`;
  const whole = '8.5,13,8,9,8,9,8,9,9,4';
  const rows = [
    row('G1001', '85.5', whole),
    row('G1002', '85.9', whole),
    row('G1003', '90', whole),
    // Without pit and crane 67.5 of 80.
    row('G1004', '84.38', '8.5,13,8,,8,9,8,9,,4'),
    row('G1005', '67.5', '8.5,13,8,,8,9,8,9,,4'),
    row('G1006', '90', ',,,,,,,,,'),
  ];
  const head = (of: string) => `项目编码,区县,检查日期,总计得分,${of},评定等级`;
  const { lines } = await warned(`${head(parts)}\n${rows.join('\n')}\n`);
  expect(
    lines
      .filter(({ column_name }) => column_name === 'total_score')
      .map(({ row_number, reason_zh }) => [row_number, /计算的“(.*?)”/u.exec(reason_zh)?.[1]]),
  ).toEqual([
    [4, '85.5'],
    [6, '84.38'],
  ]);
  const without = await warned(`${head('安全管理,脚手架')}\nG1001,青岚区,2022-05-03,90,8,8,优良\n`);
  expect(without.lines).toEqual([]);
});

test('the score of a sheet is its points out of what was scored, and zero where the must-pass items fail', async () => {
  const head =
    '项目编码,区县,检查日期,评分表,保证项目应得分,保证项目实得分,保证项目零分项数,一般项目应得分,一般项目实得分,分项得分';
  const rows = [
    'G1001,青岚区,2022-05-03,安全管理,60,50,0,40,30,80',
    'G1001,青岚区,2022-05-03,文明施工,60,50,0,20,14,80',
    'G1001,青岚区,2022-05-03,扣件式,60,39,0,40,30,0',
    'G1001,青岚区,2022-05-03,高处作业,0,0,0,100,76,76.4',
    'G1001,青岚区,2022-05-03,施工用电,60,50,1,40,30,80',
    'G1001,青岚区,2022-05-03,施工机具,0,0,0,100,76,67',
  ];
  const { told, lines } = await warned(`${head}\n${rows.join('\n')}\n`);
  expect(told).toEqual(['6 score', '7 score']);
  expect(lines.map(({ reason_zh }) => /计算的“(.*?)”/u.exec(reason_zh)?.[1])).toEqual(['0', '76']);
});

test('a danger is the product of its three factors, and its colour follows from it', async () => {
  const head = '风险点编号,区县,风险点名称,可能性L,暴露频度E,后果C,风险值D,风险等级';
  const rows = [
    'FX202201,青岚区,塔吊安装,3,6,15,270,橙',
    'FX202202,青岚区,基坑开挖,6,6,15,540,红',
    'FX202203,青岚区,临时用电,0.5,6,7,21,蓝',
    'FX202204,青岚区,外架搭设,3,3,7,63.4,低风险',
    'FX202205,青岚区,模板支架,3,6,15,207,橙',
    'FX202206,青岚区,吊篮作业,3,6,15,270,黄',
  ];
  const { told } = await warned(`${head}\n${rows.join('\n')}\n`);
  expect(told).toEqual(['6 danger_score', '7 level']);
});
