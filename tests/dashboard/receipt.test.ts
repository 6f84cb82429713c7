import { describe, expect, test } from 'vitest';
import { JsonLines } from '../../dashboard/src/lib/upload/lines.ts';
import { batchRow, passes } from '../../dashboard/src/lib/view/batches.ts';
import { fileSize } from '../../dashboard/src/lib/view/file-size.ts';
import { receiptView, rejectsView } from '../../dashboard/src/lib/view/receipt.ts';
import { uploadView } from '../../dashboard/src/lib/view/upload.ts';
import type { Receipt, Reject } from '../../ingest/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { because } from '../../sql/words/reasons.ts';

const label = (zh: string) => ({ zh, en: zh });
const names = { datasetOf: () => label('隐患台账'), regionOf: (code: string) => label(`县${code}`) };
const receipt: Receipt = {
  batch: 'abcdef012345',
  dataset: 'hazard',
  file: '东篱区/隐患.csv',
  sha256: 'f'.repeat(64),
  bytes: 2048,
  files: {},
  kind: 'csv',
  sheet: null,
  receivedAt: '2022-06-01T01:30:00.000Z',
  sequence: 3,
  encoding: 'GB18030',
  delimiter: '\t',
  headerRows: [2, 3],
  mapping: [
    { column: 'level', header: '等级', position: 5 },
    { column: 'hazard_id', header: '隐患编号', position: 1 },
  ],
  unmapped: ['附件'],
  normalised: { blanks: 2, two_digit_year: 9, from_the_future: 1 },
  rows: { read: 13, accepted: 7, rejected: 2, nonData: { header: 2, title: 1, total: 1 } },
  warnings: {},
  coverage: [
    { region: '990101', month: '2022-04-01' },
    { region: '990101', month: '2022-05-01' },
  ],
  readWith: { counties: ['990101'], county: null, months: [], year: null, date1904: false, shifts: {} },
};
const facts = {
  receipt,
  state: 'partly' as const,
  coverage: [
    { region: '990101', month: '2022-04-01', isStray: false, replacedBy: null },
    { region: '990101', month: '2022-05-01', isStray: false, replacedBy: 'later0000000' },
  ],
  laterList: null,
  withdrawn: null,
  replaces: 'county-month' as const,
  replaced: [label('代替批次 earlier00000：东篱区2022年5月，原5行，现1行')],
  names,
  columnOf: label,
  normalisationOf: label,
};

describe('a receipt in words', () => {
  const view = receiptView(facts, 'zh');

  test('says how the file was read', () => {
    expect(view.headline).toBe('隐患台账：接收7行，退回2行');
    expect(view.facts.map(({ text }) => text)).toEqual([
      '东篱区/隐患.csv',
      '隐患台账',
      '2022年6月1日 09:30',
      'csv · GB18030',
      '制表符',
      '第2—3行',
      '2048',
      'f'.repeat(64),
    ]);
    expect(view.mapping.map(({ header, position }) => `${position} ${header}`)).toEqual([
      '1 隐患编号',
      '5 等级',
    ]);
  });

  test('leaves no place unfilled, also where the header is one row', () => {
    for (const language of ['zh', 'en'] as const) {
      const own = receiptView({ ...facts, receipt: { ...receipt, headerRows: [2, 2] } }, language);
      expect(JSON.stringify([own, receiptView(facts, language)])).not.toMatch(/\{\w+\}/u);
      expect(own.facts.map(({ text }) => text)).toContain(language === 'zh' ? '第 2 行' : 'row 2');
    }
  });

  test('adds its rows up', () => {
    expect(view.sum).toBe('读取 13 = 接收 7 + 退回 2 + 非数据 4');
    expect(view.nonData).toEqual([
      { words: '标题行', count: '1' },
      { words: '表头行', count: '2' },
      { words: '合计行', count: '1' },
    ]);
  });

  test('tells what still stands and what took the place of the rest', () => {
    expect(view.replaced).toEqual(['代替批次 earlier00000：东篱区2022年5月，原5行，现1行']);
    expect(view.coverage).toEqual([
      { region: '县990101', months: '2022年4月', words: '在用', isStanding: true, replacedBy: null },
      {
        region: '县990101',
        months: '2022年5月',
        words: '已被取代',
        isStanding: false,
        replacedBy: { batch: 'later0000000', href: '/data/batches/later0000000' },
      },
    ]);
  });

  test('counts what was made regular, the most frequent first', () => {
    expect(view.normalised.map(({ words, count }) => `${words} ${count}`)).toEqual([
      'two_digit_year 9',
      'blanks 2',
      'from_the_future 1',
    ]);
  });
});

