import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { understand } from './column-concepts.ts';
import { fold, withoutBrackets } from './fold.ts';

/** A column of a dataset that a header word can stand for. */
export interface Meaning {
  readonly dataset: DatasetName;
  readonly column: string;
  /**
   * 3 the contract's own word, 2 an alias, 1 a word left after its brackets were dropped; below that, words no one
   * listed, the lower the more of them had to be left out.
   */
  readonly strength: number;
}

/** Below every listed word, however far from literal it was read. */
const weakest = -10;

/** Every header word the contracts list, folded, with what it can stand for. */
const listed: ReadonlyMap<string, readonly Meaning[]> = listWords();

function listWords(): Map<string, Meaning[]> {
  const words = new Map<string, Meaning[]>();
  const learn = (word: string, meaning: Meaning) => {
    const known = words.get(word) ?? [];
    const isKnown = known.some(
      ({ dataset, column }) => dataset === meaning.dataset && column === meaning.column,
    );
    if (word !== '' && !isKnown) words.set(word, [...known, meaning]);
  };
  for (const dataset of datasetNames) {
    const columns = Object.entries(datasetNamed(dataset).columns);
    for (const [column, { label }] of columns) {
      for (const word of [label.zh, label.en, column]) learn(fold(word), { dataset, column, strength: 3 });
    }
    for (const [column, { aliases }] of columns) {
      for (const alias of aliases) learn(fold(alias), { dataset, column, strength: 2 });
    }
    for (const [column, { label, aliases }] of columns) {
      for (const word of [label.zh, ...aliases])
        learn(fold(withoutBrackets(word)), { dataset, column, strength: 1 });
    }
  }
  return words;
}

/** Whether a folded word is one the contracts list. */
export function isListed(word: string): boolean {
  return listed.has(word);
}

const remembered = new Map<string, readonly Meaning[]>();
const rememberedWords = 50_000;

/** What a folded header word can stand for in each dataset: what is listed there, or else what its parts mean. */
export function meaningsOf(word: string): readonly Meaning[] {
  const known = remembered.get(word);
  if (known) return known;
  const own = listed.get(word) ?? [];
  const understood = understand(word)
    .filter(({ dataset }) => own.every((meaning) => meaning.dataset !== dataset))
    .map(({ dataset, column, cost }) => ({ dataset, column, strength: weakest - cost }));
  const meanings = [...own, ...understood];
  if (remembered.size >= rememberedWords) remembered.clear();
  remembered.set(word, meanings);
  return meanings;
}
