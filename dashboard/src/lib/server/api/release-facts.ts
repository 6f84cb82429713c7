import type { Label, ReleaseFacts } from '../../../../charts/answer.ts';
import { dayWords } from '../../../../charts/format/date.ts';
import { type MessageKey, message } from '../../words/messages.ts';
import type { SheetColumn, SheetFact } from './sheet.ts';

/** A word of the pages in both languages. */
export const words = (key: MessageKey, values = {}): Label => ({
  zh: message('zh', key, values),
  en: message('en', key, values),
});

/** How old a table is, of which release, and of the demo that it is one. */
export function releaseFacts({ asOf, id, demo }: ReleaseFacts): SheetFact[] {
  return [
    ...(demo ? [{ name: 'demo', title: words('demo'), value: words('demoNote') }] : []),
    {
      name: 'as_of',
      title: words('asOf'),
      value: { zh: dayWords(asOf, 'zh'), en: dayWords(asOf, 'en') },
    },
    { name: 'release', title: words('footerRelease'), value: id },
  ];
}

/** What a table's file is called: what it holds, how old it is and, of the demo, that it is one. */
export function fileParts(parts: readonly string[], { asOf, demo }: ReleaseFacts): string[] {
  return [...parts, asOf, ...(demo ? ['demo'] : [])];
}

/** A column whose title is a word of the pages. */
export function titled(
  name: string,
  kind: SheetColumn['kind'],
  key: MessageKey,
  isCode = false,
): SheetColumn {
  return { name, title: words(key), kind, ...(isCode ? { isCode } : {}) };
}
