/** Splits a text that arrives in pieces into its lines, each a JSON value. */
export class JsonLines<T> {
  #rest = '';

  /** The values whose lines have come to their end with this piece. */
  push(piece: string): T[] {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
  }
}
