import { describe, expect, test } from 'vitest';
import { Regions } from '../../ingest/coverage/regions.ts';
import { normalise } from '../../ingest/normalise/normalise.ts';
import type { CellContext } from '../../ingest/normalise/reading.ts';
import { codes } from '../../sql/sources/codes/index.ts';
import {
  type Column,
  code,
  count,
  creditCode,
  day,
  decimal,
  fen,
  flag,
  id,
  instant,
  month,
  optional,
  region,
  sqm,
  text,
} from '../../sql/sources/column.ts';
import { units } from '../../sql/sources/units.ts';

const regions = new Regions([
  { code: '990100', name: '安澜市' },
  { code: '990101', name: '青岚区' },
  { code: '990102', name: '云台区' },
  { code: '990121', name: '石渡县' },
]);

function said(column: Column, raw: string, more: Partial<CellContext> = {}): string {
  const reading = normalise(raw, {
    column,
    shift: column.kind === 'fen' ? 2 : 0,
    year: null,
    date1904: false,
    regions,
    ...more,
  });
  const result = reading.rule ?? reading.value ?? 'empty';
  return [reading.warning === undefined ? result : `${result} ${reading.warning}`, ...reading.notes].join(
    ' · ',
  );
}

const someDay = day('日期', 'day');
const maybeDay = optional(someDay);

test.each([
  ['#N/A', 'FORMULA_FAILED'],
  [' #div/0! ', 'FORMULA_FAILED'],
  ['＃ＲＥＦ！', 'FORMULA_FAILED'],
  ['Err:502', 'FORMULA_FAILED'],
  ['#公式未计算', 'FORMULA_UNCALCULATED'],
])('%s is a value that cannot be read, whatever column it stands in', (raw, expected) => {
  const columns: Column[] = [
    maybeDay,
    optional(text('列', 'c', '')),
    optional(fen('列', 'c', '')),
    optional(id('列', 'c', '')),
    optional(month('列', 'c', '')),
  ];
  expect(columns.map((column) => said(column, raw))).toEqual(columns.map(() => expected));
});

describe('days', () => {
  test.each([
    ['2022-03-05', '2022-03-05'],
    ['2022年3月5日', '2022-03-05 · chinese_date'],
    ['2022 年 3 月 5 日', '2022-03-05 · chinese_date'],
    ['2022年03月05', '2022-03-05 · chinese_date'],
    ['二〇二二年三月五日', '2022-03-05 · chinese_date'],
    ['二〇二二年十二月三十一日', '2022-12-31 · chinese_date'],
    ['2022.3.5', '2022-03-05 · dotted_date'],
    ['2022/3/5', '2022-03-05 · slashed_date'],
    ['2022-3-5', '2022-03-05 · short_date'],
    ['20220305', '2022-03-05 · compact_date'],
    ['22.3.5', '2022-03-05 · two_digit_year'],
    ['２０２２－０３－０５', '2022-03-05 · full_width'],
    [' 2022-03-05 ', '2022-03-05 · blanks'],
    ["'2022-03-05", '2022-03-05 · blanks'],
    ['2022-03-05 14:30:00', '2022-03-05 · time_dropped'],
    ['2022/3/5 9:05', '2022-03-05 · slashed_date · time_dropped'],
    ['2022年3月5日（星期六）', '2022-03-05 · full_width · chinese_date'],
    ['44625', '2022-03-05 · excel_serial'],
    ['44625.5', '2022-03-05 · excel_serial · time_dropped'],
    ['2022-02-30', 'IMPOSSIBLE_DATE'],
    ['2022年13月5日', 'IMPOSSIBLE_DATE'],
    ['2022.2.29', 'IMPOSSIBLE_DATE'],
    ['20221305', 'IMPOSSIBLE_DATE'],
    ['2022-03-05 25:10', 'IMPOSSIBLE_DATE'],
    ['2022年3月', 'NOT_A_DATE'],
    ['3月上旬', 'NOT_A_DATE'],
    ['105/12/30', 'NOT_A_DATE'],
    ['3/5/2022', 'NOT_A_DATE'],
    ['三月五日', 'NOT_A_DATE'],
    ['12345678901', 'NOT_A_DATE'],
    ['2202-03-05', 'OUT_OF_RANGE'],
    ['—', 'empty · empty_mark'],
  ])('%s is read as %s', (raw, expected) => {
    if (raw === '2022-03-05 25:10') expect(said(instant('时间', 'at'), raw)).toBe(expected);
    else expect(said(someDay, raw)).toBe(expected);
  });

  test('a day without its year takes the year of the title', () => {
    expect(said(someDay, '三月五日', { year: 2022 })).toBe('2022-03-05 · year_from_title');
    expect(said(someDay, '3月5日', { year: 2021 })).toBe('2021-03-05 · year_from_title');
  });

  test('a serial number counts from 1904 in a workbook that does', () => {
    expect(said(someDay, '43163', { date1904: true })).toBe('2022-03-05 · excel_serial_1904');
  });

  test.each(['未整改', '整改中', '未论证', '尚未立案', '待备案', '长期', '至今', '/', '无', '——'])(
    '%s in a column that may be empty is empty',
    (raw) => {
      expect(said(maybeDay, raw)).toMatch(/^empty · /u);
    },
  );

  test('未整改 in a required column is no date', () => {
    expect(said(someDay, '未整改')).toBe('NOT_A_DATE');
  });
});

