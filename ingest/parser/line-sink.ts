import { closeSync, openSync, writeSync } from 'node:fs';
import { cellMark } from './protocol.ts';
import { tooLarge } from './refused.ts';

const capacity = 4 * 1024 * 1024;

/** Writes canonical lines to a file through one buffer; the buffer is open so that bytes can be copied straight in. */
export class LineSink {
  readonly buffer = Buffer.allocUnsafeSlow(capacity);
  length = 0;
  readonly #file: number;
  readonly #limit: number;
  #written = 0;

  /** `limit` is the number of bytes the lines may come to: a short file can name one long text many times. */
  constructor(path: string, limit: number) {
    this.#file = openSync(path, 'w');
    this.#limit = limit;
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
    this.length = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.#file);
  }
}
