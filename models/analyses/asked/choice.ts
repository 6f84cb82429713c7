import type { CodeList } from '../../../sql/sources/column.ts';
import { Fault } from '../../../sql/words/fault.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { ReleaseFacts } from '../../answer.ts';
import type { Release } from '../../release.ts';

/** A code of a list, as it was asked for. Error: QUESTION_INVALID, naming the ones there are. */
export function chosen(name: string, found: string, { items }: CodeList): string {
  if (items.some(({ code }) => code === found)) return found;
  throw new Fault('QUESTION_INVALID', { name, found, expected: items.map(({ code }) => code).join(', ') });
}

/** The words of a code; the code itself where the list does not know it. */
export function wordsOf({ items }: CodeList, code: string): Label {
  const found = items.find((item) => item.code === code);
  return found ? { zh: found.zh, en: found.en } : { zh: code, en: code };
}

export function factsOf({ manifest: { id, asOf, demo, builtAt, city } }: Release): ReleaseFacts {
  return { id, asOf, demo, builtAt, city };
}
