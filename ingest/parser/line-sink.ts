import { closeSync, openSync, writeSync } from 'node:fs';
import { cellMark, partOf } from './protocol.ts';
import { tooLarge } from './refused.ts';

const capacity = 4 * 1024 * 1024;
/** Beyond this many bytes a new file is begun where somebody waits for the parts. */
const partBytes = 24 * 1024 * 1024;

/** Writes canonical lines to a file through one buffer; the buffer is open so that bytes can be copied straight in. */
export class LineSink {
  readonly buffer = Buffer.allocUnsafeSlow(capacity);
  length = 0;
  /** Files of lines so far. */
  parts = 1;
  readonly #path: string;
  readonly #limit: number;
  readonly #onPart: ((part: number) => void) | null;
  #file: number;
  #written = 0;
  #inPart = 0;

  /**
   * `limit` is the number of bytes the lines may come to: a short file can name one long text many times. With `onPart` the
   * lines go to several files, each told once it is whole, but for the last.
   */
  constructor(path: string, limit: number, onPart: ((part: number) => void) | null = null) {
    this.#path = path;
    this.#file = openSync(path, 'w');
    this.#limit = limit;
    this.#onPart = onPart;
  }

  /** Makes sure that `bytes` more fit in without a flush. */
  reserve(bytes: number): void {
    if (this.length + bytes > capacity) this.flush();
    if (bytes > capacity) throw new RangeError(`a line of ${bytes} bytes does not fit the buffer`);
  }

  /** `row_number`, role (empty for data) and the cells of one line. */
  line(row: number, role: string, cells: readonly string[]): void {
    const text = `${row}${cellMark}${role === 'data' ? '' : role}${cellMark}${cells.join(cellMark)}\n`;
    this.reserve(text.length * 3 <= capacity ? text.length * 3 : Buffer.byteLength(text));
    this.length += this.buffer.write(text, this.length, 'utf8');
  }

  flush(): void {
    this.#written += this.length;
    if (this.#written > this.#limit) throw tooLarge('unpacked bytes', this.#written, this.#limit);
    for (let done = 0; done < this.length; )
      done += writeSync(this.#file, this.buffer, done, this.length - done);
    this.#inPart += this.length;
    this.length = 0;
    if (this.#onPart !== null && this.#inPart >= partBytes) this.#nextPart(this.#onPart);
  }

  #nextPart(tell: (part: number) => void): void {
    closeSync(this.#file);
    tell(this.parts);
    this.parts++;
    this.#inPart = 0;
    this.#file = openSync(partOf(this.#path, this.parts), 'w');
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}
