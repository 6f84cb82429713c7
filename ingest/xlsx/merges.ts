import type { Limits } from '../limits.ts';
import { tooLarge } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';

export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Counted from 0. */
  readonly column: number;
}

const sheetEnd = /<\/(?:[\w-]+:)?sheetData\s*>/u;
/** Filters, dropdowns and formats name ranges too, in `ref` and `sqref` of their own: none of them merges anything. */
const merged =
  /<(?:[\w-]+:)?mergeCell\s(?:[^>]*\s)?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/gu;
const longestEnd = 64;
const longestTail = 32 * 1024 * 1024;

/** Merged cells that span rows. They stand after the cells in the file, so the part is read once for them alone. */
export async function readMerges(parts: Zip, part: string, limits: Limits): Promise<Merge[]> {
  let tail = '';
  let past = false;
  for await (const piece of parts.bytes(part)) {
    tail += piece.toString('latin1');
    if (!past) {
      const end = tail.search(sheetEnd);
      past = end >= 0;
      tail = tail.slice(past ? end : -longestEnd);
    }
    if (tail.length > longestTail) throw tooLarge('merged cells', tail.length, longestTail);
  }
  const merges: Merge[] = [];
  for (const [, from, first, last] of tail.matchAll(merged)) {
    if (first !== last)
      merges.push({ column: columnNumber(from!), firstRow: Number(first), lastRow: Number(last) });
    if (merges.length > limits.merges) throw tooLarge('merged cells', merges.length, limits.merges);
  }
  return merges;
}

/** `A` is 0, `XFD` is 16383. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
