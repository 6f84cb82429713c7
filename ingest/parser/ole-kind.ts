import { pieces } from './encoding.ts';

export type OleKind = 'encrypted' | 'xls' | 'other';

/** Names of streams as [MS-CFB] 2.6.1 writes them into the directory: UTF-16LE, closed by a zero. */
const streams: readonly (readonly [OleKind, Buffer])[] = [
  ['encrypted', Buffer.from('EncryptedPackage\0', 'utf16le')],
  ['xls', Buffer.from('Workbook\0', 'utf16le')],
  ['xls', Buffer.from('Book\0', 'utf16le')],
];
const longest = Math.max(...streams.map(([, name]) => name.length));

/** What an OLE container holds, by the streams it names: a workbook under a password, an old one, or neither. */
export function oleKind(file: number): OleKind {
  const found = new Set<OleKind>();
  let end: Buffer = Buffer.alloc(0);
  for (const { bytes } of pieces(file)) {
    const seen = Buffer.concat([end, bytes]);
    for (const [kind, name] of streams) if (seen.includes(name)) found.add(kind);
    end = seen.subarray(-longest);
  }
  return streams.map(([kind]) => kind).find((kind) => found.has(kind)) ?? 'other';
}
