import type { CodeList } from '../../sql/sources/column.ts';

/** The words in which statistics say what they found. */
export function codeList(
  name: string,
  zh: string,
  en: string,
  items: Readonly<Record<string, readonly [zh: string, en: string]>>,
): CodeList {
  return {
    name,
    title: { zh, en },
    source: '统计分析的用语',
    items: Object.entries(items).map(([code, [zh, en]]) => ({ code, zh, en })),
  };
}
