import { Fault } from '../sql/words/fault.ts';
import type { Language } from '../sql/words/label.ts';
import { refusedByDisk } from '../sql/words/refused-by-disk.ts';
import type { Outcome } from './outcome.ts';
import { Progress, type ProgressStream } from './progress.ts';
import { printable } from './width.ts';
import { say } from './words.ts';

interface Sink {
  write(text: string): unknown;
}

/** The door itself: results on stdout, everything else on stderr, in one language, for people or for machines. */
export class Terminal {
  readonly language: Language;
  readonly json: boolean;
  /** Silent with `--json`, so that stderr holds nothing but JSON. */
  readonly progress: Progress;
  readonly #out: Sink;
  readonly #err: Sink;

  constructor(out: Sink, err: ProgressStream, language: Language, json: boolean) {
    this.#out = out;
    this.#err = err;
    this.language = language;
    this.json = json;
    this.progress = new Progress(json ? null : err);
  }

  /** Prints a result and returns the exit code it asks for. */
  show(outcome: Outcome): number {
    this.progress.clear();
    this.#out.write(`${this.json ? JSON.stringify(outcome.json, null, 2) : outcome.text()}\n`);
    return outcome.exit ?? 0;
  }

  /** What is going on, for machines alone: with `--json` one line of JSON on stderr for each event. */
  event(event: object): void {
    if (this.json) this.#err.write(`${JSON.stringify({ event })}\n`);
  }

  /** Prints an error and returns its exit code; what the catalogue does not know keeps its stack. */
  fail(thrown: unknown): number {
    this.progress.clear();
    const error = refusedByDisk(thrown) ?? thrown;
    if (error instanceof Fault) {
      this.#err.write(this.json ? `${JSON.stringify({ error })}\n` : `${this.told(error)}\n`);
      return error.exit;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const document = JSON.stringify({ error: { code: 'DEFECT', stack } });
    this.#err.write(this.json ? `${document}\n` : `${say(this.language, 'defect')}\n${stack}\n`);
    return 3;
  }

  /** `CODE  what was found and where → what to do`, on one line. */
  told(fault: Fault): string {
    return printable(`${fault.code}  ${fault.told(this.language)} → ${fault.remedy(this.language)}`);
  }
}
