import type { CodeList, Column } from '../../sql/sources/column.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { fold, withoutBrackets } from '../header/fold.ts';
import { broken, isEmptyMark, isNotYet, type Reading, read, tidied } from './reading.ts';

interface Entry {
  readonly code: string;
  readonly alias: boolean;
}

/** The first ways a cell is read leave nothing out before the word. */
const bareWays = 2;
/** After a number or letter that is left out a word must stand: the 1 of `U-1` is none. */
const saysMore = /\p{Script=Han}|\p{L}{3}/u;

const dictionaries = new WeakMap<CodeList, ReadonlyMap<string, Entry>>();

/** The code a cell names by code, word in either language, or alias; `1-一般隐患` and `一般隐患（C级）` too. */
export function readCode(raw: string, column: Column): Reading {
  const { text, notes } = tidied(raw);
  const codes = column.codes!;
  const dictionary = dictionaryOf(codes);
  const plain = fold(text);
  const bare = withoutBrackets(text);
  const ways = [
    plain,
    fold(bare),
    fold(bare.replace(/^[0-9A-Za-z]{1,3}\s*[-.、:)_—]\s*/u, '')),
    fold(bare.replace(/^\d{1,2}\s*/u, '')),
  ];
  for (const [i, way] of ways.entries()) {
    const entry = i < bareWays || saysMore.test(way) ? dictionary.get(way) : undefined;
    if (!entry) continue;
    const needed: NormalisationName[] = i > 0 ? ['code_decorated'] : entry.alias ? ['code_alias'] : [];
    return { value: entry.code, notes: [...notes, ...needed] };
  }
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  if (column.nullable && isNotYet(text)) return read(null, 'not_yet');
  const told = byKeywords(plain, codes);
  return told === null ? broken('NOT_IN_LIST') : { value: told, notes: [...notes, 'code_keyword'] };
}

/** The one item of which a keyword stands in the sentence; null where none or several do. */
function byKeywords(sentence: string, { items }: CodeList): string | null {
  const found = items.filter(({ keywords = [] }) => keywords.some((word) => sentence.includes(fold(word))));
  return found.length === 1 ? found[0]!.code : null;
}

function dictionaryOf(codes: CodeList): ReadonlyMap<string, Entry> {
  const known = dictionaries.get(codes);
  if (known) return known;
  const words = new Map<string, Entry>();
  const learn = (word: string, code: string, alias: boolean) => {
    if (!words.has(fold(word))) words.set(fold(word), { code, alias });
  };
  for (const { code, zh, en } of codes.items) for (const word of [code, zh, en]) learn(word, code, false);
  for (const { code, aliases } of codes.items) for (const word of aliases ?? []) learn(word, code, true);
  dictionaries.set(codes, words);
  return words;
}
