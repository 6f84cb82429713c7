import type { LineSink } from '../parser/line-sink.ts';
import type { RowRoles } from '../parser/row-role.ts';

const cellMark = 0x1f;
/** Lines shorter than a cell may be long need no look at their cells' lengths. */
const longest = 32_000;
/** `x,` is two bytes, `▒ 1字,` is nine. */
const widestMask = 5;

const [plain, ends, thought, wide] = [0, 1, 2, 3];
/** What each byte asks for: nothing, the end of a cell, thought, or a look at whether a ditto mark begins with it. */
export const byteKinds = (delimiter: number) =>
  Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte === 0x0a || byte === 0x0d || byte === delimiter) return ends;
    if (byte === 0x22 || (byte < 0x20 && byte !== 0x09) || byte === 0x7f || byte === 0xc2) return thought;
    return byte >= 0xe2 ? wide : plain;
  });

export interface PlainLines {
  readonly sink: LineSink;
  readonly roles: RowRoles;
  /** Cells of a line. */
  readonly width: number;
  readonly delimiter: number;
  /** Of that delimiter. */
  readonly kinds: Uint8Array;
  /** Whether the cell at a position has a place in the contract; of the others only the length is kept. */
  readonly mapped: readonly boolean[];
}

/**
 * Copies one line of plain data to the sink as a canonical line and returns where the next begins. Returns -1,
 * having written nothing, for anything that needs thought: quotation marks, control characters, ditto marks, a
 * line too short, too long or with few cells, or one that begins like a total, a stamp, a header or a nil return.
 */
export function copyPlainLine(bytes: Buffer, from: number, row: number, to: PlainLines): number {
  const { sink, delimiter, kinds, width } = to;
  sink.reserve(longest * widestMask + 64);
  const out = sink.buffer;
  let o = writeNumber(out, sink.length, row);
  out[o++] = cellMark;
  out[o++] = cellMark;
  const stop = Math.min(bytes.length, from + longest);
  let marks = 0;
  let filled = 0;
  let start = from;
  let startOut = o;
  let lead = -1;
  let leadEnd = -1;
  let at = from;
  for (; at < stop; at++) {
    const byte = bytes[at]!;
    const kind = kinds[byte]!;
    if (kind === plain) out[o++] = byte;
    else if (kind === ends) {
      if (at > start) {
        if (!to.mapped[marks]) o = keepLength(out, startOut, o);
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
      startOut = o;
    } else {
      if (kind === thought) return -1;
      if ((at === start || bytes[at - 1]! <= 0x20) && mayBeDitto(bytes, at)) return -1;
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

const maskStart = Buffer.from('▒ ');
const maskEnd = Buffer.from('字');

/** Writes the length of the cell that stands in `out` over it; returns where it ends. */
function keepLength(out: Buffer, from: number, to: number): number {
  let characters = 0;
  let blanks = 0;
  for (let i = from; i < to; i++) {
    if ((out[i]! & 0xc0) !== 0x80) characters++;
    if (out[i]! <= 0x20) blanks++;
  }
  if (blanks === to - from) return from;
  return writeBytes(out, writeNumber(out, writeBytes(out, from, maskStart), characters), maskEnd);
}

// A few bytes at a time: by hand they cost a tenth of a call into the runtime.

function writeBytes(out: Buffer, at: number, bytes: Buffer): number {
  for (let i = 0; i < bytes.length; i++) out[at + i] = bytes[i]!;
  return at + bytes.length;
}

function writeNumber(out: Buffer, at: number, whole: number): number {
  let end = at + 1;
  for (let rest = whole; rest >= 10; rest = Math.floor(rest / 10)) end++;
  let rest = whole;
  for (let o = end - 1; o >= at; o--, rest = Math.floor(rest / 10)) out[o] = 0x30 + (rest % 10);
  return end;
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
