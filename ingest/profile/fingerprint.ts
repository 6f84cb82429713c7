import { createHash } from 'node:crypto';
import { fold } from '../header/fold.ts';

/** SHA-256 of the folded words of a header's rows; blank cells at the end of a row do not count. */
export function fingerprintOf(header: readonly (readonly string[])[]): string {
  const words = header.map((row) => {
    const folded = Array.from(row, (word) => fold(word ?? ''));
    return folded.slice(0, folded.findLastIndex((word) => word !== '') + 1);
  });
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