describe('instants', () => {
  test.each([
    ['2022-03-05 14:30:00', '2022-03-05 14:30:00'],
    ['2022-03-05T14:30', '2022-03-05 14:30:00'],
    ['2022/3/5 9:05', '2022-03-05 09:05:00 · slashed_date · clock_words'],
    ['2022年3月5日14时30分', '2022-03-05 14:30:00 · chinese_date · clock_words'],
    ['2022年3月5日 下午2点半', '2022-03-05 14:30:00 · chinese_date · clock_words'],
    ['2022年3月5日14时许', '2022-03-05 14:00:00 · chinese_date · clock_words'],
    ['2022年3月5日', '2022-03-05 00:00:00 · chinese_date'],
    ['44625.604166667', '2022-03-05 14:30:00 · excel_serial'],
    ['2022-02-30 10:00', 'IMPOSSIBLE_DATE'],
    ['昨天下午', 'NOT_A_DATE'],
  ])('%s is read as %s', (raw, expected) => {
    expect(said(instant('时间', 'at'), raw)).toBe(expected);
  });
});

describe('months', () => {
  test.each([
    ['2022-05', '2022-05-01'],
    ['2022年5月', '2022-05-01 · chinese_month'],
    ['2022年05月份', '2022-05-01 · chinese_month'],
    ['202205', '2022-05-01 · compact_month'],
    ['2022.5', '2022-05-01 · dotted_month'],
    ['2022/5', '2022-05-01 · slashed_month'],
    ['2022-05-31', '2022-05-01 · day_of_month'],
    ['2022年13月', 'IMPOSSIBLE_DATE'],
    ['五月', 'NOT_A_DATE'],
  ])('%s is read as %s', (raw, expected) => {
    expect(said(month('月份', 'month'), raw)).toBe(expected);
  });

  test('a month without its year takes the year of the title', () => {
    expect(said(month('月份', 'month'), '5月', { year: 2022 })).toBe('2022-05-01 · year_from_title');
  });
});

describe('whole numbers', () => {
  test.each([
    ['12', '12'],
    ['１２', '12 · full_width'],
    ['1,234', '1234 · thousands_separator'],
    ['1，234', '1234 · full_width · thousands_separator'],
    ['约120', '120 · about'],
    ['12人', '12 · unit_in_cell'],
    ['1.2万人', '12000 · unit_in_cell'],
    ['十二', '12 · chinese_number'],
    ['12.0', '12'],
    ['12.5', 'OUT_OF_RANGE'],
    ['3人以上', 'NOT_A_NUMBER'],
    ['若干', 'NOT_A_NUMBER'],
    ['-3', '-3'],
    ['/', 'empty · empty_mark'],
  ])('%s is read as %s', (raw, expected) => {
    expect(said(count('人数', 'people', '', { unit: units.persons }), raw)).toBe(expected);
  });
});

describe('money, kept in 分', () => {
  test.each([
    ['1052.75', 2, '105275'],
    ['1052.75', 6, '1052750000'],
    ['0.000001', 6, '1'],
    ['0.0000005', 6, '1 · rounded'],
    ['0.0000004', 6, '0 · rounded'],
    ['30万元', 2, '30000000 · unit_in_cell'],
    ['3000元', 6, '300000 · unit_in_cell'],
    ['1.2亿元', 2, '12000000000 · unit_in_cell'],
    ['￥3,000.5', 2, '300050 · full_width · currency_sign · thousands_separator'],
    ['11,50万元', 2, '11500000 · unit_in_cell · decimal_comma'],
    ['1052,75元', 2, '105275 · unit_in_cell · decimal_comma'],
    ['1.2E+05', 2, '12000000 · scientific'],
    ['壹拾万元整', 2, 'NOT_A_NUMBER'],
  ])('%s with shift %i is %s', (raw, shift, expected) => {
    expect(said(fen('金额', 'money'), raw, { shift })).toBe(expected);
  });
});

