import type { Engine } from '../../sql/engine/index.ts';
import { type LinesPart, partOf } from '../parser/protocol.ts';
import { loadParts } from './load-lines.ts';

/** What an engine holds of a sheet's lines. */
export interface LoadedAhead {
  readonly lines: string;
  readonly width: number;
  readonly parts: number;
}

/** Loads the lines of one long text while the rest of it is still being parsed, in an engine of its own. */
export class LinesAhead implements AsyncDisposable {
  readonly #open: () => Promise<Engine>;
  #engine: Engine | null = null;
  #loaded: LoadedAhead | null = null;
  #failed = false;
  #last: Promise<void> = Promise.resolve();

  constructor(open: () => Promise<Engine>) {
    this.#open = open;
  }

  /** Loads a part behind those told before. */
  take(lines: string, part: LinesPart): void {
    this.#last = this.#last
      .then(() => this.#load(lines, part))
      .catch(() => {
        this.#failed = true;
      });
  }

  async #load(lines: string, { part, width }: LinesPart): Promise<void> {
    if (this.#failed) return;
    this.#engine ??= await this.#open();
    await loadParts(this.#engine, [partOf(lines, part)], { width, isFirst: part === 1 });
    this.#loaded = { lines, width, parts: part };
  }

  /** The engine with what it holds, once every part told is loaded; null where there is none, or one could not be. */
  async ready(): Promise<{ readonly engine: Engine; readonly loaded: LoadedAhead } | null> {
    await this.#last;
    if (this.#failed || this.#engine === null || this.#loaded === null) return null;
    return { engine: this.#engine, loaded: this.#loaded };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    await this.#engine?.[Symbol.asyncDispose]();
  }
}
