import { describe, expect, test } from 'vitest';
import { monthsNamed } from '../../ingest/coverage/months-named.ts';
import { Regions } from '../../ingest/coverage/regions.ts';
import { freshHome } from './home.ts';

describe('months named in a title', () => {
  test.each([
    ['青岚区2022年5月隐患台账', ['2022-05-01']],
    ['二〇二二年五月', ['2022-05-01']],
    ['2022-05 隐患', ['2022-05-01']],
    ['990101_202205', ['2022-05-01']],
    ['2022年1-3月', ['2022-01-01', '2022-02-01', '2022-03-01']],
    ['2022年1月至3月', ['2022-01-01', '2022-02-01', '2022-03-01']],
    ['2021年12月—2022年1月', ['2021-12-01', '2022-01-01']],
    ['202201-202203', ['2022-01-01', '2022-02-01', '2022-03-01']],
    ['2022年第三季度', ['2022-07-01', '2022-08-01', '2022-09-01']],
    ['截至2022年9月30日', []],
    ['安住建〔2022〕5号', []],
  ])('%s', (text, months) => {
    expect(monthsNamed(text).months).toEqual(months);
  });

  test('a year alone is kept apart from months', () => {
    expect(monthsNamed('2022年隐患台账')).toEqual({ months: [], parts: [], years: [2022] });
    expect(monthsNamed('1-3月')).toEqual({ months: [], parts: [1, 2, 3], years: [] });
  });
});

describe('counties named in a title', () => {
  const regions = new Regions([
    { code: '990100', name: '安澜市' },
    { code: '990101', name: '青岚区' },
    { code: '990121', name: '石渡县' },
  ]);
  test.each([
    ['安澜市青岚区5月台账', { counties: ['990101'] }],
    ['青岚住建局', { counties: ['990101'] }],
    ['990121-2022', { counties: ['990121'] }],
    ['安澜市2022年5月汇总', 'all'],
    ['全市检查', 'all'],
    ['隐患台账', null],
  ])('%s', (text, expected) => {
    expect(regions.namedIn(text)).toEqual(expected);
  });
});

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const bare = '隐患编号,项目编码,发现日期,隐患等级,隐患类别,整改期限';

describe('what a batch speaks for', () => {
  test('is what its title names, and a row outside of it is a stray', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne(
      'a.csv',
      `青岚区2022年1-2月台账\n${header}\nYH1,云台区,G1,2022-05-03,一般,脚手架,2022-05-09\nYH2,青岚区,G1,2022-02-03,一般,脚手架,2022-02-09\n`,
    );
    expect(receipt.coverage).toEqual([
      { region: '990101', month: '2022-01-01' },
      { region: '990101', month: '2022-02-01' },
      { region: '990102', month: '2022-05-01', stray: true },
    ]);
  });

  test('is what the options say in the forms of the command line, and ones that are not known stop the call', async () => {
    await using home = await freshHome();
    const nil = { 'a.csv': `${header}\n无\n` };
    const said = { region: '青岚', period: '2022-01..2022-02' };
    const { files } = await home.take(nil, said);
    expect(files[0]!.receipts[0]!.coverage).toEqual(
      ['2022-01-01', '2022-02-01'].map((month) => ({ region: '990101', month })),
    );
    const before = await home.contents();
    const wrong = { ...nil, 'b.csv': `${header}\nYH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n` };
    await expect(home.take(wrong, { region: '999999' })).rejects.toMatchObject({
      code: 'QUESTION_INVALID',
      message: expect.stringContaining('990101 青岚区 | 990102 云台区'),
    });
    await expect(home.take(wrong, { period: '2022-13' })).rejects.toMatchObject({ code: 'QUESTION_INVALID' });
    expect(await home.contents()).toEqual(before);
  });

  test('is the months of its rows where the title fits none of them', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne(
      'a.csv',
      `青岚区2022年6月报送台账\n${header}\nYH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`,
    );
    expect(receipt.coverage).toEqual([{ region: '990101', month: '2022-05-01' }]);
  });

  test('is every county where the title names only the city', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne(
      'a.csv',
      `安澜市2022年5月台账\n${header}\nYH1,云台区,G1,2022-05-03,一般,脚手架,2022-05-09\n`,
    );
    expect(receipt.coverage.map(({ region }) => region)).toEqual(['990101', '990102', '990121']);
  });

  test('of a whole year ends where the form was signed', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne(
      'a.csv',
      `青岚区2022年台账\n填报日期：2022年3月31日\n${header}\nYH1,青岚区,G1,2022-01-03,一般,脚手架,2022-05-09\n`,
    );
    expect(receipt.coverage.map(({ month }) => month)).toEqual(['2022-01-01', '2022-02-01', '2022-03-01']);
  });

  test.each([
    ['title', 'a.csv', `青岚区2022年5月台账\n${bare}\n`],
    ['file', '青岚区2022年5月.csv', `${bare}\n`],
    ['stamp', '2022年5月.csv', `填报单位：青岚区住建局\n${bare}\n`],
  ])('fills a missing county column from the %s and says so', async (place, name, head) => {
    await using home = await freshHome();
    const receipt = await home.takeOne(name, `${head}YH1,G1,2022-05-03,一般,脚手架,2022-05-09\n`);
    expect(receipt.normalised).toMatchObject({ [`region_from_${place}`]: 1 });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([{ region_code: '990101' }]);
  });

  test('takes county and period from the options', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne('a.csv', `${bare}\nYH1,G1,2022-05-03,一般,脚手架,2022-05-09\n`, {
      region: '990121',
      period: '2022-04..2022-05',
    });
    expect(receipt.coverage).toEqual([
      { region: '990121', month: '2022-04-01' },
      { region: '990121', month: '2022-05-01' },
    ]);
  });

  test('refuses a list without a county column that nothing else places', async () => {
    await using home = await freshHome();
    const { files } = await home.take({ 'a.csv': `${bare}\nYH1,G1,2022-05-03,一般,脚手架,2022-05-09\n` });
    expect(files[0]?.fault?.code).toBe('HEADER_UNKNOWN');
    expect(files[0]?.fault?.values).toMatchObject({
      nearest: 'hazard',
      missing: { zh: '行政区划代码', en: 'county code' },
    });
  });
});

