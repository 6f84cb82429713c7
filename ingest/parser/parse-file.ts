import { closeSync, openSync, readSync } from 'node:fs';
import { readCsv } from '../csv/read-csv.ts';
import type { NearMiss } from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import type { ParsedFile, ParseTask } from './protocol.ts';
import { Refused } from './refused.ts';

/** A sheet that knows this many columns of a contract was meant as data, so the file is not taken without it. */
const meantAsData = 3;

/** Reads one file of any supported kind; its canonical lines go below the task's target. */
export async function parseFile(task: ParseTask, limits: Limits): Promise<ParsedFile> {
  switch (kindOf(task.source)) {
    case 'empty':
      throw new Refused('FILE_EMPTY');
    case 'zip':
      return workbook(task, limits);
    case 'text':
      return text(task, limits);
  }
}

async function workbook(task: ParseTask, limits: Limits): Promise<ParsedFile> {
  const { sheets, misses, remarks } = await readXlsx(task.source, task.target, limits);
  const meant = misses.find(({ miss }) => miss.matched >= meantAsData);
  const worst = meant ?? (sheets.length === 0 ? misses[0] : undefined);
  if (worst) throw unknownHeader(worst.sheet, worst.miss);
  if (sheets.length === 0) throw new Refused('FILE_EMPTY');
  const passed = misses.map(({ sheet }) => ({ remark: 'sheet_unmatched' as const, sheet, count: 1 }));
  return { encoding: 'xlsx', delimiter: null, sheets, remarks: [...remarks, ...passed] };
}

function text(task: ParseTask, limits: Limits): ParsedFile {
  const { encoding, delimiter, sheet } = readCsv(task.source, `${task.target}-1`, limits);
  if (sheet === null) throw new Refused('FILE_EMPTY');
  if ('nearest' in sheet) throw unknownHeader('1', sheet);
  return { encoding, delimiter, sheets: [sheet], remarks: [] };
}

function unknownHeader(sheet: string, miss: NearMiss): Refused {
  const list = (words: readonly string[]) =>
    words
      .slice(0, 40)
      .map((word) => word.slice(0, 24))
      .join('、') || '—';
  return new Refused('HEADER_UNKNOWN', {
    sheet,
    nearest: miss.nearest ?? '—',
    missing: list(miss.missing),
    found: list(miss.found),
  });
}

const signatures: readonly (readonly [string, string])[] = [
  ['d0cf11e0', 'xls / encrypted'],
  ['25504446', 'pdf'],
  ['52617221', 'rar'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['89504e47', 'png'],
  ['ffd8ff', 'jpeg'],
  ['7b5c7274', 'rtf'],
];

function kindOf(source: string): 'empty' | 'zip' | 'text' {
  const file = openSync(source, 'r');
  try {
    const start = Buffer.alloc(512);
    const read = readSync(file, start, 0, start.length, 0);
    if (read === 0) return 'empty';
    const hex = start.toString('hex', 0, 8);
    if (hex.startsWith('504b0304')) return 'zip';
    const found = signatures.find(([signature]) => hex.startsWith(signature))?.[1];
    if (found) throw new Refused('FILE_KIND_UNKNOWN', { found });
    if (
      /^\s*<(?:\?xml|!doctype|html|table|head|meta)/iu.test(
        start.toString('latin1', 0, read).replace(/^ï»¿/u, ''),
      )
    ) {
      throw new Refused('FILE_KIND_UNKNOWN', { found: 'html / xml' });
    }
    return 'text';
  } finally {
    closeSync(file);
  }
}
