import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowXml, workbookParts } from '../ingest/workbook-of.ts';
import { zipOf } from '../ingest/zip-of.ts';

export const counties = Array.from({ length: 12 }, (_, i) => String(990101 + i));
export const ledgerColumns = [
  '隐患编号',
  '检查编号',
  '行政区划代码',
  '项目编码',
  '发现日期',
  '隐患等级',
  '隐患类别',
  '隐患描述',
  '整改期限',
  '整改完成日期',
  '复查日期',
  '整改责任人',
  '备注',
  ...Array.from({ length: 7 }, (_, i) => `附加列${i + 1}`),
];

function ledgerRow(i: number, county: string, month: string): string[] {
  const extra = Array.from({ length: 7 }, (_, j) => `值${(i * 7 + j) % 997}`);
  const [known, found, due, done, seen] = [`${county}2201010101`, '05', '15', '14', '16'];
  const days = [`${month}-${due}`, `${month}-${done}`, `${month}-${seen}`];
  return [
    `YH${i}`,
    `JC${i % 30011}`,
    county,
    known,
    `${month}-${found}`,
    '一般隐患',
    '脚手架',
    '临边防护缺失',
    ...days,
    '某某',
    '无',
    ...extra,
  ];
}

/** Bytes of GB 18030 of every character a ledger holds. */
function encoderOf(): (text: string) => Buffer {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const character = decoder.decode(bytes);
      if (character.length === 1 && !known.has(character)) known.set(character, bytes);
    }
  }
  return (text) => Buffer.concat(Array.from(text, (sign) => known.get(sign) ?? Buffer.from(sign, 'latin1')));
}

/** One county's clean hazard ledger of `rows` rows and twenty columns. */
export async function writeLedger(
  file: string,
  rows: number,
  encoding: 'UTF-8' | 'GB18030' = 'UTF-8',
): Promise<void> {
  const stream = createWriteStream(file);
  const encoded = encoding === 'UTF-8' ? (text: string) => Buffer.from(text) : encoderOf();
  stream.write(encoded(`${ledgerColumns.join(',')}\n`));
  for (let i = 0; i < rows; i += 1) {
    const row = ledgerRow(i, counties[i % 12]!, `2022-0${1 + (i % 9)}`);
    if (!stream.write(encoded(`${row.join(',')}\n`))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/** The same as a workbook with shared strings, as spreadsheet programs write it. */
export async function writeLedgerBook(file: string, rows: number): Promise<void> {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return { xml: `<c r="@" t="s"><v>${known}</v></c>` };
  };
  const pieces = [Buffer.from('<worksheet><sheetData>'), Buffer.from(rowXml(1, ledgerColumns.map(shared)))];
  for (let i = 0; i < rows; i += 1) {
    const row = ledgerRow(i, counties[i % 12]!, `2022-0${1 + (i % 9)}`);
    pieces.push(Buffer.from(rowXml(i + 2, row.map(shared))));
  }
  pieces.push(Buffer.from('</sheetData></worksheet>'));
  const parts = workbookParts([{ name: '台账', xml: '' }], {
    strings: [...strings.keys()].map((text) => `<t>${text}</t>`),
  });
  await writeFile(file, zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.concat(pieces) }));
}

/** Monthly ledgers of forty rows, one file a county and month, in one folder. */
export async function writeMonthlyLedgers(folder: string, files: number): Promise<void> {
  await mkdir(folder);
  for (let i = 0; i < files; i += 1) {
    const county = counties[i % 12]!;
    const month = `${2008 + Math.floor(i / 144)}-${String(1 + (Math.floor(i / 12) % 12)).padStart(2, '0')}`;
    const lines = Array.from({ length: 40 }, (_, j) =>
      ledgerRow(i * 40 + j, county, month)
        .slice(0, 13)
        .join(','),
    );
    await writeFile(
      join(folder, `${county}-${month}.csv`),
      `${ledgerColumns.slice(0, 13).join(',')}\n${lines.join('\n')}\n`,
    );
  }
}
