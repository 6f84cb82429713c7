import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { unpack } from '../archive/unpack.ts';
import { readCsv } from '../csv/read-csv.ts';
import { unknownHeader } from '../header/unknown-header.ts';
import { readJson } from '../json/read-json.ts';
import type { Limits } from '../limits.ts';
import type { FindHeader } from '../profile/find-header.ts';
import { readXlsx } from '../xlsx/read-xlsx.ts';
import { Zip } from '../zip/open-zip.ts';
import { unmarkedUtf16 } from './encoding.ts';
import { type OleKind, oleKind } from './ole-kind.ts';
import { parsedSheet } from './parsed-sheet.ts';
import type { Parsed, ParsedFile, ParseTask, Remark, TellPart } from './protocol.ts';
import { Refused, tooLarge, unknownKind } from './refused.ts';

/** A sheet that knows this many columns of a contract was meant as data, so the file is not taken without it. */
const meantAsData = 3;

/** Reads one file of any kind but Parquet; its canonical lines, or the files inside it, go below the task's target. */
export async function parseFile(
  task: ParseTask,
  limits: Limits,
  find: FindHeader,
  onPart: TellPart | null,
): Promise<Parsed> {
  switch (kindOf(task)) {
    case 'empty':
      throw new Refused('FILE_EMPTY');
    case 'zip':
      return zip(task, limits, find);
    case 'json':
      return { kind: 'parsed', file: json(task, limits, find) };
    case 'csv':
      return { kind: 'parsed', file: csv(task, limits, find, onPart) };
  }
}

/** A workbook is a zip that lists the types of its parts; every other zip is an archive, but for its name. */
async function zip(task: ParseTask, limits: Limits, find: FindHeader): Promise<Parsed> {
  const { size } = statSync(task.source);
  if (size > limits.workbookBytes) throw tooLarge('bytes', size, limits.workbookBytes);
  await using parts = await Zip.open(task.source, limits);
  const isWorkbook =
    parts.has('[Content_Types].xml') || parts.has('mimetype') || /\.xls[mx]$/iu.test(task.file);
  if (isWorkbook) return { kind: 'parsed', file: await workbook(parts, task, limits, find) };
  if (task.isMember) throw unknownKind('kind_nested');
  return { kind: 'unpacked', members: await unpack(parts, task.target) };
}

async function workbook(parts: Zip, task: ParseTask, limits: Limits, find: FindHeader): Promise<ParsedFile> {
  const { sheets, misses, remarks } = await readXlsx(parts, task.target, limits, find);
  const read = { kind: 'xlsx', encoding: 'xlsx', delimiter: null } as const;
  const meant = misses.find(({ miss }) => miss.matched >= meantAsData);
  const worst = meant ?? (sheets.length === 0 ? misses[0] : undefined);
  if (worst) throw new Refused('HEADER_UNKNOWN', unknownHeader(worst.sheet, worst.miss, read));
  if (sheets.length === 0) throw new Refused('FILE_EMPTY');
  const passed = misses.map(({ sheet }) => ({ remark: 'sheet_unmatched' as const, sheet, count: 1 }));
  const named = namedText.test(task.file) ? [aboutFile('workbook_named_text')] : [];
  return { ...read, sheets, remarks: [...named, ...remarks, ...passed] };
}

const namedWorkbook = /\.xls[xm]?$/iu;
const namedText = /\.(?:csv|txt|tsv)$/iu;

function aboutFile(remark: Remark): ParsedFile['remarks'][number] {
  return { remark, sheet: '', count: 1 };
}

function json(task: ParseTask, limits: Limits, find: FindHeader): ParsedFile {
  const { sheet, ...found } = readJson(task.source, `${task.target}-1`, limits, find);
  const read = { ...found, delimiter: null };
  return { ...read, sheets: [parsedSheet(sheet, read)], remarks: [] };
}

function csv(task: ParseTask, limits: Limits, find: FindHeader, onPart: TellPart | null): ParsedFile {
  const { sheet, ...found } = readCsv(task.source, `${task.target}-1`, limits, find, onPart);
  const read = { ...found, kind: 'csv' } as const;
  const isMisnamed = namedWorkbook.test(task.file);
  const sheets = [parsedSheet(sheet, read, isMisnamed ? 'FILE_MISNAMED' : 'HEADER_UNKNOWN')];
  return { ...read, sheets, remarks: isMisnamed ? [aboutFile('text_named_workbook')] : [] };
}

const ole = 'd0cf11e0a1b11ae1';
const signatures: readonly (readonly [string, string])[] = [
  ['25504446', 'pdf'],
  ['52617221', 'rar'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['89504e47', 'png'],
  ['ffd8ff', 'jpeg'],
  ['7b5c7274', 'rtf'],
];
/** An object, or a list of objects, lists or texts; `[2022年5月]` may be the title of a CSV. */
const beginsJson = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/u;

function kindOf({ source, file: name }: ParseTask): 'empty' | 'zip' | 'json' | 'csv' {
  const file = openSync(source, 'r');
  try {
    const start = Buffer.alloc(512);
    const read = readSync(file, start, 0, start.length, 0);
    if (read === 0) return 'empty';
    const hex = start.toString('hex', 0, 8);
    if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip';
    if (hex.startsWith(ole)) throw oleRefused(oleKind(file));
    const found = signatures.find(([signature]) => hex.startsWith(signature))?.[1];
    if (found) throw unknownKind('kind', found);
    const isWide = hex.startsWith('fffe') || hex.startsWith('feff');
    const bytes = start.subarray(0, read);
    if (!isWide && bytes.includes(0) && unmarkedUtf16(bytes) === null) throw unknownKind('kind_binary');
    const text = start
      .toString('latin1', 0, read)
      .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '')
      .replaceAll('\0', '');
    if (/^\s*<(?:\?xml|!doctype|html|table|head|meta)/iu.test(text)) throw unknownKind('kind_page');
    return beginsJson.test(text) || /\.(?:json|ndjson|jsonl)$/iu.test(name) ? 'json' : 'csv';
  } finally {
    closeSync(file);
  }
}

function oleRefused(kind: OleKind): Refused {
  if (kind === 'encrypted') return new Refused('FILE_ENCRYPTED');
  if (kind === 'xls') return new Refused('FILE_LEGACY_XLS');
  return unknownKind('kind_office');
}