describe('areas, kept in ㎡', () => {
  test.each([
    ['1234.5', 0, '1234.50'],
    ['1.5', 4, '15000.00'],
    ['1.5万㎡', 0, '15000.00 · full_width · unit_in_cell'],
    ['1500平方米', 4, '1500.00 · unit_in_cell'],
    ['12.345', 0, '12.35 · rounded'],
  ])('%s with shift %i is %s', (raw, shift, expected) => {
    expect(said(sqm('面积', 'area'), raw, { shift })).toBe(expected);
  });
});

describe('measures, kept with two decimals', () => {
  test.each([
    ['78.5', '78.50'],
    ['78.5分', '78.50 · unit_in_cell'],
    ['5.2m', '5.20 · unit_in_cell'],
    ['５．２米', '5.20 · full_width · unit_in_cell'],
    ['12.5%', '12.50 · unit_in_cell'],
    ['20学时', '20.00 · unit_in_cell'],
    ['0.125', '0.13 · rounded'],
    ['5.2kg', 'NOT_A_NUMBER'],
    ['/', 'empty · empty_mark'],
  ])('%s is %s', (raw, expected) => {
    expect(said(decimal('得分', 'points', '', { unit: units.points }), raw)).toBe(expected);
  });
});

describe('yes and no', () => {
  test.each([
    ['是', 'true'],
    ['否', 'false'],
    ['有', 'true · flag_word'],
    ['无', 'false · flag_word'],
    ['√', 'true · flag_word'],
    ['×', 'false · flag_word'],
    ['1', 'true · flag_word'],
    ['2', 'false · flag_word'],
    ['■是□否', 'true · flag_word'],
    ['□是■否', 'false · flag_word'],
    ['Y', 'true · flag_word'],
    ['不清楚', 'NOT_IN_LIST'],
    ['/', 'empty · empty_mark'],
  ])('%s is %s', (raw, expected) => {
    expect(said(flag('是否', 'flag'), raw)).toBe(expected);
  });
});

describe('code lists', () => {
  test.each([
    ['general', 'general'],
    ['一般隐患', 'general'],
    ['一般', 'general · code_alias'],
    ['C级', 'general · code_alias'],
    ['Ｃ级', 'general · full_width · code_alias'],
    ['1-一般隐患', 'general · code_decorated'],
    ['一般隐患（C级）', 'general · full_width · code_decorated'],
    ['一 般 隐 患', 'general'],
    ['特大隐患', 'NOT_IN_LIST'],
    ['U-C', 'NOT_IN_LIST'],
    ['12C', 'NOT_IN_LIST'],
    ['无', 'empty · empty_mark'],
  ])('%s is %s', (raw, expected) => {
    expect(said(code('隐患等级', 'level', codes.hazardLevel), raw)).toBe(expected);
  });
});

describe('a list with keywords is found in a sentence', () => {
  test.each([
    ['未取得施工许可证擅自施工', 'unlicensed · code_keyword'],
    ['未如实记录安全生产教育培训情况', 'safety · code_keyword'],
    ['拖欠农民工工资120万元', 'wages · code_keyword'],
    ['违法分包并拖欠工程款', 'NOT_IN_LIST'],
    ['待定性', 'NOT_IN_LIST'],
  ])('%s is %s', (raw, expected) => {
    expect(said(code('违法行为类型', 'violation', codes.violationKind), raw)).toBe(expected);
  });

  test('and no other list is', () => {
    expect(said(code('隐患等级', 'level', codes.hazardLevel), '无重大隐患')).toBe('NOT_IN_LIST');
  });
});

