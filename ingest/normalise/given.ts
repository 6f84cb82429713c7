import type { ColumnKind } from '../../sql/sources/column.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { fold } from '../header/fold.ts';
import { datedAs } from './date-form.ts';
import { formulaRule } from './formula.ts';
import { isEmptyMark, type Reading, tidied } from './reading.ts';

/** How a date may be written that the contract's own forms do not cover; `yyyMMdd` is a 民国 year. */
export const dateForms = ['yyyMMdd', 'd/m/yyyy', 'm/d/yyyy', 'd mmm yyyy'] as const;
export type DateForm = (typeof dateForms)[number];

/** What stands before the decimals of a number: `1.234,56` has a comma, `1,234.56` a point. */
export const decimalMarks = ['comma', 'point'] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** Values of a foreign table with what they are in the contract's words. */
export type ValueMap = Readonly<Record<string, string>>;

/** What a profile says of the cells of one column: data, applied before the column's own normaliser. */
export interface Given {
  /** Whole values, compared folded. */
  readonly map?: ValueMap;
  /** Words that decide wherever they stand in a value, as long as no other word decides otherwise. */
  readonly contains?: ValueMap;
  readonly date?: DateForm;
  readonly decimalMark?: DecimalMark;
  /** A decimal number by which figures are multiplied. */
  readonly factor?: string;
  /** Whether the profile says what the money is, so that a foreign sign before it says nothing more. */
  readonly isMoneyNamed?: true;
}

/** A cell in the contract's words, with the names of what that took. */
export interface Told {
  readonly text: string;
  readonly notes: readonly NormalisationName[];
}

const currency = /^(?:NT\$|US\$|HK\$|[$€£]|USD|TWD|NTD|HKD|EUR|GBP|新[台臺][币幣])\s*|\s*(?:€|EUR)$/iu;

/** The cell as the column's own normaliser can read it, or the rule it breaks under the profile. */
export function retold(raw: string, given: Given, kind: ColumnKind): Told | Reading {
  const { text } = tidied(raw);
  const mapped = given.map === undefined ? undefined : folded(given.map).get(fold(text));
  if (mapped !== undefined) return { text: mapped, notes: ['value_map'] };
  const decided = given.contains === undefined ? undefined : decidedBy(folded(given.contains), fold(text));
  if (decided !== undefined) return { text: decided, notes: ['value_contains'] };
  if (isEmptyMark(text) || formulaRule(text) !== null) return { text: raw, notes: [] };
  if (given.date !== undefined) return datedAs(raw, text, given.date, kind);
  if (given.isMoneyNamed && currency.test(text))
    return { text: text.replace(currency, ''), notes: ['currency_sign'] };
  return { text: raw, notes: [] };
}

const foldedMaps = new WeakMap<ValueMap, ReadonlyMap<string, string>>();

function folded(map: ValueMap): ReadonlyMap<string, string> {
  const known = foldedMaps.get(map);
  if (known) return known;
  const words = new Map(Object.entries(map).map(([word, value]) => [fold(word), value]));
  foldedMaps.set(map, words);
  return words;
}

function decidedBy(words: ReadonlyMap<string, string>, text: string): string | undefined {
  const found = new Set([...words].filter(([word]) => text.includes(word)).map(([, value]) => value));
  return found.size === 1 ? [...found][0] : undefined;
}
