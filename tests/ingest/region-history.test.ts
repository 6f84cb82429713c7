import { expect, test } from 'vitest';
import { build, openRelease, placesOf } from '../../models/index.ts';
import { freshHome, type TestHome } from './home.ts';

/** As 邢台 in 2020, with codes given to no place: a county turned district under a new code, one merged, one renamed, one gone. */
const list = `行政区划代码,行政区划名称,曾用名,停用日期,变更后代码
990100,安澜市,,,
990102,襄云区,云东区,,
990103,信川区,,,
990105,任水区,,,
990121,安川县,,2020-06-05,990103
990126,任水县,,2020-06-05,990105
990127,岭口县,,2020-06-05,
`;
const head = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';

async function city(): Promise<TestHome> {
  const home = await freshHome(false);
  await home.take({ '行政区划.csv': list });
  return home;
}

test('a county of the past is read as its successor, and told where the row is of a later day', async () => {
  await using home = await city();
  const row = (id: number, county: string, found: string) =>
    `YH2020${id},${county},G1001,${found},一般,脚手架,2021-05-09`;
  const rows = [
    row(11, '990126', '2020-06-05'),
    row(12, '990126', '2020-06-06'),
    row(13, '安川县', '2020-06-06'),
    row(14, '云东区', '2020-06-06'),
    row(15, '任水区', '2020-06-06'),
    row(16, '990127', '2020-06-05'),
  ];
  const receipt = await home.takeOne('a.csv', `${head}\n${rows.join('\n')}\n`);
  const accepted = await home.rows<{ row_number: number; region_code: string }>(receipt, 'accepted');
  expect(accepted.map(({ row_number, region_code }) => [Number(row_number), region_code])).toEqual([
    [2, '990105'],
    [3, '990105'],
    [4, '990103'],
    [5, '990102'],
    [6, '990105'],
  ]);
  expect((await home.rejects(receipt)).map(({ row_number, rule }) => [row_number, rule])).toEqual([
    [7, 'UNKNOWN_REGION'],
  ]);
  const warnings = await home.warnings(receipt);
  expect(warnings.map(({ row_number, rule }) => [row_number, rule])).toEqual([
    [3, 'REGION_RETIRED'],
    [4, 'REGION_RETIRED'],
  ]);
  expect(warnings[0]?.reason_zh).toBe('“990126”在该日期已停用：2020-06-05 停用，归入 990105 任水区');
  expect(receipt.normalised).toMatchObject({ region_former: 4 });
});

test('a release knows the counties of today alone', async () => {
  await using home = await city();
  await build(home.path);
  await using release = await openRelease(home.path);
  expect((await placesOf(release)).map(({ code }) => code).toSorted()).toEqual([
    '990100',
    '990102',
    '990103',
    '990105',
  ]);
});

test('a title may name a county as it was called', async () => {
  await using home = await city();
  const text = `任水县2020年5月隐患台账\n隐患编号,项目编码,发现日期,隐患等级,隐患类别,整改期限\nYH202011,G1001,2020-05-03,一般,脚手架,2020-05-09\n`;
  const receipt = await home.takeOne('a.csv', text);
  expect(receipt.coverage).toEqual([{ region: '990105', month: '2020-05-01' }]);
});