describe('what has not come to pass', () => {
  const grade = code('鉴定等级', 'grade', codes.houseGrade);
  test.each(['未鉴定', '待鉴定', '尚未鉴定', '（未鉴定）', '鉴定中', '未完成'])(
    '%s is empty where a cell may be',
    (raw) => {
      const columns = [
        optional(grade),
        optional(instant('时间', 'at')),
        optional(count('人数', 'people', '', { unit: units.persons })),
        maybeDay,
      ];
      for (const column of columns) expect(said(column, raw)).toMatch(/^empty .*not_yet$/u);
      expect(said(grade, raw)).toBe('NOT_IN_LIST');
    },
  );

  // 直接经济损失 and the like, which are known later than the accident.
  test.each([
    '待统计',
    '待核实',
    '待核定',
    '待评估',
    '统计中',
    '核定中',
    '评估中',
    '未统计',
    '暂未统计',
    '正在核算',
    '正在核算中',
    '尚未定损',
    '损失待核定',
    '具体金额目前仍待审计',
    '有待进一步查明',
    '待调查核实',
    '待核实后上报',
    '暂无法估算',
    '还没有汇总',
    '（测量中）',
    '待定',
  ])('%s is an amount not yet known, and an error where one is required', (raw) => {
    const loss = fen('直接经济损失', 'direct loss');
    for (const column of [optional(loss), optional(sqm('面积', 'area')), optional(grade), maybeDay])
      expect(said(column, raw)).toMatch(/^empty .*not_yet$/u);
    expect([said(loss, raw), said(grade, raw)]).toEqual(['NOT_A_NUMBER', 'NOT_IN_LIST']);
  });

  test.each(['若干', '约核定', '已核定', '核定完成', '统计局', '待遇中', '核实120', '损失'])(
    '%s is no amount',
    (raw) => {
      expect(said(optional(fen('直接经济损失', 'direct loss')), raw)).toBe('NOT_A_NUMBER');
    },
  );

  test.each(['已鉴定', '未达标', '待评', '整改完成'])('%s is no such word', (raw) => {
    expect(said(optional(grade), raw)).toBe('NOT_IN_LIST');
  });
});

describe('counties', () => {
  test.each([
    ['990101', '990101'],
    ['青岚区', '990101 · region_name'],
    ['青岚', '990101 · region_short_name'],
    ['安澜市青岚区', '990101 · region_short_name'],
    ['石渡', '990121 · region_short_name'],
    ['990101001002', '990101 · region_long_code'],
    ['990101000', '990101 · region_long_code'],
    ['990101青岚区', '990101 · region_long_code'],
    ['青岚区住建局', '990101 · region_short_name'],
    ['９９０１０１', '990101 · full_width'],
    ['990199', 'UNKNOWN_REGION'],
    ['990100', 'UNKNOWN_REGION'],
    ['安澜市', 'UNKNOWN_REGION'],
    ['云雾区', 'UNKNOWN_REGION'],
  ])('%s is %s', (raw, expected) => {
    expect(said(region(), raw)).toBe(expected);
  });
});

describe('codes of things and firms', () => {
  test.each([
    ['YH-2022-001', 'YH-2022-001'],
    ['ＹＨ－２０２２', 'YH-2022 · full_width'],
    [' YH 2022 ', 'YH2022 · blanks'],
    ['9.13501E+17', 'DAMAGED_CODE'],
    ['9E+17', 'DAMAGED_CODE'],
    ['/', 'empty · empty_mark'],
  ])('%s is %s', (raw, expected) => {
    expect(said(id('编号', 'number'), raw)).toBe(expected);
  });

  // GB 32100-2015: the standard's own example, and one whose last character is wrong.
  test.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['91350100m000100y43', '91350100M000100Y43 · code_form'],
    ['91350100M000100Y4Z', '91350100M000100Y4Z CREDIT_CODE_CHECK'],
    ['9131000063159284XQ', '9131000063159284XQ'],
    ['9135O100M000100Y43', '9135O100M000100Y43 CREDIT_CODE_CHECK'],
    ['12345', '12345 CREDIT_CODE_CHECK'],
    ['9.13501E+17', 'DAMAGED_CODE'],
  ])('%s is %s', (raw, expected) => {
    expect(said(creditCode('代码', 'code'), raw)).toBe(expected);
  });

  test.each([
    ['安澜某公司', '安澜某公司'],
    [' 安澜某公司　', '安澜某公司 · blanks'],
    ['第一行\u001e第二行', '第一行 第二行 · blanks'],
    ['——', 'empty · empty_mark'],
  ])('text %j is %s', (raw, expected) => {
    expect(said(text('名称', 'name'), raw)).toBe(expected);
  });
});
