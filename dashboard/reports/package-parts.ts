import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

/** No report comes near this size: more is a file made to fill the memory. */
const mostBytes = 200 * 1024 * 1024;

/** The parts of an Office file by name. Throws where it is no zip, or unpacks to more than any report. */
export function opened(bytes: Uint8Array): Parts {
  let sum = 0;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      sum += originalSize;
      if (sum > mostBytes) throw new RangeError('too large for a report');
      return true;
    },
  });
}

/** An Office file of its parts, the content types first. It carries no clock time: the same parts are the same bytes. */
export function closed(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  );
  // The years of a zip begin in 1980; the local fields of this instant are written.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name]!, { mtime }] as const])), {
    level: 6,
  });
}

export const textOf = (parts: Parts, name: string): string | null =>
  parts[name] === undefined ? null : strFromU8(parts[name]);

export function setText(parts: Parts, name: string, text: string): void {
  parts[name] = strToU8(text);
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9a-fA-F]+);/gu, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&amp;', '&');