function reject(row: number, column: string, header: string | null = null): Reject {
  return {
    row_number: row,
    column_name: column,
    header,
    rule: 'REQUIRED',
    found: row === 9 ? '' : '张*',
    reason_zh: '必填项为空',
    reason_en: 'a required cell is empty',
  };
}

describe('rejects', () => {
  test('stand by row, and within a row in the order of the sheet', () => {
    const view = rejectsView(
      [
        reject(12, 'hazard_id', '隐患编号'),
        reject(9, 'level', '等级'),
        reject(9, 'hazard_id'),
        reject(9, 'due_on'),
      ],
      1,
      facts,
      'zh',
    );
    expect(view.rows.map(({ row, errors }) => [row, ...errors.map(({ column }) => column)])).toEqual([
      ['9', 'hazard_id', '等级', 'due_on'],
      ['12', '隐患编号'],
    ]);
    expect(view.rows[0]?.errors[0]?.found).toBe(null);
    expect(view.words).toBe('共 2 行，第 1 / 1 页');
  });

  test('come twenty rows a page', () => {
    const many = Array.from({ length: 41 }, (_, at) => reject(at + 10, 'level'));
    const last = rejectsView(many, 3, facts, 'en');
    expect(last).toMatchObject({ pages: 3, rows: [{ row: '50' }] });
  });
});

describe('a list of batches', () => {
  test('says what each covers', () => {
    expect(batchRow({ receipt, state: 'partly' }, names, 'zh')).toMatchObject({
      covers: '县990101 · 2022年4—5月',
      stateWords: '部分已被取代',
      other: '4',
      href: '/data/batches/abcdef012345',
    });
  });

  test.each([
    ['standing', true],
    ['replaced', true],
    ['withdrawn', false],
    ['sent-back', true],
    ['nil', false],
  ] as const)('partly replaced, with rows sent back: %s is %s', (filter, expected) => {
    expect(passes({ receipt, state: 'partly' }, filter)).toBe(expected);
  });
});

describe('what became of an upload', () => {
  test('is counted, and each file told', () => {
    const fault = new Fault('FILE_KIND_UNKNOWN', {
      file: '照片.png',
      reason: because('kind', { kind: 'png' }),
    });
    const wholly = { ...receipt, rows: { ...receipt.rows, accepted: 0, rejected: 9 } };
    const view = uploadView(
      [
        { file: 'x', status: 'accepted', receipts: [receipt], notes: [label('注'), label('注')] },
        { file: '照片.png', status: 'refused', receipts: [], fault, notes: [] },
        { file: 'y', status: 'sent-back', receipts: [wholly], notes: [] },
        { file: '隐患(1).csv', status: 'already', receipts: [receipt], notes: [] },
        { file: '/a/东篱区/隐患.csv', status: 'already', receipts: [receipt], notes: [] },
      ],
      'zh',
      () => label('隐患台账'),
    );
    expect(view.headline).toBe('接收1个文件，全部退回1个，此前已接收2个，拒收1个；其中11行退回待更正');
    expect(view.isNew).toBe(true);
    expect(view.files[0]).toMatchObject({ file: '东篱区/隐患.csv', words: '已接收', notes: ['注'] });
    expect(view.files[2]).toMatchObject({ status: 'sent-back', words: '全部退回' });
    expect(view.files.slice(3).map(({ file }) => file)).toEqual([
      '隐患(1).csv（此前为 东篱区/隐患.csv）',
      '东篱区/隐患.csv',
    ]);
    expect(view.files[0]?.sheets[0]?.rows).toBe('接收7行，退回2行');
    expect(view.files[1]?.fault).toEqual({
      code: 'FILE_KIND_UNKNOWN',
      told: '照片.png：不支持的文件类型（png 文件）',
      remedy: '另存为 .xlsx 或 .csv 后重新报送',
    });
  });

  test('of nothing is said too', () => {
    expect(uploadView([], 'zh', () => label(''))).toMatchObject({
      isNew: false,
      headline: expect.stringContaining('先选择文件'),
    });
  });
});

test('lines of JSON come out when they end, however they were cut', () => {
  const lines = new JsonLines<{ a: string }>();
  expect(lines.push('{"a":"1"}\n{"a"')).toEqual([{ a: '1' }]);
  expect(lines.push(':"2\\n"}')).toEqual([]);
  expect(lines.push('\n\n')).toEqual([{ a: '2\n' }]);
});

test.each([
  [0, '0 B'],
  [2048, '2 KB'],
  [100 * 1024 * 1024, '100 MB'],
  [1536 * 1024, '1.5 MB'],
])('%s bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'zh')).toBe(words);
});
