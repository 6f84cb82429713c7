import { counted, type Label } from '../../sql/words/label.ts';
import { isMadeOfParts } from './concepts-of.ts';
import { fold, withoutBrackets } from './fold.ts';
import { isListed } from './vocabulary.ts';

/**
 * A header cell as it may be told: known header words as they are, of anything else only how long it is, for a row
 * taken for a header may hold the name of a person.
 */
export function shownHeader(header: string): Label {
  const shown = header.split(' ').map(shownWord);
  return { zh: shown.map(({ zh }) => zh).join(' '), en: shown.map(({ en }) => en).join(' ') };
}

function shownWord(word: string): Label {
  const [whole, bare] = [fold(word), fold(withoutBrackets(word))];
  const isKnown = isListed(whole) || isMadeOfParts(whole);
  if (isKnown) return { zh: word, en: word };
  if (isListed(bare) || isMadeOfParts(bare)) {
    const known = withoutBrackets(word).trim();
    return { zh: known, en: known };
  }
  const length = [...word].length;
  return { zh: `${length} 字`, en: counted(length, 'character', 'characters') };
}
