import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, findingsOf, openRelease } from '../../models/index.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';

const hazards = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const penalties = '行政处罚决定书文号,行政相对人名称,统一社会信用代码,处罚机关所在区县,处罚类别,处罚决定日期';
const stocks = '区县,月份,改造类别,期初户数,增户数,销户数,并户数,期末户数';
let home: TestHome;

beforeAll(async () => {
  home = await freshHome();
  // The hazards arrive before the list of sites.
  await home.take({
    '隐患.csv': `${hazards}\nYH202201,青岚区,GD2201,2022-05-03,一般,脚手架,2022-05-09\nYH202202,青岚区,GD2209,2022-05-03,一般,脚手架,2022-05-09\n`,
  });
  await home.take({
    '在建.csv': '项目编码,工程名称,区县,开工日期\nGD2201,甲工程,青岚区,2022-01-01\n',
    '处罚.csv': `${penalties}\n安建罚〔2022〕1号,甲公司,91990101MA0TEST01X,青岚区,罚款,2022-05-03\n`,
    '双代.csv': `${stocks}\n青岚区,2022年4月,气代煤,100,5,1,0,104\n青岚区,2022年5月,气代煤,105,5,1,0,109\n青岚区,2022年4月,电代煤,40,0,1,0,39\n青岚区,2022年5月,电代煤,39,1,0,0,40\n云台区,2022年5月,气代煤,77,0,0,0,77\n`,
  });
  await build(home.path);
}, 120_000);
afterAll(() => home[Symbol.asyncDispose]());

async function found(dataset: string) {
  await using release = await openRelease(home.path);
  const receipt = (await home.receipts()).find((one) => one.dataset === dataset)!;
  return (await findingsOf(release, receipt.batch)).map(
    ({ row_number, column_name, reason_zh }) => `${row_number} ${column_name} ${reason_zh}`,
  );
}

test('a hazard of a project no list holds is told, whatever arrived first; one of a listed project is not', async () => {
  expect(await found('hazard')).toEqual(['3 site_id “GD2209”不在现行的“在建工程”名录中']);
});

test('nothing is unknown where no list is in use', async () => {
  expect(await found('penalty')).toEqual([]);
});

test('a stock that does not open with what the month before closed with is told', async () => {
  expect(await found('heating_balance')).toEqual(['3 opening_count “105”与上月的期末户数（104）不相衔接']);
});

test('the findings are counted by dataset, county and month', async () => {
  await using release = await openRelease(home.path);
  expect(
    await release.engine.rows(
      'select dataset, rule, region_code, cast(month as varchar) as month, finding_count from fct_finding_month order by all',
    ),
  ).toEqual([
    {
      dataset: 'hazard',
      rule: 'REFERENCE_UNKNOWN',
      region_code: '990101',
      month: '2022-05-01',
      finding_count: 1,
    },
    {
      dataset: 'heating_balance',
      rule: 'STOCK_BREAKS',
      region_code: '990101',
      month: '2022-05-01',
      finding_count: 1,
    },
  ]);
});
