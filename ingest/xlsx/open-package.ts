import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Limits } from '../limits.ts';
import { broken, Refused, tooLarge } from '../parser/refused.ts';
import { type XmlHandlers, XmlScanner } from './xml-scanner.ts';

const judged = 1024 * 1024;
const encrypted = 0x1;

/** The parts of a workbook's zip, checked against the limits from its directory before a byte is unpacked. */
export class Package implements AsyncDisposable {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(path: string, limits: Limits): Promise<Package> {
    const zip = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(() => {
      throw broken('not a readable zip');
    });
    try {
      return new Package(zip, await directory(zip, limits));
    } catch (error) {
      zip.close();
      throw error instanceof Refused ? error : broken('damaged zip directory');
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a part in pieces. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw broken(`part ${name.slice(0, 80)} is missing`);
    let stream: Readable;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const piece of stream) yield piece as Buffer;
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw broken('a part cannot be unpacked');
    }
  }

  /** Reads a part through an XML scanner. */
  async scan(name: string, handlers: XmlHandlers): Promise<void> {
    const scanner = new XmlScanner(handlers);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const piece of this.bytes(name)) scanner.feed(decoded(decoder, piece));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#zip.close();
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, piece: Buffer): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw broken('a part is not UTF-8');
  }
}

async function directory(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) throw tooLarge('zip entries', zip.entryCount, limits.zipEntries);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (entry.generalPurposeBitFlag & encrypted)
      throw new Refused('FILE_KIND_UNKNOWN', { found: 'encrypted xlsx' });
    if (/vbaProject\.bin$/iu.test(name))
      throw new Refused('FILE_KIND_UNKNOWN', { found: 'workbook with macros' });
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw tooLarge('unpacked bytes', unpacked, limits.unpackedBytes);
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > judged && ratio > limits.ratio) {
      throw tooLarge('compression ratio', Math.round(ratio), limits.ratio);
    }
    if (entries.has(name)) throw broken('the same part twice');
    entries.set(name, entry);
  }
  return entries;
}
