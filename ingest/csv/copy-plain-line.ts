import type { LineSink } from '../parser/line-sink.ts';
import type { RowRoles } from '../parser/row-role.ts';

const cellMark = 0x1f;
/** Lines shorter than a cell may be long need no look at their cells' lengths. */
const longest = 32_000;

export interface PlainLines {
  readonly sink: LineSink;
  readonly roles: RowRoles;
  /** Cells of a line. */
  readonly width: number;
  readonly delimiter: number;
}

/**
 * Copies one line of plain data to the sink as a canonical line and returns where the next begins. Returns -1,
 * having written nothing, for anything that needs thought: quotation marks, control characters, ditto marks, a
 * line too short, too long or with few cells, or one that begins like a total, a stamp, a header or a nil return.
 */
export function copyPlainLine(bytes: Buffer, from: number, row: number, to: PlainLines): number {
  const { sink, delimiter, width } = to;
  sink.reserve(longest + 64);
  const out = sink.buffer;
  let o = sink.length;
  o += out.write(`${row}\u001f\u001f`, o, 'latin1');
  const stop = Math.min(bytes.length, from + longest);
  let marks = 0;
  let filled = 0;
  let start = from;
  let lead = -1;
  let leadEnd = -1;
  let at = from;
  for (; at < stop; at++) {
    const byte = bytes[at]!;
    if (byte === delimiter || byte === 0x0a || byte === 0x0d) {
      if (at > start) {
        filled++;
        if (leadEnd < 0) {
          lead = start;
          leadEnd = at;
          if (isSequence(bytes, lead, leadEnd)) leadEnd = -1;
        }
      }
      if (byte !== delimiter) break;
      marks++;
      start = at + 1;
      out[o++] = cellMark;
    } else {
      if (byte === 0x22 || (byte < 0x20 && byte !== 0x09) || byte === 0x7f) return -1;
      if (at === start && byte >= 0xe2 && mayBeDitto(bytes, at)) return -1;
      out[o++] = byte;
    }
  }
  if (at >= stop || marks + 1 !== width || filled < 5) return -1;
  if (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a) return -1;
  if (leadEnd < 0 || needsThought(bytes, lead, leadEnd, to.roles)) return -1;
  out[o++] = cellMark;
  out[o++] = 0x0a;
  sink.length = o;
  return at + (bytes[at] === 0x0d ? 2 : 1);
}

function isSequence(bytes: Buffer, from: number, to: number): boolean {
  if (to - from > 7) return false;
  for (let i = from; i < to; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false;
  return true;
}

function needsThought(bytes: Buffer, from: number, to: number, roles: RowRoles): boolean {
  const first = bytes[from]!;
  if (first < 0x80 && first !== 0x28 && first > 0x20 && !roles.latinHeader) return false;
  return !roles.beginsData(bytes.toString('utf8', from, to));
}

/** 〃 U+3003, ″ U+2033, ” U+201D, 〞 U+301E, 々 U+3005, ＂ U+FF02, 同 and “. */
function mayBeDitto(bytes: Buffer, at: number): boolean {
  const [a, b] = [bytes[at]!, bytes[at + 1]!];
  return (
    (a === 0xe3 && b === 0x80) ||
    (a === 0xe2 && b === 0x80) ||
    (a === 0xe5 && b === 0x90) ||
    (a === 0xef && b === 0xbc)
  );
}
