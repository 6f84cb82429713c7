import { fill, type Label, type Language } from '../sql/words/label.ts';
import { doctorWords } from './words/doctor.ts';
import { profileWords } from './words/profile.ts';
import { receiptWords } from './words/receipt.ts';
import { sentences } from './words/sentences.ts';
import { statisticsWords } from './words/statistics.ts';

/** Everything the terminal says; help texts are in words/help.ts, errors in the catalogue of faults. */
export const words = {
  ...sentences,
  ...doctorWords,
  ...profileWords,
  ...receiptWords,
  ...statisticsWords,
} as const satisfies Record<string, Label>;

export type WordKey = keyof typeof words;

type Places<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type Values<K extends WordKey> = Record<Places<(typeof words)[K]['zh']>, string | number>;

/** The sentence in the language, its places filled; a place without a value does not compile. */
export function say<K extends WordKey>(
  language: Language,
  key: K,
  ...[values]: [Places<(typeof words)[K]['zh']>] extends [never] ? [] : [Values<K>]
): string {
  return fill(words[key][language], values ?? {});
}

/** The same sentence in both languages. */
export function both<K extends WordKey>(
  key: K,
  ...values: [Places<(typeof words)[K]['zh']>] extends [never] ? [] : [Values<K>]
): Label {
  return { zh: say('zh', key, ...values), en: say('en', key, ...values) };
}
