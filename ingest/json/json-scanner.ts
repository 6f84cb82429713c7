import type { Limits } from '../limits.ts';
import { plainNumber } from '../parser/plain-number.ts';
import { Refused, tooLarge } from '../parser/refused.ts';

export interface JsonHandlers {
  open(kind: 'object' | 'array'): void;
  key(name: string): void;
  /** A value that holds no other: strings without their quotes, numbers as written, null as nothing. */
  value(text: string): void;
  close(): void;
}

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

const quote = 0x22;
const backslash = 0x5c;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const exponent = /\d[eE]/u;
const words: ReadonlyMap<string, string> = new Map([
  ['null', ''],
  ['true', 'TRUE'],
  ['false', 'FALSE'],
]);

/**
 * Reads JSON texts after RFC 8259, one or several behind each other, from pieces of UTF-8. JSON_INVALID names the
 * first byte that is wrong; it keeps no more than one token and the open brackets.
 */
export class JsonScanner {
  readonly #handlers: JsonHandlers;
  readonly #limits: Limits;
  readonly #open: ('object' | 'array')[] = [];
  #wanted: Wanted = 'value';
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes before `#rest`. */
  #before = 0;

  constructor(handlers: JsonHandlers, limits: Limits) {
    this.#handlers = handlers;
    this.#limits = limits;
  }

  feed(piece: Buffer): void {
    this.#scan(this.#rest.length > 0 ? Buffer.concat([this.#rest, piece]) : piece, false);
    if (this.#rest.length > this.#limits.rowBytes)
      throw tooLarge('cell', this.#rest.length, this.#limits.rowBytes);
  }

  /** After the last piece: whatever was opened must have been closed. */
  end(): void {
    this.#scan(this.#rest, true);
    if (this.#rest.length > 0 || this.#open.length > 0) throw this.#wrong(this.#rest.length);
  }

  #scan(bytes: Buffer, final: boolean): void {
    let at = 0;
    for (;;) {
      while (isBlank(bytes[at])) at++;
      if (at >= bytes.length) break;
      const next = this.#token(bytes, at, final);
      if (next < 0) break;
      at = next;
    }
    this.#before += at;
    this.#rest = Buffer.from(bytes.subarray(at));
  }

  /** Where the token ends; -1 when the bytes end before it does. */
  #token(bytes: Buffer, at: number, final: boolean): number {
    const byte = bytes[at]!;
    switch (byte) {
      case 0x7b:
        return this.#begin('object', at);
      case 0x5b:
        return this.#begin('array', at);
      case 0x7d:
        return this.#finish('object', at);
      case 0x5d:
        return this.#finish('array', at);
      case 0x2c:
        if (this.#wanted !== 'comma or end') throw this.#wrong(at);
        this.#wanted = this.#open.at(-1) === 'object' ? 'key' : 'value';
        return at + 1;
      case 0x3a:
        if (this.#wanted !== 'colon') throw this.#wrong(at);
        this.#wanted = 'value';
        return at + 1;
      case quote:
        return this.#string(bytes, at);
      default:
        return this.#word(bytes, at, final);
    }
  }

  #begin(kind: 'object' | 'array', at: number): number {
    if (!this.#wantsValue) throw this.#wrong(at);
    if (this.#open.push(kind) > this.#limits.jsonDepth)
      throw tooLarge('JSON depth', this.#open.length, this.#limits.jsonDepth);
    this.#wanted = kind === 'object' ? 'key or end' : 'value or end';
    this.#handlers.open(kind);
    return at + 1;
  }

  #finish(kind: 'object' | 'array', at: number): number {
    const empty = kind === 'object' ? 'key or end' : 'value or end';
    if (this.#open.at(-1) !== kind || (this.#wanted !== 'comma or end' && this.#wanted !== empty))
      throw this.#wrong(at);
    this.#open.pop();
    this.#afterValue();
    this.#handlers.close();
    return at + 1;
  }

  #string(bytes: Buffer, at: number): number {
    let end = at + 1;
    let escaped = false;
    for (; end < bytes.length && bytes[end] !== quote; end++) {
      if (bytes[end]! < 0x20) throw this.#wrong(end);
      if (bytes[end] !== backslash) continue;
      escaped = true;
      end++;
    }
    if (end >= bytes.length) return -1;
    const text = escaped ? this.#unescaped(bytes, at, end) : bytes.toString('utf8', at + 1, end);
    if (this.#wanted === 'key' || this.#wanted === 'key or end') {
      this.#wanted = 'colon';
      this.#handlers.key(text);
    } else this.#value(text, at);
    return end + 1;
  }

  #unescaped(bytes: Buffer, at: number, end: number): string {
    try {
      const text: string = JSON.parse(bytes.toString('utf8', at, end + 1));
      if (text.isWellFormed()) return text;
    } catch {
      // Told below, with its place.
    }
    throw this.#wrong(at);
  }

  #word(bytes: Buffer, at: number, final: boolean): number {
    let end = at;
    while (end < bytes.length && isWord(bytes[end]!)) end++;
    if (end === bytes.length && !final) return -1;
    const text = bytes.toString('latin1', at, end);
    const value = words.get(text) ?? (number.test(text) ? text : undefined);
    if (value === undefined) throw this.#wrong(at);
    this.#value(exponent.test(text) ? plainNumber(text) : value, at);
    return end;
  }

  #value(text: string, at: number): void {
    if (!this.#wantsValue) throw this.#wrong(at);
    this.#afterValue();
    this.#handlers.value(text);
  }

  get #wantsValue(): boolean {
    return this.#wanted === 'value' || this.#wanted === 'value or end';
  }

  #afterValue(): void {
    this.#wanted = this.#open.length === 0 ? 'value' : 'comma or end';
  }

  #wrong(at: number) {
    return new Refused('JSON_INVALID', { at: this.#before + at + 1 });
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Letters, digits, `+`, `-` and `.`. */
function isWord(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e
  );
}
