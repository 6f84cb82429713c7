import { createHash } from 'node:crypto';
import { type Parts, textOf } from '../package-parts.ts';
import { paragraphsOf } from './printed-in-docx.ts';
import { cellsIn } from './printed-in-xlsx.ts';
import type { Printed } from './read-report.ts';

/** What a reader of an Office file sees piece by piece: the paragraphs of a document, the filled cells of a book. */
export function textsOf(parts: Parts): Printed[] {
  const document = textOf(parts, 'word/document.xml');
  if (document === null) return cellsIn(parts);
  return paragraphsOf(document).map((text) => ({ text, where: text }));
}

/** A piece as it is remembered: enough to know it again, not to read it. */
export function digestOf({ text, where }: Printed): string {
  return createHash('sha256')
    .update(text === where ? text : `${where}=${text}`)
    .digest('hex')
    .slice(0, 10);
}

/** The pieces of a file that were not in it when it was made, and how many that were are gone. */
export function rewrittenIn(
  parts: Parts,
  made: readonly string[],
): { readonly rewritten: readonly Printed[]; readonly gone: number } {
  const left = new Map<string, number>();
  for (const digest of made) left.set(digest, (left.get(digest) ?? 0) + 1);
  const rewritten = textsOf(parts).filter((piece) => {
    const digest = digestOf(piece);
    const count = left.get(digest) ?? 0;
    if (count > 0) left.set(digest, count - 1);
    return count === 0;
  });
  return { rewritten, gone: [...left.values()].reduce((sum, count) => sum + count, 0) };
}
