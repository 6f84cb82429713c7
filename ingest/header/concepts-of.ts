import { morphemes } from './morphemes.ts';

const longestForm = Math.max(...[...morphemes.keys()].map((form) => form.length));
const longestWord = 24;
const unknownCost = 10;

/**
 * The concepts of a folded header word, cut so that as little as possible stays unknown, and into as few parts as
 * possible. What stays unknown counts as a concept of its own, so that 塔吊数量 is no 数量. Empty for a word of
 * which nothing is known.
 */
export function conceptsOf(word: string): ReadonlySet<string> {
  const parts = word.length > longestWord ? [] : partsOf(word);
  return new Set(parts.some(isKnown) ? parts.flatMap(conceptsIn) : []);
}

/** The concepts of a word that goes without saying, which may be one nothing is known of. */
export function unsaidConcepts(word: string): readonly string[] {
  return partsOf(word).flatMap(conceptsIn);
}

const longestName = 4;
const shortestPart = 2;

/**
 * Whether a folded word is made of nothing but known parts, so that it is no name of a person: a word as short as
 * one must have no part of a single character, for 方, 应, 单 and others are surnames.
 */
export function isMadeOfParts(word: string): boolean {
  if (word === '' || word.length > longestWord) return false;
  const parts = partsOf(word);
  const isPlain = word.length > longestName || parts.every((part) => part.length >= shortestPart);
  return isPlain && parts.every((part) => morphemes.has(part)) && parts.some(isKnown);
}

function isKnown(part: string): boolean {
  return (morphemes.get(part) ?? []).length > 0;
}

function conceptsIn(part: string): readonly string[] {
  return morphemes.get(part) ?? [`?${part}`];
}

function partsOf(word: string): string[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= word.length; end++) {
    let found = { cost: best[end - 1]!.cost + unknownCost, from: end - 1 };
    for (let from = Math.max(0, end - longestForm); from < end; from++) {
      const cost = best[from]!.cost + 1;
      if (cost < found.cost && morphemes.has(word.slice(from, end))) found = { cost, from };
    }
    best.push(found);
  }
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]!.from) parts.unshift(word.slice(best[end]!.from, end));
  return parts;
}
