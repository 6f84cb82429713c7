import { isEmptyMark, type Reading, read } from './reading.ts';

/** Text as written, without the blanks around it; line breaks become blanks. */
export function readText(raw: string): Reading {
  if (isEmptyMark(raw)) return read(null, 'empty_mark');
  const value = raw.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return { value, notes: value === raw ? [] : ['blanks'] };
}
