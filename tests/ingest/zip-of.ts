import { crc32, deflateRawSync } from 'node:zlib';

interface Lies {
  readonly flags?: number;
  readonly declared?: number;
  readonly checksum?: number;
  /** Compression as it is said to be: 0 stored, 8 deflated. */
  readonly method?: number;
  readonly isStored?: boolean;
  /** Whether names are said to be UTF-8. */
  readonly utf8?: boolean;
  /** Unix file mode, among it what kind of file it is. */
  readonly attributes?: number;
}

/** A zip of the given parts, made by hand so that a part can lie about itself. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>> | readonly (readonly [Buffer, string | Buffer])[],
  lie: Lies = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const entries = Array.isArray(parts) ? parts : Object.entries(parts);
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content);
    const packed = lie.isStored ? bytes : deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE((lie.utf8 === false ? 0 : 0x800) | (lie.flags ?? 0), 2);
    facts.writeUInt16LE(lie.method ?? (lie.isStored ? 0 : 8), 4);
    facts.writeUInt32LE(lie.checksum ?? crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(lie.declared ?? bytes.length, 18);
    facts.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed]);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 0, 'latin1');
    entry.writeUInt16LE(20, 4);
    facts.copy(entry, 6);
    entry.writeUInt32LE(((lie.attributes ?? 0) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, nameBytes);
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
