import type { NearMiss } from '../header/match-header.ts';
import { type Read, unknownHeader } from '../header/unknown-header.ts';
import type { ParsedSheet, Refusal } from './protocol.ts';
import { Refused } from './refused.ts';

/** The only sheet of a file; FILE_EMPTY, or `code` (HEADER_UNKNOWN where not given), where it is none. */
export function parsedSheet(
  found: ParsedSheet | NearMiss | null,
  read: Read,
  code: Refusal['code'] = 'HEADER_UNKNOWN',
): ParsedSheet {
  if (found === null) throw new Refused('FILE_EMPTY');
  if ('nearest' in found) throw new Refused(code, unknownHeader('1', found, read));
  return found;
}
