import { indicators } from '../../sql/index.ts';
import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import { type Graph, graphOf } from './graph.ts';

/** One thing that search words may name, and where it is. */
export interface Found {
  readonly kind: 'model' | 'column' | 'indicator' | 'dataset';
  readonly name: string;
  /** Of a column: the model or the dataset that has it. */
  readonly of: string | null;
  readonly label: Label;
}

interface Entry extends Found {
  readonly words: string;
}

/**
 * Models, columns, indicators and datasets in which every word stands, in Chinese, English or as a name; what is named
 * by the words themselves first. No word, nothing found.
 */
export function searchCatalogue(words: string, graph: Graph = graphOf()): Found[] {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return [];
  return entries(graph)
    .filter((entry) => wanted.every((word) => entry.words.includes(word)))
    .map((entry) => ({ entry, rank: rankOf(entry, wanted.join(' ')) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry: { words: _words, ...found } }) => found);
}

function rankOf({ name, label }: Entry, wanted: string): number {
  const titles = [name, label.zh, label.en].map(folded);
  if (titles.includes(wanted)) return 0;
  return titles.some((title) => title.startsWith(wanted)) ? 1 : 2;
}

function entries({ models }: Graph): Entry[] {
  return [
    ...models.map(({ name, about }) => entry('model', name, null, about)),
    ...indicators.map(({ name, title, definition }) =>
      entry('indicator', name, null, title, [definition.zh, definition.en]),
    ),
    ...datasetNames.map((name) => entry('dataset', name, null, datasetNamed(name).title, [`src_${name}`])),
    ...models.flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, { label }]) => entry('column', column, name, label)),
    ),
    ...datasetNames.flatMap((name) =>
      Object.entries(datasetNamed(name).columns).map(([column, { label, aliases }]) =>
        entry('column', column, `src_${name}`, label, aliases),
      ),
    ),
  ];
}

function entry(
  kind: Found['kind'],
  name: string,
  of: string | null,
  label: Label,
  more: readonly string[] = [],
): Entry {
  return { kind, name, of, label, words: folded([name, label.zh, label.en, of ?? '', ...more].join(' ')) };
}

function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase().trim();
}
