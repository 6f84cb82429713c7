const ignored = /[\s_\-–—·*★※:;、,.。/\\'"“”‘’\u200b\ufeff\p{Cc}]+/gu;
const brackets = /[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/gu;

/** A word as it is compared: one width, one case, no blanks and no punctuation but brackets. */
export function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(ignored, '');
}

/** The word without any bracket and what stands in it. */
export function withoutBrackets(word: string): string {
  return word.normalize('NFKC').replace(brackets, '');
}

/** What stands in the brackets of a word, one string for each. */
export function bracketContents(word: string): string[] {
  return (word.normalize('NFKC').match(brackets) ?? []).map((found) => found.slice(1, -1));
}

/** How a header cell may be read, the most literal way first. */
export function readings(cell: string): string[] {
  const plain = cell.normalize('NFKC').replace(/^\s*(?:[(]?\d{1,2}[).、]|[一二三四五六七八九十]+、)\s*/u, '');
  const bare = withoutBrackets(plain);
  const found = [
    fold(plain),
    fold(bare),
    fold(bare).replace(/(?:是否|有无|yesno)$/u, ''),
    fold(bare).replace(/(?:亿元|万元|元|平方米|平米|m2|万人)$/u, ''),
    ...bracketContents(plain).map(fold),
  ];
  return [...new Set(found)].filter((word) => word !== '');
}
