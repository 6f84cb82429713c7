import { because, Fault } from './rooms.ts';

/** One field of a form, before its bytes. */
export interface PartHead {
  readonly name: string;
  /** As the browser says it; null for a field that is no file. */
  readonly filename: string | null;
}

/** Where the bytes of a part go, in order. */
export interface Sink {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

const longestHead = 16 * 1024;
const mostParts = 10_000;
const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/**
 * Reads a `multipart/form-data` body (RFC 7578) piece by piece, each part into the sink that `open` gives for it. No
 * more than one piece is held at a time. Error: UPLOAD_BROKEN.
 */
export async function readMultipart(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  open: (head: PartHead) => Promise<Sink>,
): Promise<void> {
  const delimiter = Buffer.from(`\r\n--${boundaryOf(contentType)}`);
  const bytes = new Pieces(body);
  bytes.unread(lineEnd);
  await bytes.until(delimiter, async () => {});
  for (let parts = 0; ; parts += 1) {
    const [first, second] = await bytes.take(2);
    if (first === 0x2d && second === 0x2d) return;
    if (parts >= mostParts)
      throw new Fault('UPLOAD_BROKEN', { reason: because('upload_parts', { limit: mostParts }) });
    bytes.unread(Buffer.from([first!, second!]));
    const sink = await open(headOf(await bytes.head()));
    await bytes.until(delimiter, (piece) => sink.write(piece));
    await sink.close();
  }
}

function boundaryOf(contentType: string): string {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    contentType,
  );
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw new Fault('UPLOAD_BROKEN', { reason: because('upload_type') });
  return boundary;
}

/** Browsers write names in UTF-8 and only quote, CR and LF as %22, %0D, %0A (WHATWG HTML, multipart form data). */
function headOf(text: string): PartHead {
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(text)?.[1] ?? '';
  const parameter = (name: string) => {
    const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
    return found?.replace(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code)) ?? null;
  };
  return { name: parameter('name') ?? '', filename: parameter('filename') };
}

/** The pieces of a stream, of which some may be looked at before they are passed on. */
class Pieces {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  unread(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more();
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  /** The lines of a part before its bytes; the line end of the boundary comes first. */
  async head(): Promise<string> {
    for (;;) {
      const end = this.#held.indexOf(headEnd);
      if (end >= 0) {
        const text = this.#held.toString('utf8', 0, end);
        this.#held = this.#held.subarray(end + headEnd.length);
        return text;
      }
      if (this.#held.length > longestHead)
        throw new Fault('UPLOAD_BROKEN', { reason: because('upload_head') });
      await this.#more();
    }
  }

  /** Passes on everything before `delimiter`, which is taken away. */
  async until(delimiter: Buffer, pass: (piece: Buffer) => Promise<void>): Promise<void> {
    for (;;) {
      const end = this.#held.indexOf(delimiter);
      const safe = end >= 0 ? end : Math.max(0, this.#held.length - delimiter.length + 1);
      const piece = this.#held.subarray(0, safe);
      this.#held = this.#held.subarray(end >= 0 ? end + delimiter.length : safe);
      if (piece.length > 0) await pass(piece);
      if (end >= 0) return;
      await this.#more();
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new Fault('UPLOAD_BROKEN', { reason: because('upload_short') });
    this.#held = Buffer.concat([this.#held, next.value]);
  }
}
