import { broken } from '../parser/refused.ts';

export interface XmlHandlers {
  /** Local name, without its prefix. */
  open(name: string, attributes: string, closed: boolean): void;
  close(name: string): void;
  /** Text between tags, entities not yet resolved. */
  text(text: string): void;
}

const longestTag = 1024 * 1024;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const greaterThan = 0x3e;

/** Reads XML in pieces, one tag at a time; knows no entities beyond the five, no DTD, and refuses a DOCTYPE. */
export class XmlScanner {
  readonly #handlers: XmlHandlers;
  #rest = '';
  #open = 0;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  feed(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) break;
      const close = endOfTag(text, open);
      if (close < 0) break;
      if (open > at) this.#handlers.text(text.slice(at, open));
      this.#tag(text, open, close);
      at = close + 1;
    }
    this.#rest = at === 0 ? text : text.slice(at);
    if (this.#rest.length > longestTag && this.#rest.includes('<')) throw broken('xml_tag');
    if (this.#rest.length > longestTag * 8) throw broken('xml_text');
  }

  /** After the last piece: every element must have been closed. */
  end(): void {
    if (this.#open !== 0 || this.#rest.trim() !== '') throw broken('xml_end');
  }

  #tag(text: string, open: number, close: number): void {
    const kind = text.charCodeAt(open + 1);
    if (kind === 0x2f) {
      this.#open--;
      this.#handlers.close(localName(text.slice(open + 2, close).trim()));
      return;
    }
    if (kind === 0x3f) return;
    if (kind === 0x21) {
      if (text.startsWith('<![CDATA[', open)) {
        this.#handlers.text(text.slice(open + 9, close - 2).replaceAll('&', '&amp;'));
      } else if (!text.startsWith('<!--', open)) throw broken('xml_doctype');
      return;
    }
    const closed = text.charCodeAt(close - 1) === 0x2f;
    const inside = text.slice(open + 1, closed ? close - 1 : close);
    const blank = inside.search(/\s/u);
    const name = blank < 0 ? inside : inside.slice(0, blank);
    if (!closed) this.#open++;
    this.#handlers.open(localName(name), blank < 0 ? '' : inside.slice(blank), closed);
  }
}

function endOfTag(text: string, open: number): number {
  if (text.startsWith('<!--', open)) return after(text.indexOf('-->', open + 4), 2);
  if (text.startsWith('<![CDATA[', open)) return after(text.indexOf(']]>', open + 9), 2);
  for (let quote = 0, at = open + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === doubleQuote || sign === singleQuote) quote = sign;
    else if (sign === greaterThan) return at;
  }
  return -1;
}

function after(found: number, more: number): number {
  return found < 0 ? -1 : found + more;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
  patterns.set(name, pattern);
  return pattern;
}

/** The value of one attribute, its entities resolved. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  const raw = found?.[1] ?? found?.[2];
  return raw === undefined ? undefined : unescapeXml(raw);
}

/** An xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five entities, character references, and Excel's `_xHHHH_`. */
export function unescapeXml(text: string): string {
  let plain = text;
  if (plain.includes('&')) {
    plain = plain.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu, (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
        ? String.fromCodePoint(point)
        : '\ufffd';
    });
  }
  if (plain.includes('_x')) {
    plain = plain.replace(/_x([0-9a-f]{4})_/giu, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return plain;
}
