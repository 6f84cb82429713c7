import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { fold, withoutBrackets } from './fold.ts';

export interface Meaning {
  readonly column: string;
  /** 3 the contract's own word, 2 an alias, 1 a word left after its brackets were dropped. */
  readonly strength: number;
}

/** Every header word one dataset knows, folded, with the columns it can stand for. */
export type Vocabulary = ReadonlyMap<string, readonly Meaning[]>;

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

export const vocabularies: ReadonlyMap<DatasetName, Vocabulary> = new Map(
  datasetNames.map((name) => [name, vocabularyOf(name)]),
);
