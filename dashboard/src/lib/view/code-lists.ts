import type { Language } from '../../../charts/answer.ts';
import type { CodeList } from '../server/rooms.ts';

export interface CodeListView {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly items: readonly { readonly code: string; readonly words: string }[];
}

/** Where on a page a code list stands. */
export function codeListId({ name }: CodeList): string {
  return `codes-${name}`;
}

/** The code lists behind columns, each once, with the words of every code. */
export function codeListViews(
  columns: readonly { readonly codes: CodeList | null }[],
  language: Language,
): CodeListView[] {
  const lists = new Map(columns.flatMap(({ codes }) => (codes ? [[codes.name, codes] as const] : [])));
  return [...lists.values()].map((list) => ({
    id: codeListId(list),
    title: `${list.title[language]} ${list.name}`,
    source: list.source,
    items: list.items.map((item) => ({ code: item.code, words: item[language] })),
  }));
}
