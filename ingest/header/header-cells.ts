import { fold, readings } from './fold.ts';

/** One column of a header: its words from the outermost merged cell down, and what it may be called. */
export interface HeaderCell {
  /** Counted from 0. */
  readonly position: number;
  /** As a person reads it. */
  readonly header: string;
  /** Folded words with how literally they were read; 0 is the most literal. */
  readonly words: readonly (readonly [word: string, distance: number])[];
}

const vague = /(?:情况|信息|内容|方面|相关|部分)$/u;

/** The columns of a header that stands in one row or several, blank parents taking the text to their left. */
export function headerCells(block: readonly (readonly string[])[]): HeaderCell[] {
  const width = Math.max(...block.map((row) => row.length));
  const lowest = block.length - 1;
  const cells: HeaderCell[] = [];
  for (let position = 0; position < width; position++) {
    const path = pathOf(block, position, lowest);
    if (path.length > 0) cells.push({ position, header: path.join(' '), words: wordsOf(path) });
  }
  return cells;
}

function pathOf(block: readonly (readonly string[])[], position: number, lowest: number): string[] {
  const path: string[] = [];
  for (let row = 0; row <= lowest; row++) {
    const own = textAt(block, row, position);
    const below = block.slice(row + 1).some((_, i) => textAt(block, row + 1 + i, position) !== '');
    const text = own === '' && row < lowest && below ? textToTheLeft(block, row, position) : own;
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function textAt(block: readonly (readonly string[])[], row: number, position: number): string {
  return (block[row]?.[position] ?? '').replaceAll('\u001e', ' ').trim();
}

function textToTheLeft(block: readonly (readonly string[])[], row: number, position: number): string {
  for (let left = position - 1; left >= 0; left--) {
    const text = textAt(block, row, left);
    if (text !== '') return text;
  }
  return '';
}

function wordsOf(path: readonly string[]): (readonly [string, number])[] {
  const child = path.at(-1) ?? '';
  const parents = path.slice(0, -1);
  const ways = [readings(child)];
  for (const parent of parents.toReversed()) {
    ways.unshift(readings(parent + child), readings(parent.replace(vague, '') + child));
  }
  if (parents.length > 1) ways.unshift(readings(path.join('')));
  const found = new Map<string, number>();
  for (const [distance, word] of ways.flat().entries()) {
    if (!found.has(word)) found.set(word, distance);
  }
  return [...found].filter(([word]) => word !== fold(''));
}
