import type { Language } from '../../../charts/answer.ts';
import { full } from '../../../charts/format/number.ts';

/** Bytes as a file manager tells them: `812 KB`, `1.4 MB`. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1024) return `${full(bytes, language)} B`;
  if (bytes < 1024 * 1024) return `${full(Math.round(bytes / 1024), language)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`;
}
