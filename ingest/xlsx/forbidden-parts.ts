import { Refused } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)vbaProject\.bin$/iu, 'workbook with macros'],
  [/^xl\/externalLinks\//iu, 'workbook with links to other files'],
  [/^xl\/workbook\.bin$/iu, 'xlsb'],
  [/^META-INF\/manifest\.xml$/iu, 'OpenDocument'],
];

/** FILE_KIND_UNKNOWN for what may run code, what reaches for other files, and what is not written in XML of ECMA-376. */
export function refuseForbiddenParts(parts: Zip): void {
  for (const name of parts.names) {
    const found = forbidden.find(([pattern]) => pattern.test(name))?.[1];
    if (found !== undefined) throw new Refused('FILE_KIND_UNKNOWN', { found });
  }
}
