import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Limits, withoutNetwork } from '../../ingest/index.ts';
import { bookOf, dataRow, sheetOf } from './corpus/case.ts';
import { noise } from './corpus/xml.ts';
import { hazardRecord } from './hazard-rows.ts';
import { freshHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string) => `${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`;
const good = `${header}\n${row('A')}${row('B')}`;

async function refused(name: string, content: string | Buffer, limits: Partial<Limits>) {
  await using home = await freshHome();
  const before = await home.contents();
  const { files } = await home.take({ [name]: content }, { limits });
  expect(await home.contents()).toEqual(before);
  await expect(stat(join(home.path, 'incoming'))).rejects.toThrow();
  return files[0]?.fault?.toJSON();
}

const merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>';
const two = sheetOf(dataRow('A'), dataRow('B', {}, 3));
const book = bookOf(two + merges, { 'xl/media/a.txt': Buffer.alloc(2 << 20) });
const sheets = zipOf(workbookParts([1, 2].map((i) => ({ name: `${i}`, xml: two }))));
const deep = `{"beside":{"a":{"b":1}},"data":[${JSON.stringify(hazardRecord('A'))}]}`;
const archive = zipOf({ 'a.csv': good, 'b.csv': good });

describe('a file beyond a limit is refused, not cut short:', () => {
  test.each<[string, string, string | Buffer, Partial<Limits>, string]>([
    ['bytes', 'a.csv', good, { textBytes: 40, workbookBytes: 40 }, 'bytes'],
    ['bytes of text where workbooks may be larger', 'a.csv', good, { textBytes: 40 }, 'bytes'],
    ['bytes of a workbook where text may be larger', 'a.xlsx', book, { workbookBytes: 400 }, 'bytes'],
    ['bytes a workbook unpacks to', 'a.xlsx', book, { unpackedBytes: 1 << 20 }, 'unpacked bytes'],
    ['bytes an archive unpacks to', 'a.zip', archive, { unpackedBytes: good.length }, 'unpacked bytes'],
    ['bytes a sheet is written out to', 'a.csv', good, { unpackedBytes: 100 }, 'unpacked bytes'],
    ['compression ratio', 'a.xlsx', book, { ratio: 50 }, 'compression ratio'],
    ['parts of a workbook', 'a.xlsx', book, { zipEntries: 5 }, 'zip entries'],
    ['files of an archive', 'a.zip', archive, { zipEntries: 1 }, 'zip entries'],
    ['sheets', 'a.xlsx', sheets, { sheets: 1 }, 'sheets'],
    ['merged cells', 'a.xlsx', book, { merges: 1, ratio: 10_000 }, 'merged cells'],
    ['rows', 'a.csv', good, { rows: 2 }, 'rows'],
    ['rows of a sheet', 'a.xlsx', sheets, { rows: 2 }, 'rows'],
    ['columns', 'a.csv', good, { columns: 6 }, 'columns'],
    ['columns of a sheet', 'a.xlsx', sheets, { columns: 6 }, 'columns'],
    ['keys of a record', 'a.json', deep, { columns: 6 }, 'columns'],
    ['characters of a cell', 'a.csv', good, { cellCharacters: 5 }, 'cell'],
    ['characters of a cell of a sheet', 'a.xlsx', sheets, { cellCharacters: 5 }, 'cell'],
    ['bytes of a row', 'a.csv', good, { rowBytes: 20 }, 'row'],
    ['bytes of a row of a sheet', 'a.xlsx', sheets, { rowBytes: 20 }, 'row'],
    ['bytes of a record', 'a.json', deep, { rowBytes: 50 }, 'row'],
    ['depth of JSON', 'a.json', deep, { jsonDepth: 2 }, 'JSON depth'],
  ])('%s', async (_, name, content, limits, what) => {
    expect(await refused(name, content, limits)).toMatchObject({ code: 'FILE_TOO_LARGE', values: { what } });
  });
});

describe('a refusal for size says where', () => {
  const wide = `${header}\n${row('A')}B,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09${',x'.repeat(20)}\n`;
  const long = `${header}\n${row('A')}${row('B')}${row('C').replace('G1', 'G'.repeat(30))}`;
  const [head = '', ...below] = [header, row('A').trim(), row('C').trim().replace('G1', 'G'.repeat(30))].map(
    (line) => line.split(','),
  );
  const book = zipOf(
    workbookParts([
      {
        name: '五月',
        xml: `<sheetData>${[head, ...below].map((cells, i) => rowXml(i + 3, [...cells])).join('')}</sheetData>`,
      },
    ]),
  );
  test.each<[string, string, string | Buffer, Partial<Limits>, string, string]>([
    [
      'a row too wide',
      'a.csv',
      wide,
      { columns: 26 },
      '，工作表 1，第 3 行 AA 列',
      ', sheet 1, row 3, column AA',
    ],
    [
      'a cell too long',
      'a.csv',
      long,
      { cellCharacters: 29 },
      '，工作表 1，第 4 行 C 列',
      ', sheet 1, row 4, column C',
    ],
    [
      'a cell too long',
      'a.xlsx',
      book,
      { cellCharacters: 29 },
      '，工作表 五月，第 5 行 C 列',
      ', sheet 五月, row 5, column C',
    ],
    [
      'a row too wide',
      'a.xlsx',
      book,
      { columns: 6 },
      '，工作表 五月，第 3 行 G 列',
      ', sheet 五月, row 3, column G',
    ],
  ])('%s in %s', async (_, name, content, limits, zh, en) => {
    await using home = await freshHome();
    const { files } = await home.take({ [name]: content }, { limits });
    const fault = files[0]?.fault;
    expect(fault?.told('zh')).toContain(`${name}${zh}：`);
    expect(fault?.told('en')).toContain(`${name}${en}: `);
    expect(fault?.told('en')).not.toMatch(/[{}]/u);
    expect(fault?.remedy('en')).not.toContain('county');
  });
});

describe('the parser is killed', () => {
  test('when a file takes too long, and the next file is parsed by another', async () => {
    await using home = await freshHome();
    const long = `${header}\n${Array.from({ length: 400_000 }, (_, i) => row(`"${i}"`)).join('')}`;
    const { files } = await home.take(
      { 'a.csv': long, 'b.csv': good },
      { limits: { fileMilliseconds: 150 } },
    );
    expect(files.map(({ status }) => status)).toEqual(['refused', 'accepted']);
    expect(files[0]?.fault?.toJSON()).toMatchObject({
      code: 'PARSER_DIED',
      values: { file: 'a.csv', reason: { why: 'time_limit', zh: '超过时限 150 毫秒' } },
    });
  });

  const long = `${header}\n${Array.from({ length: 400_000 }, (_, i) => row(`"${i}"`)).join('')}`;
  const strings = Array.from({ length: 40 }, (_, i) => `<t>${noise(100_000, i)}</t>`);

  test('when it takes too much memory', async () => {
    expect(await refused('a.csv', long, { residentBytes: 1_000_000 })).toMatchObject({
      code: 'PARSER_DIED',
      values: { reason: { why: 'memory_limit' } },
    });
  });

  test('when its heap is full', async () => {
    const fault = await refused('a.xlsx', bookOf(two, {}, { strings }), { heapMebibytes: 8 });
    expect(fault).toMatchObject({ code: 'PARSER_DIED', values: { reason: { why: 'heap_limit' } } });
  });
});

test('the parser has no network where the system can take it away', () => {
  const fence = withoutNetwork();
  expect(fence.length === 0 || fence.includes('--net')).toBe(true);
});
