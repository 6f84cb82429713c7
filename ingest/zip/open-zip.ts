import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { Limits } from '../limits.ts';
import { broken, Refused, tooLarge } from '../parser/refused.ts';
import { BoundedReader } from './bounded-reader.ts';
import { isSafeName, nameOf } from './entry-name.ts';

const judged = 1024 * 1024;
const encrypted = 0x1;

/** The files inside a zip, checked against the limits from its directory before a byte is unpacked. */
export class Zip implements AsyncDisposable {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(path: string, limits: Limits): Promise<Zip> {
    const reader = new BoundedReader(path);
    const zip = await fromRandomAccessReaderPromise(reader, reader.size, {
      autoClose: false,
      validateEntrySizes: true,
      decodeStrings: false,
    }).catch(() => {
      reader.close(() => undefined);
      throw broken('zip_unreadable');
    });
    try {
      return new Zip(zip, await directory(zip, limits));
    } catch (error) {
      zip.close();
      throw error instanceof Refused ? error : broken('zip_directory');
    }
  }

  /** In the order of the directory, folders left out. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of an entry in pieces; their count and checksum are those declared, or FILE_BROKEN. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw broken('zip_part_missing', { part: name.slice(0, 80) });
    let sum = 0;
    try {
      const stream: Readable = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream as AsyncIterable<Buffer>) {
        sum = crc32(piece, sum);
        yield piece;
      }
      if (sum !== entry.crc32) throw broken('zip_checksum');
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw broken('zip_part');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#zip.close();
  }
}

async function directory(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw tooLarge('zip entries', zip.entryCount, limits.zipEntries);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.generalPurposeBitFlag & encrypted) throw new Refused('FILE_ENCRYPTED');
    if (name === null || !isSafeName(name)) throw broken('zip_name');
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw tooLarge('unpacked bytes', unpacked, limits.unpackedBytes);
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > judged && ratio > limits.ratio) {
      throw tooLarge('compression ratio', Math.round(ratio), limits.ratio);
    }
    if (name.endsWith('/')) continue;
    if (entries.has(name)) throw broken('zip_twice');
    entries.set(name, entry);
  }
  return entries;
}
