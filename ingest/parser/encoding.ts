import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { Refused } from './refused.ts';

/** With a question mark where no byte order mark says it. */
export type Encoding = 'UTF-8' | 'UTF-8 BOM' | Utf16 | `${Utf16}?` | 'GB18030';
type Utf16 = 'UTF-16LE' | 'UTF-16BE';

const labels = {
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'UTF-16LE?': 'utf-16le',
  'UTF-16BE?': 'utf-16be',
  GB18030: 'gb18030',
} as const;
const sampleBytes = 512;
/** What a table of the field is written in: ASCII, Chinese characters and the marks of both. */
const usual = /^[\t\r\n\x20-\x7e\u00b0-\u00d7\u2000-\u2fff\u3000-\u33ff\u3400-\u9fff\uff00-\uffef]*$/u;
const chunkBytes = 1024 * 1024;

/** The bytes of a file in pieces of one mebibyte, each good until the next is asked for. */
export function* pieces(file: number, from = 0): Generator<{ bytes: Buffer; at: number }> {
  const buffer = Buffer.allocUnsafeSlow(chunkBytes);
  for (let at = from; ; ) {
    const read = readSync(file, buffer, 0, chunkBytes, at);
    if (read === 0) return;
    yield { bytes: buffer.subarray(0, read), at };
    at += read;
  }
}

/**
 * UTF-16 without a byte order mark: every other byte of ASCII is zero, and what that makes of the others is usual text.
 * Null where it is something else.
 */
export function unmarkedUtf16(start: Buffer): `${Utf16}?` | null {
  const pairs = start.subarray(0, start.length - (start.length % 2));
  const zeros = [0, 1].map((parity) => pairs.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const [first, second] = zeros as [number, number];
  if (first === second) return null;
  const encoding = first > second ? 'UTF-16BE?' : 'UTF-16LE?';
  return usual.test(new TextDecoder(labels[encoding]).decode(pairs)) ? encoding : null;
}

/**
 * How the text of a file is encoded: a byte order mark, or the zeros of UTF-16 without one, else UTF-8 without a single
 * wrong byte, else GB18030 without one. Never a guess by frequency.
 */
export function encodingOf(file: number): Encoding {
  const start = Buffer.alloc(sampleBytes);
  const read = readSync(file, start, 0, sampleBytes, 0);
  if (read >= 2 && start[0] === 0xff && start[1] === 0xfe) return 'UTF-16LE';
  if (read >= 2 && start[0] === 0xfe && start[1] === 0xff) return 'UTF-16BE';
  const unmarked = unmarkedUtf16(start.subarray(0, read));
  if (unmarked !== null) return unmarked;
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  if (isWhollyUtf8(file)) return marked ? 'UTF-8 BOM' : 'UTF-8';
  return 'GB18030';
}

function isWhollyUtf8(file: number): boolean {
  let carried = Buffer.alloc(0);
  for (const { bytes } of pieces(file)) {
    // The character that the piece before began is looked at alone, so that no piece is copied.
    const rest = carried.length > 0 ? bytes.findIndex((byte) => (byte & 0xc0) !== 0x80) : 0;
    const begun = rest < 0 ? bytes.length : rest;
    if (carried.length > 0 && !isUtf8(Buffer.concat([carried, bytes.subarray(0, begun)]))) return false;
    const end = bytes.length - unfinished(bytes);
    if (end > begun && !isUtf8(bytes.subarray(begun, end))) return false;
    carried = Buffer.from(bytes.subarray(Math.max(begun, end)));
  }
  return carried.length === 0;
}

/** Bytes at the end that begin a UTF-8 sequence and do not finish it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? back : 0;
    }
  }
  return 0;
}

/** The text of a file as UTF-8 without its byte order mark; ENCODING_UNKNOWN at the first byte that is wrong. */
export function* utf8Pieces(file: number, encoding: Encoding): Generator<Buffer> {
  if (encoding === 'UTF-8') {
    for (const { bytes } of pieces(file)) yield bytes;
    return;
  }
  if (encoding === 'UTF-8 BOM') {
    for (const { bytes } of pieces(file, 3)) yield bytes;
    return;
  }
  const label = labels[encoding];
  const decoder = new TextDecoder(label, { fatal: true });
  let size = 0;
  for (const { bytes, at } of pieces(file)) {
    yield Buffer.from(decoded(decoder, bytes, at, label), 'utf8');
    size = at + bytes.length;
  }
  decoded(decoder, null, size, label);
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Buffer | null,
  at: number,
  label: string,
): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refused('ENCODING_UNKNOWN', { at: at + (bytes === null ? 0 : firstWrongByte(label, bytes)) });
  }
}

function firstWrongByte(label: string, bytes: Buffer): number {
  const decoder = new TextDecoder(label, { fatal: true });
  for (let i = 0; i < bytes.length; i++) {
    try {
      decoder.decode(bytes.subarray(i, i + 1), { stream: true });
    } catch {
      return i + 1;
    }
  }
  return bytes.length;
}
