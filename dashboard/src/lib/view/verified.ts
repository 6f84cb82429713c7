import type { Language } from '../../../charts/answer.ts';
import type { Finding, Verified } from '../../../reports/verify/verify.ts';
import type { findingHeads, findingWords, verifiedWords } from '../../../reports/verify/words.ts';

interface Words {
  readonly findingHeads: typeof findingHeads;
  readonly findingWords: typeof findingWords;
  readonly verifiedWords: typeof verifiedWords;
}

/** What became of a report that was held against the books, as sentences and a table. */
export function verifiedView(verified: Verified, words: Words, language: Language) {
  const { findings } = verified;
  const head = (name: keyof typeof findingHeads) => words.findingHeads[name][language];
  return {
    agrees: findings.length === 0,
    said: words.verifiedWords(verified).map((one) => one[language]),
    columns: [
      { title: head('about') },
      { title: head('kind') },
      { title: head('shown'), isNumber: true },
      { title: head('found'), isNumber: true },
      { title: head('where'), isWide: true },
      { title: head('why'), isWide: true },
    ],
    rows: findings.map(({ about, kind, shown, found, where, why }: Finding) =>
      [about[language], words.findingWords[kind][language], shown, found, where, why?.[language]].map(
        (text) => ({
          text: text ?? '—',
        }),
      ),
    ),
  };
}
