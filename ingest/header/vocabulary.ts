import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { understand } from './column-concepts.ts';
import { fold, withoutBrackets } from './fold.ts';

export interface Meaning {
  readonly column: string;
  /**
   * 3 the contract's own word, 2 an alias, 1 a word left after its brackets were dropped; below that, words no one
   * listed, the lower the more of them had to be left out.
   */
  readonly strength: number;
}

/** Below every listed word, however far from literal it was read. */
const weakest = -10;

/** Every header word one dataset knows, folded, with the columns it can stand for. */
type Vocabulary = ReadonlyMap<string, readonly Meaning[]>;

function vocabularyOf(name: DatasetName): Vocabulary {
  const words = new Map<string, Meaning[]>();
  const learn = (word: string, meaning: Meaning) => {
    const known = words.get(word) ?? [];
    if (word !== '' && !known.some((other) => other.column === meaning.column))
      words.set(word, [...known, meaning]);
  };
  const columns = Object.entries(datasetNamed(name).columns);
  for (const [column, { label }] of columns) {
    for (const word of [label.zh, label.en, column]) learn(fold(word), { column, strength: 3 });
  }
  for (const [column, { aliases }] of columns) {
    for (const alias of aliases) learn(fold(alias), { column, strength: 2 });
  }
  for (const [column, { label, aliases }] of columns) {
    for (const word of [label.zh, ...aliases]) learn(fold(withoutBrackets(word)), { column, strength: 1 });
  }
  return words;
}

const vocabularies: ReadonlyMap<DatasetName, Vocabulary> = new Map(
  datasetNames.map((name) => [name, vocabularyOf(name)]),
);
const remembered = new Map<string, readonly Meaning[]>();
const rememberedWords = 50_000;

/** What a folded header word can stand for in one dataset: what is listed, or else what its parts mean. */
export function meaningsOf(name: DatasetName, word: string): readonly Meaning[] {
  const listed = vocabularies.get(name)!.get(word);
  if (listed) return listed;
  const key = `${name} ${word}`;
  const known = remembered.get(key);
  if (known) return known;
  const understood = understand(name, word);
  const meanings =
    understood === null ? [] : [{ column: understood.column, strength: weakest - understood.cost }];
  if (remembered.size >= rememberedWords) remembered.clear();
  remembered.set(key, meanings);
  return meanings;
}
