import { type NearMiss, positionsOf } from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import { type Encoding, utf8Pieces } from '../parser/encoding.ts';
import { headerSample } from '../parser/header-sample.ts';
import { openText } from '../parser/open-text.ts';
import type { ParsedSheet, TellPart } from '../parser/protocol.ts';
import { Refused, tooLarge, unknownKind } from '../parser/refused.ts';
import { type FindInSheet, SheetWriter } from '../parser/sheet-writer.ts';
import type { FindHeader } from '../profile/find-header.ts';
import { byteKinds, copyPlainLine, type PlainLines } from './copy-plain-line.ts';
import { readRecord } from './read-record.ts';

export interface CsvResult {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly sheet: ParsedSheet | NearMiss | null;
}

const delimiters = [',', '\t', ';', '|'];
const sampleRecords = 24;
/** A text has one sheet, without a name. */
const onlySheet = '1';

/** Reads a text file with delimited cells into canonical lines at `target`, in parts where `onPart` is told of them. */
export function readCsv(
  source: string,
  target: string,
  limits: Limits,
  find: FindHeader,
  onPart: TellPart | null = null,
): CsvResult {
  using text = openText(source, limits);
  const { file, encoding } = text;
  const findHere: FindInSheet = (rows) => find(rows, { number: 1, name: null });
  const delimiter = delimiterOf(utf8Pieces(file, encoding), limits, findHere);
  const writer = new SheetWriter(target, limits, onlySheet, findHere, { onPart });
  scan(utf8Pieces(file, encoding), delimiter.charCodeAt(0), writer, limits);
  return { encoding, delimiter, sheet: writer.finish({ number: 1, name: null, date1904: false }) };
}

/** The delimiter under which the first rows hold the best header. */
function delimiterOf(text: Generator<Buffer>, limits: Limits, find: FindInSheet): string {
  const first = text.next();
  if (first.done) throw new Refused('FILE_EMPTY');
  const bytes = first.value;
  const weighed = delimiters.map((delimiter) => {
    const rows = sample(bytes, delimiter.charCodeAt(0), limits);
    if (!rows.some((cells) => cells.length > 1)) return { delimiter, matched: -1 };
    const result = find(headerSample(rows));
    const matched = 'match' in result ? 1000 + positionsOf(result.match).length : result.miss.matched;
    return { delimiter, matched };
  });
  return weighed.reduce((best, other) => (other.matched > best.matched ? other : best)).delimiter;
}

function sample(bytes: Buffer, delimiter: number, limits: Limits): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < bytes.length && rows.length < sampleRecords; ) {
    const record = sampled(bytes, at, delimiter, limits);
    if (record === null) break;
    rows.push(record.cells);
    at = record.next;
  }
  return rows;
}

/** Under the wrong delimiter a quotation mark may never close: such a sample just ends there. */
function sampled(bytes: Buffer, at: number, delimiter: number, limits: Limits) {
  try {
    return readRecord(bytes, at, delimiter, true, limits);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function plainLines(writer: SheetWriter, delimiter: number): PlainLines | null {
  const settled = writer.settled;
  if (settled === null) return null;
  const known = new Set(positionsOf(settled.match));
  return {
    ...settled,
    delimiter,
    kinds: byteKinds(delimiter),
    mapped: Array.from({ length: settled.width }, (_, i) => known.has(i)),
  };
}

/** Feeds every record to the writer; once the header is found, plain lines are copied as bytes. */
function scan(text: Generator<Buffer>, delimiter: number, writer: SheetWriter, limits: Limits): void {
  let row = 0;
  let plain: PlainLines | null = null;

  const consume = (bytes: Buffer, final: boolean): number => {
    let at = 0;
    let copiedAt = -1;
    const remember = () => {
      if (copiedAt >= 0) writer.above = readRecord(bytes, copiedAt, delimiter, true, limits)!.cells;
      copiedAt = -1;
    };
    while (at < bytes.length && !writer.hopeless) {
      plain ??= plainLines(writer, delimiter);
      const next = plain ? copyPlainLine(bytes, at, row + 1, plain) : -1;
      if (next >= 0) {
        writer.copied();
        copiedAt = at;
        row++;
        at = next;
        continue;
      }
      const record = readRecord(bytes, at, delimiter, final, limits, { sheet: onlySheet, row: row + 1 });
      if (record === null) break;
      remember();
      writer.add({ number: ++row, cells: record.cells });
      at = record.next;
    }
    remember();
    return at;
  };

  // One buffer for all: a fresh one for each piece costs as much as reading it.
  let work = Buffer.allocUnsafe(0);
  let kept = 0;
  for (const piece of text) {
    if (piece.includes(0)) throw unknownKind('kind_binary');
    const length = kept + piece.length;
    if (length > work.length) work = Buffer.concat([work.subarray(0, kept)], 2 * length);
    work.set(piece, kept);
    const used = consume(work.subarray(0, length), false);
    if (writer.hopeless) return;
    kept = length - used;
    if (kept > limits.rowBytes)
      throw tooLarge('row', kept, limits.rowBytes, { sheet: onlySheet, row: row + 1 });
    work.copyWithin(0, used, length);
  }
  if (kept > 0) consume(work.subarray(0, kept), true);
}
