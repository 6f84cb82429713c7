import { indicators } from '../../sql/index.ts';
import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { LineName } from '../../sql/words/lines.ts';
import { type Graph, graphOf } from './graph.ts';

/** One thing that search words may name, and where it is. */
export interface Found {
  readonly kind: 'model' | 'column' | 'indicator' | 'dataset';
  readonly name: string;
  /** Of a column: the model or the dataset that has it. */
  readonly of: string | null;
  readonly label: Label;
  /** Line of work; null for datasets and their columns. */
  readonly line: LineName | null;
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
  const of = (kind: Found['kind'], line: LineName | null = null) => ({ kind, line, of: null });
  const datasets = datasetNames.map(datasetNamed);
  return [
    ...models.map(({ name, about, line }) => entry({ ...of('model', line), name, label: about })),
    ...indicators.map(({ name, title, definition, mart }) =>
      entry({ ...of('indicator', mart.line), name, label: title }, Object.values(definition)),
    ),
    ...datasets.map(({ name, title }) => entry({ ...of('dataset'), name, label: title }, [`src_${name}`])),
    ...models.flatMap(({ name, line, columns }) =>
      Object.entries(columns).map(([column, { label }]) =>
        entry({ ...of('column', line), name: column, of: name, label }),
      ),
    ),
    ...datasets.flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, { label, aliases }]) =>
        entry({ ...of('column'), name: column, of: `src_${name}`, label }, aliases),
      ),
    ),
  ];
}

function entry(found: Found, more: readonly string[] = []): Entry {
  const { name, of, label } = found;
  return { ...found, words: folded([name, label.zh, label.en, of ?? '', ...more].join(' ')) };
}

function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase().trim();
}