describe('a nil return', () => {
  test.each(['无\n', '本月无\n', '零报告\n', '1,本月未发生事故\n', ',青岚区,无,无,无,无,无\n'])(
    'of %j is accepted with no rows',
    async (row) => {
      await using home = await freshHome();
      const receipt = await home.takeOne('a.csv', `青岚区2022年5月台账\n${header}\n${row}填报人：张三\n`);
      expect(receipt.rows).toMatchObject({ accepted: 0, rejected: 0 });
      expect(receipt.coverage).toEqual([{ region: '990101', month: '2022-05-01' }]);
    },
  );

  test.each(['青岚区2022年5月（零报告）.csv', '青岚区2022年5月无隐患.csv'])(
    'may be told by the name %s alone',
    async (name) => {
      await using home = await freshHome();
      const receipt = await home.takeOne(name, `${header}\n`);
      expect(receipt.coverage).toEqual([{ region: '990101', month: '2022-05-01' }]);
    },
  );

  test('is not a header over nothing: it says nothing, and what the month held stands', async () => {
    await using home = await freshHome();
    const title = `青岚区2022年5月台账\n${header}\n`;
    const before = await home.takeOne('a.csv', `${title}YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`);
    const { files } = await home.take({ 'b.csv': `${title}填报人：张三\n` });
    expect([files[0]?.status, files[0]?.fault?.code]).toEqual(['refused', 'FILE_EMPTY']);
    expect((await home.receipts()).map(({ batch }) => batch)).toContain(before.batch);
  });

  test.each([
    '本月零事故',
    '青岚区5月份未发生建筑施工生产安全事故。',
    '本辖区本月没有发生任何事故',
    '全月无伤亡',
    '无,无,/,/,无,0,0,—',
    '无,无,/,/,无,0,0,0',
    '1,青岚区,/,/,/,0,无,0',
  ])('of accidents may say %s', async (row) => {
    await using home = await freshHome();
    const heading = '事故编号,区县,工程名称,发生时间,事故类型,死亡人数,重伤人数,直接经济损失（万元）';
    const receipt = await home.takeOne('a.csv', `青岚区2022年5月报表\n${heading}\n${row}\n`);
    expect(receipt.rows).toMatchObject({ accepted: 0, rejected: 0, nonData: { nil: 1 } });
  });

  test.each([
    'SG1,青岚区,甲工程,2022-05-03 10:00,坍塌,0,0,0',
    ',青岚区,甲工程,2022-05-03 10:00,坍塌,0,0,0',
    '无,青岚区,甲工程,2022-05-03 10:00,坍塌,0,0,0',
  ])('is not what says %s', async (row) => {
    await using home = await freshHome();
    const heading = '事故编号,区县,工程名称,发生时间,事故类型,死亡人数,重伤人数,直接经济损失（万元）';
    const { rows } = await home.takeOne('a.csv', `青岚区2022年5月报表\n${heading}\n${row}\n`);
    expect(rows.accepted + rows.rejected).toBe(1);
  });

  test('that names no month is refused as empty', async () => {
    await using home = await freshHome();
    const { files } = await home.take({ 'a.csv': `青岚区台账\n${header}\n无\n` });
    expect(files[0]?.fault?.code).toBe('FILE_EMPTY');
  });

  test('of another county in the same bytes is a batch of its own', async () => {
    await using home = await freshHome();
    const { files } = await home.take({
      '青岚区2022年5月.csv': `${header}\n无\n`,
      '云台区2022年5月.csv': `${header}\n无\n`,
    });
    expect(files.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(
      files
        .flatMap(({ receipts }) => receipts.flatMap(({ coverage }) => coverage.map(({ region }) => region)))
        .sort(),
    ).toEqual(['990101', '990102']);
  });
});
