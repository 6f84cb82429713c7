import { widthOf } from './width.ts';

/** Where progress goes: the part of a stderr stream that is used. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const eraseLine = '\r\u001b[K';
const plainEveryMs = 1000;

/** One line rewritten in place on a terminal; elsewhere plain lines, at most one a second and always the last. */
export class Progress {
  readonly #stream: ProgressStream | null;
  #open = false;
  #lastAt = 0;

  /** `null` keeps silent. */
  constructor(stream: ProgressStream | null) {
    this.#stream = stream;
  }

  step(text: string, done?: number, total?: number): void {
    if (this.#stream?.isTTY) {
      this.#stream.write(eraseLine + cut(text, (this.#stream.columns ?? 80) - 1));
      this.#open = true;
      return;
    }
    const last = done !== undefined && done === total;
    if (!last && Date.now() - this.#lastAt < plainEveryMs) return;
    this.#lastAt = Date.now();
    this.#stream?.write(`${text}\n`);
  }

  /** A line that stays. */
  line(text: string): void {
    this.clear();
    this.#stream?.write(`${text}\n`);
  }

  clear(): void {
    if (this.#open) this.#stream?.write(eraseLine);
    this.#open = false;
  }
}

function cut(text: string, cells: number): string {
  if (widthOf(text) <= cells) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > cells - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
