import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { Refused } from './refused.ts';

export type Encoding = 'UTF-8' | 'UTF-8 BOM' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

const labels = { 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', GB18030: 'gb18030' } as const;
const chunkBytes = 1024 * 1024;

/** The bytes of a file in pieces of one mebibyte; each piece is its own buffer. */
export function* pieces(file: number, from = 0): Generator<{ bytes: Buffer; at: number }> {
  for (let at = from; ; ) {
    const buffer = Buffer.allocUnsafeSlow(chunkBytes);
    const read = readSync(file, buffer, 0, chunkBytes, at);
    if (read === 0) return;
    yield { bytes: buffer.subarray(0, read), at };
    at += read;
  }
}

/**
 * How the text of a file is encoded: a byte order mark, else UTF-8 without a single wrong byte, else GB18030
 * without one. Never a guess by frequency.
 */
export function encodingOf(file: number): Encoding {
  const start = Buffer.alloc(4);
  const read = readSync(file, start, 0, 4, 0);
  if (read >= 2 && start[0] === 0xff && start[1] === 0xfe) return 'UTF-16LE';
  if (read >= 2 && start[0] === 0xfe && start[1] === 0xff) return 'UTF-16BE';
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  if (isWhollyUtf8(file)) return marked ? 'UTF-8 BOM' : 'UTF-8';
  return 'GB18030';
}

function isWhollyUtf8(file: number): boolean {
  let carried = Buffer.alloc(0);
  for (const { bytes } of pieces(file)) {
    const whole = carried.length > 0 ? Buffer.concat([carried, bytes]) : bytes;
    const end = whole.length - unfinished(whole);
    if (!isUtf8(whole.subarray(0, end))) return false;
    carried = Buffer.from(whole.subarray(end));
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
