import type { Language } from '../../../charts/answer.ts';
import { address } from '../address/address.ts';
import type { ColumnNamed } from '../server/rooms.ts';

/** Text with a link, and more links after it. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
  readonly links?: readonly { readonly text: string; readonly href?: string }[];
}

export function modelAddress(name: string, language: Language): string {
  return address(`/models/${name}`, { lang: language });
}

export function datasetAddress(name: string, language: Language): string {
  return address(`/models/datasets/${name}`, { lang: language });
}

export function columnAddress(
  { relation, column }: Pick<ColumnNamed, 'relation' | 'column'>,
  language: Language,
): string {
  return address(`/models/${relation}/${column}`, { lang: language });
}

export function indicatorAddress(name: string, language: Language): string {
  return address('/trace', { indicator: name, lang: language });
}

const records = new Set(['src_coverage', 'src_reject']);

/** Words that may stand at the beginning of a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A model or a dataset by its page; what the intake notes of files has none. */
export function relationCell(name: string, language: Language): Cell {
  if (records.has(name)) return { text: name };
  if (name.startsWith('src_')) return { text: name, href: datasetAddress(name.slice(4), language) };
  return { text: name, href: modelAddress(name, language) };
}

export function columnCell(named: ColumnNamed, language: Language): Cell {
  return { text: `${named.relation}.${named.column}`, href: columnAddress(named, language) };
}
