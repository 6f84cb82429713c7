import { stripVTControlCharacters } from 'node:util';

/** Wide and full-width characters: two cells each (Unicode Standard Annex #11; ambiguous ones count as narrow). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const weightless = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Cells a terminal gives to `text`. */
export function widthOf(text: string): number {
  let cells = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!weightless.test(character)) cells += wide.test(character) ? 2 : 1;
  }
  return cells;
}

/** Text of a file's making it safe to print: no escape sequence, no line break, no control character. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
