import type { Limits } from '../limits.ts';
import { broken, type Place, tooLarge } from '../parser/refused.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export interface CsvRecord {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly next: number;
}

/**
 * Reads one record of UTF-8 text after RFC 4180, lenient where the field is: quotes inside an unquoted cell are
 * text, and text after a closing quote belongs to its cell. Null when `bytes` end before the record does.
 */
export function readRecord(
  bytes: Buffer,
  from: number,
  delimiter: number,
  final: boolean,
  limits: Limits,
  place?: Place,
): CsvRecord | null {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell =
      bytes[at] === quote ? quotedCell(bytes, at, delimiter, final) : plainCell(bytes, at, delimiter);
    if (cell === null) return null;
    if (cell.end - from > limits.rowBytes) throw tooLarge('row', cell.end - from, limits.rowBytes, place);
    cells.push(cell.text);
    if (cells.length > limits.columns) {
      throw tooLarge('columns', cells.length, limits.columns, place && { ...place, column: limits.columns });
    }
    const stop = bytes[cell.end];
    if (stop === delimiter) {
      at = cell.end + 1;
      continue;
    }
    if (stop === undefined) return final ? { cells, next: cell.end } : null;
    if (stop === carriageReturn) {
      if (cell.end + 1 >= bytes.length && !final) return null;
      return { cells, next: cell.end + (bytes[cell.end + 1] === lineFeed ? 2 : 1) };
    }
    return { cells, next: cell.end + 1 };
  }
}

function plainCell(bytes: Buffer, from: number, delimiter: number): { text: string; end: number } {
  const end = stopFrom(bytes, from, delimiter);
  return { text: bytes.toString('utf8', from, end), end };
}

function stopFrom(bytes: Buffer, from: number, delimiter: number): number {
  let end = from;
  while (end < bytes.length) {
    const byte = bytes[end]!;
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break;
    end++;
  }
  return end;
}

function quotedCell(bytes: Buffer, from: number, delimiter: number, final: boolean) {
  let close = from;
  for (;;) {
    close = bytes.indexOf(quote, close + 1);
    if (close < 0) {
      if (final) throw broken('open_quote');
      return null;
    }
    if (bytes[close + 1] !== quote) break;
    close++;
  }
  if (close + 1 >= bytes.length && !final) return null;
  const end = stopFrom(bytes, close + 1, delimiter);
  const inside = bytes.toString('utf8', from + 1, close).replaceAll('""', '"');
  return { text: inside + bytes.toString('utf8', close + 1, end), end };
}
