import type { CodeList } from '../../sql/sources/column.ts';
import { fold, withoutBrackets } from '../header/fold.ts';
import { broken, isEmptyMark, type Reading, read, tidied } from './reading.ts';

interface Entry {
  readonly code: string;
  readonly alias: boolean;
}

const dictionaries = new WeakMap<CodeList, ReadonlyMap<string, Entry>>();

/** The code a cell names by code, word in either language, or alias; `1-一般隐患` and `一般隐患（C级）` too. */
export function readCode(raw: string, codes: CodeList): Reading {
  const { text, notes } = tidied(raw);
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
    const entry = dictionary.get(way);
    if (entry)
      return {
        value: entry.code,
        notes: [...notes, ...(i > 0 ? ['code_decorated'] : entry.alias ? ['code_alias'] : [])],
      };
  }
  return isEmptyMark(text) ? read(null, 'empty_mark') : broken('NOT_IN_LIST');
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
