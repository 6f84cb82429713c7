import type { Readable, Writable } from 'node:stream';

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/**
 * Commands to a Chromium started with `--remote-debugging-pipe`: JSON in both directions, each message ended by a zero
 * byte (Chrome DevTools Protocol).
 */
export class ChromiumPipe {
  readonly #commands: Writable;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #events = new Map<string, () => void>();
  #last = 0;

  constructor(commands: Writable, replies: Readable) {
    this.#commands = commands;
    let rest = '';
    commands.on('error', () => undefined);
    replies.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop()!;
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  /** The result of a command, of a page where its session is given. Throws what Chromium answers it with. */
  async send(method: string, params: object, sessionId?: string): Promise<Readonly<Record<string, unknown>>> {
    this.#last += 1;
    const id = this.#last;
    const { promise, resolve } = Promise.withResolvers<Reply>();
    this.#waiting.set(id, resolve);
    this.#commands.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    const { result, error } = await promise;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  }

  /** Once an event has come. */
  once(method: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#events.set(method, resolve);
    return promise;
  }

  #take(reply: Reply): void {
    if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    else this.#events.get(reply.method ?? '')?.();
  }
}
