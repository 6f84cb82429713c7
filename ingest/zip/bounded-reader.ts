import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const chunkBytes = 64 * 1024;

/** Reads a file for yauzl, whose own reader throws outside every catch for places no file has. */
export class BoundedReader extends RandomAccessReader {
  readonly size: number;
  readonly #file: number;

  constructor(path: string) {
    super();
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  *#pieces(start: number, end: number): Generator<Buffer> {
    for (let at = start; at < end; ) {
      const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, end - at));
      const count = at > this.size ? 0 : readSync(this.#file, buffer, 0, buffer.length, at);
      if (count === 0) return;
      at += count;
      yield buffer.subarray(0, count);
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (position < 0 || position + length > this.size) {
      callback(new RangeError('beyond the end of the file'));
      return;
    }
    if (length === 0) callback(null);
    else read(this.#file, buffer, offset, length, position, (error) => callback(error));
  }

  override close(callback: (error: Error | null) => void): void {
    closeSync(this.#file);
    callback(null);
  }
}
