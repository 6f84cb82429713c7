import type { BulletinNumber, Mark } from '../../models/index.ts';

/** Private-use characters, which no sentence holds: start, end of the mark, end of the number. */
const [start, middle, end] = ['\uE000', '\uE001', '\uE002'];

/** Marks the numbers of sentences with their place in `numbers`. */
export function marking(): { readonly mark: Mark; readonly numbers: readonly BulletinNumber[] } {
  const numbers: BulletinNumber[] = [];
  const mark: Mark = (number, text) => {
    numbers.push(number);
    return `${start}${numbers.length - 1}${middle}${text}${end}`;
  };
  return { mark, numbers };
}

const pattern = new RegExp(`${start}(\\d+)${middle}([^${end}]*)${end}`, 'u');

/** A marked sentence in pieces: text, and numbers with their place. */
export function pieces(sentence: string): Piece[] {
  const parts = sentence.split(pattern);
  return parts.flatMap((text, i): Piece[] => {
    if (i % 3 === 1) return [];
    if (i % 3 === 2) return [{ text, at: Number(parts[i - 1]) }];
    return text === '' ? [] : [{ text, at: null }];
  });
}

interface Piece {
  readonly text: string;
  /** Of a number its place in `numbers`. */
  readonly at: number | null;
}
