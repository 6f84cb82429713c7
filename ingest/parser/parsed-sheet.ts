import type { NearMiss } from '../header/match-header.ts';
import type { ParsedSheet } from './protocol.ts';
import { Refused } from './refused.ts';

/** The only sheet of a file; FILE_EMPTY or HEADER_UNKNOWN where it is none. */
export function parsedSheet(found: ParsedSheet | NearMiss | null): ParsedSheet {
  if (found === null) throw new Refused('FILE_EMPTY');
  if ('nearest' in found) throw unknownHeader('1', found);
  return found;
}

export function unknownHeader(sheet: string, miss: NearMiss): Refused {
  const list = (words: readonly string[]) =>
    words
      .slice(0, 40)
      .map((word) => word.slice(0, 24))
      .join('、') || '—';
  return new Refused('HEADER_UNKNOWN', {
    sheet,
    nearest: miss.nearest ?? '—',
    missing: list(miss.missing),
    found: list(miss.found),
  });
}
