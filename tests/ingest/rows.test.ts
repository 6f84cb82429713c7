import { describe, expect, test } from 'vitest';
import { freshHome } from './home.ts';

const hazards = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限,整改完成日期,复查日期,责任人';

/** Each rule, tripped by one row, as `row column rule found`. */
async function tripped(text: string, kind: 'rejects' | 'warnings' = 'rejects') {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', text);
  const lines = await home[kind](receipt);
  return {
    receipt,
    lines,
    told: lines.map(
      ({ row_number, column_name, rule, found }) => `${row_number} ${column_name} ${rule} ${found}`,
    ),
  };
}

describe('a row is rejected for', () => {
  test.each([
    [
      'a required cell that is empty',
      'YH1,,G1,2022-05-03,一般,脚手架,2022-05-09,,,',
      '2 region_code REQUIRED null',
    ],
    [
      'a required cell with a mark for nothing',
      'YH1,青岚区,/,2022-05-03,一般,脚手架,2022-05-09,,,',
      '2 site_id REQUIRED /',
    ],
    ['what is no date', 'YH1,青岚区,G1,五月上旬,一般,脚手架,2022-05-09,,,', '2 found_on NOT_A_DATE 五月上旬'],
    [
      'a date that does not exist',
      'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-02-30,,,',
      '2 due_on IMPOSSIBLE_DATE 2022-02-30',
    ],
    [
      'a word outside the code list',
      'YH1,青岚区,G1,2022-05-03,特大,脚手架,2022-05-09,,,',
      '2 level NOT_IN_LIST 特大',
    ],
    [
      'a county of another city',
      'YH1,云雾区,G1,2022-05-03,一般,脚手架,2022-05-09,,,',
      '2 region_code UNKNOWN_REGION 云雾区',
    ],
    [
      'the code of the city itself',
      'YH1,990100,G1,2022-05-03,一般,脚手架,2022-05-09,,,',
      '2 region_code UNKNOWN_REGION 990100',
    ],
    [
      'a code Excel has broken',
      'YH1,青岚区,9.13501E+17,2022-05-03,一般,脚手架,2022-05-09,,,',
      '2 site_id DAMAGED_CODE 9.13501E+17',
    ],
    [
      'what a failed formula left where nothing need stand',
      'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,#N/A,,',
      '2 rectified_on FORMULA_FAILED #N/A',
    ],
    [
      'what a failed formula left where a person is named',
      'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,#REF!',
      '2 responsible FORMULA_FAILED #REF!',
    ],
    [
      'dates in the wrong order',
      'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,2022-05-01,,',
      '2 rectified_on DATE_ORDER 2022-05-01',
    ],
  ])('%s', async (_, row, expected) => {
    const { receipt, told } = await tripped(`${hazards}\n${row}\n`);
    expect(told).toEqual([expected]);
    expect(receipt.rows).toEqual({ read: 2, accepted: 0, rejected: 1, nonData: { header: 1 } });
  });

  test.each([
    ['what is no number', '青岚区,2022-05,若干,10', 'construction_area_sqm NOT_A_NUMBER 若干'],
    ['a negative number', '青岚区,2022-05,10,-3', 'worker_count OUT_OF_RANGE -3'],
    ['half a person', '青岚区,2022-05,10,3.5', 'worker_count OUT_OF_RANGE 3.5'],
  ])('%s', async (_, row, expected) => {
    expect((await tripped(`区县,月份,在建面积,从业人员\n${row}\n`)).told).toEqual([`2 ${expected}`]);
  });

  test('everything that is wrong with it, all at once', async () => {
    const { told, receipt } = await tripped(
      `${hazards}\nYH1,云雾区,,2022年13月5日,大,脚手架,2022-05-09,,,\n`,
    );
    expect(told).toEqual([
      '2 found_on IMPOSSIBLE_DATE 2022年13月5日',
      '2 level NOT_IN_LIST 大',
      '2 region_code UNKNOWN_REGION 云雾区',
      '2 site_id REQUIRED null',
    ]);
    expect(receipt.rows.rejected).toBe(1);
  });

  test('sharing its key with a row that differs; all of them, none is chosen', async () => {
    const row = (id: string, due: string) => `${id},青岚区,G1,2022-05-03,一般,脚手架,${due},,,\n`;
    const { told, lines, receipt } = await tripped(
      `${hazards}\n${row('A', '2022-05-09')}${row('B', '2022-05-09')}${row('A', '2022-05-10')}`,
    );
    expect(told).toEqual(['2 hazard_id DUPLICATE_CONFLICT A', '4 hazard_id DUPLICATE_CONFLICT A']);
    expect(lines[0]?.reason_en).toBe(
      'the key "A" appears more than once in this file with different contents (rows 2, 4)',
    );
    expect(receipt.rows).toMatchObject({ accepted: 1, rejected: 2 });
  });
});

