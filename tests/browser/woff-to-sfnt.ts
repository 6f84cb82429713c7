import { inflateSync } from 'node:zlib';

/**
 * The font inside a WOFF 1.0 file, as the TrueType or OpenType file that system font folders hold.
 * Source: WOFF File Format 1.0, W3C Recommendation 13 December 2012, sections 3 and 4.
 */
export function woffToSfnt(woff: Buffer): Buffer {
  const parts: Buffer[] = [];
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const entry = 44 + i * 20;
    const offset = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: stored.length < length ? inflateSync(stored) : stored,
    };
  });
  const header = Buffer.alloc(12 + 16 * tables.length);
  const largest = 2 ** Math.floor(Math.log2(tables.length));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(largest * 16, 6);
  header.writeUInt16BE(Math.log2(largest), 8);
  header.writeUInt16BE((tables.length - largest) * 16, 10);
  parts.push(header);
  let at = header.length;
  tables.forEach(({ tag, checksum, bytes }, i) => {
    tag.copy(header, 12 + i * 16);
    header.writeUInt32BE(checksum, 16 + i * 16);
    header.writeUInt32BE(at, 20 + i * 16);
    header.writeUInt32BE(bytes.length, 24 + i * 16);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
