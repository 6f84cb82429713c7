import { counted, type Label } from '../../sql/words/label.ts';
import { isMadeOfParts } from './concepts-of.ts';
import { fold, withoutBrackets } from './fold.ts';
import { isListed } from './vocabulary.ts';

const longestShown = 16;
const manyDigits = /\d{5}/u;
const figures = /^[-+¥￥\d.,:/年月日%\s]*\d[-+¥￥\d.,:/年月日%\s]*$/u;

/**
 * Whether a row of words is a header and not a row of data taken for one, which may hold the name of a person: none of
 * its cells is a figure, and below one of them stand figures.
 */
export function isHeaderRow(
  cells: readonly { readonly position: number; readonly header: string }[],
  below: readonly (readonly string[])[],
): boolean {
  const isFigure = (text: string) => figures.test(text.normalize('NFKC').trim());
  if (cells.some(({ header }) => isFigure(header) || manyDigits.test(header.normalize('NFKC')))) return false;
  return cells.some(({ position }) => below.some((row) => isFigure(row[position] ?? '')));
}

/**
 * A header cell as it may be told: known header words as they are, others too where they stand in a header, are short
 * and hold no long number; of anything else only how long it is.
 */
export function shownHeader(header: string, isInHeader: boolean): Label {
  const shown = header.split(' ').map((word) => shownWord(word, isInHeader));
  return { zh: shown.map(({ zh }) => zh).join(' '), en: shown.map(({ en }) => en).join(' ') };
}

function shownWord(word: string, isInHeader: boolean): Label {
  const [whole, bare] = [fold(word), fold(withoutBrackets(word))];
  const length = [...word].length;
  const isKnown = isListed(whole) || isMadeOfParts(whole);
  if (isKnown || (isInHeader && length <= longestShown)) return { zh: word, en: word };
  if (isListed(bare) || isMadeOfParts(bare)) {
    const known = withoutBrackets(word).trim();
    return { zh: known, en: known };
  }
  return { zh: `${length} 字`, en: counted(length, 'character', 'characters') };
}