describe('a reason', () => {
  test('says what was found and what it was held against, in both languages', async () => {
    const { lines } = await tripped(
      `${hazards}\nYH1,青岚区,G1,2022-05-03,特大,脚手架,2022-05-01,,,\nYH2,青岚区,G1,2202-05-03,一般,脚手架,2202-05-09,,,\n`,
    );
    expect(lines.map(({ reason_zh }) => reason_zh)).toEqual([
      '“2022-05-01”早于 发现日期（2022-05-03）',
      '“特大”不在代码表“隐患等级”中',
      '“2202-05-09”超出合理范围（1949-01-01 至 2099-12-31）',
      '“2202-05-03”超出合理范围（1949-01-01 至 2099-12-31）',
    ]);
    expect(lines[0]?.reason_en).toBe('"2022-05-01" is before found (2022-05-03)');
    expect(lines[0]?.header).toBe('整改期限');
  });

  test('names the limits of the column', async () => {
    const { lines } = await tripped('区县,月份,在建面积,从业人员\n青岚区,2022-05,10,-3\n');
    expect(lines[0]?.reason_en).toBe('"-3" is outside the possible range (0 to 10000000 persons)');
  });
});

describe('a row is taken with a warning for', () => {
  test('a credit code whose check digit is wrong', async () => {
    const head = '统一社会信用代码,企业名称,注册属地,企业类型';
    const { told, receipt } = await tripped(
      `${head}\n91350100M000100Y43,甲,青岚区,施工\n91350100M000100Y4Z,乙,青岚区,施工\n9135,丙,青岚区,施工\n`,
      'warnings',
    );
    expect(told).toEqual([
      '3 enterprise_code CREDIT_CODE_CHECK 91350100M000100Y4Z',
      '4 enterprise_code CREDIT_CODE_CHECK 9135',
    ]);
    expect(receipt).toMatchObject({ rows: { accepted: 3, rejected: 0 }, warnings: { CREDIT_CODE_CHECK: 2 } });
  });

  // 国务院令第493号 第三条: each side of each threshold.
  test.each([
    [2, 9, '999.9999', '1'],
    [3, 0, '0', '2'],
    [9, 0, '0', '2'],
    [0, 10, '0', '2'],
    [0, 49, '0', '2'],
    [0, 0, '1000', '2'],
    [10, 0, '0', '3'],
    [29, 0, '0', '3'],
    [0, 50, '0', '3'],
    [0, 99, '0', '3'],
    [0, 0, '5000', '3'],
    [0, 0, '9999.9999', '3'],
    [30, 0, '0', '4'],
    [0, 100, '0', '4'],
    [0, 0, '10000', '4'],
    [1, 10, '5000', '3'],
  ])(
    '%i dead, %i seriously injured and a loss of %s 万元: class %s',
    async (dead, injured, loss, computed) => {
      const head = '事故编号,区县,发生时间,事故类型,死亡人数,重伤人数,直接经济损失（万元）,事故等级';
      const row = (id: string, reported: string) =>
        `${id},青岚区,2022-05-03 10:00,坍塌,${dead},${injured},${loss},${reported}\n`;
      const names = ['一般事故', '较大事故', '重大事故', '特别重大事故'];
      const right = names[Number(computed) - 1]!;
      const wrong = names[Number(computed) % 4]!;
      const { lines } = await tripped(`${head}\n${row('SG1', right)}${row('SG2', wrong)}`, 'warnings');
      expect(lines).toMatchObject([
        { row_number: 3, column_name: 'reported_class', rule: 'DERIVED_DIFFERS', found: wrong },
      ]);
      expect(lines[0]?.reason_zh).toContain(`计算的“${right}”`);
    },
  );
});

