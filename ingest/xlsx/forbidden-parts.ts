import type { ReasonName } from '../../sql/words/reasons.ts';
import { unknownKind } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';

const forbidden: readonly (readonly [RegExp, ReasonName])[] = [
  [/(?:^|\/)vbaProject\.bin$/iu, 'kind_macros'],
  [/^xl\/externalLinks\//iu, 'kind_links'],
  [/^xl\/workbook\.bin$/iu, 'kind_binary_workbook'],
  [/^(?:word|ppt)\//iu, 'kind_document'],
  [/^META-INF\/manifest\.xml$/iu, 'kind_open_document'],
];

/** FILE_KIND_UNKNOWN for what may run code, what reaches for other files, and what is not written in XML of ECMA-376. */
export function refuseForbiddenParts(parts: Zip): void {
  for (const name of parts.names) {
    const found = forbidden.find(([pattern]) => pattern.test(name))?.[1];
    if (found !== undefined) throw unknownKind(found);
  }
}