describe('what is not data', () => {
  test('is set apart by its kind and counted', async () => {
    const { receipt } = await tripped(
      [
        '青岚区2022年5月隐患台账',
        '填报单位：青岚区住建局（盖章）',
        '',
        hazards,
        '(1),(2),(3),(4),(5),(6),(7),(8),(9),(10)',
        'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,张三',
        '小计,,1,,,,,,,',
        '青岚区2022年5月隐患台账',
        hazards,
        ',,,,,,,,,',
        'YH2,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,张三',
        'YH2,青岚区,G1,2022年5月3日,一般隐患,脚手架,2022-05-09,,,张三',
        '本页合计,,2,,,,,,,',
        '合　计,,2,,,,,,,',
        '填报人：张三,,,审核人：李四,,,联系电话：13800001111,,,',
        '注：本表按月报送,,,,,,,,,',
      ].join('\n'),
    );
    expect(receipt.rows).toEqual({
      read: 16,
      accepted: 2,
      rejected: 0,
      nonData: { title: 2, header: 3, blank: 2, total: 3, stamp: 3, repeated: 1 },
    });
  });

  test('is told by its words: sums in every writing, and what stands at the foot of a form', async () => {
    const first = 'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,';
    const sums = [
      '合计：4项',
      '共计4项',
      '共4项',
      '小计（3）',
      '合计（项）,4',
      '其中：重大隐患,0',
      '总数：4',
    ];
    const foot = [
      '2022年6月5日',
      ',,,,,,二〇二二年六月五日',
      '临溪区住房和城乡建设局,,,2022年6月5日',
      '"以上数据真实有效，特此上报。"',
      '第1页 共2页',
      '——以下空白——',
      '以下无正文',
      '2．本表每月5日前报',
      '注：一式两份',
      '说明：含农房',
    ];
    const { receipt } = await tripped([hazards, first, ...sums, ...foot].join('\n'));
    expect(receipt.rows).toEqual({
      read: 2 + sums.length + foot.length,
      accepted: 1,
      rejected: 0,
      nonData: { header: 1, total: sums.length, stamp: foot.length },
    });
  });

  test('does not swallow data that looks like it', async () => {
    const { receipt } = await tripped(
      `${hazards}\n合计,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,张三\n注1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,,,张三\n`,
    );
    expect(receipt.rows).toMatchObject({ accepted: 2 - 1, nonData: { header: 1, total: 1 } });
    const lone = await tripped(
      `${hazards}\nYH-2022-05\n,,,2022-05-03\n,,,,,1.脚手架未设防护\n临溪区建设局1号\n`,
    );
    expect(lone.receipt.rows).toMatchObject({ rejected: 4, nonData: { header: 1 } });
    const named = await tripped(
      '单位名称,区县,评定日期,评定得分,消防标准化等级\n青岚区住房和城乡建设局,,,,\n',
    );
    expect(named.receipt.rows).toMatchObject({ rejected: 1, nonData: { header: 1 } });
  });
});

test('values are normalised and each kind of normalising is counted', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    `2022年5月安澜市\n金额单位：万元\n行政处罚决定书文号,行政相对人名称,区县,违法行为类型,处罚类别,罚款金额,处罚决定日期,公示日期
安住建罚〔2022〕1号,甲公司,青岚区,转包,罚款,３,2022年5月3日,〃
安住建罚〔2022〕2号,乙公司,〃,同上,罚款,3000元,5月4日,
安住建罚〔2022〕3号,丙公司,青岚区,转包,罚款,5,2022-05-05,
`,
  );
  expect(await home.rows(receipt, 'accepted')).toMatchObject(
    [
      { fine_fen: 3_000_000, decided_on: '2022-05-03', violation_kind: 'subcontract_all' },
      {
        fine_fen: 300_000,
        decided_on: '2022-05-04',
        region_code: '990101',
        violation_kind: 'subcontract_all',
      },
      { fine_fen: 5_000_000 },
    ].slice(1),
  );
  expect(receipt.normalised).toMatchObject({
    ditto: 2,
    full_width: 1,
    unit_in_cell: 1,
    unit_wan_yuan: 2,
    year_from_title: 1,
  });
  expect(await home.rejects(receipt)).toMatchObject([
    { row_number: 4, column_name: 'published_on', rule: 'NOT_A_DATE', found: '〃' },
  ]);
});
