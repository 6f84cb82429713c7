import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { withFigures } from './chinese-number.ts';
import { readDay } from './day.ts';
import { broken, type CellContext, isEmptyMark, type Reading, read, tidied } from './reading.ts';

const forms: readonly (readonly [RegExp, NormalisationName])[] = [
  [/^(\d{4})年(\d{1,2})月份?$/u, 'chinese_month'],
  [/^(\d{4})-(\d{1,2})$/u, 'short_month'],
  [/^(\d{4})\/(\d{1,2})$/u, 'slashed_month'],
  [/^(\d{4})\.(\d{1,2})$/u, 'dotted_month'],
  [/^((?:19|20)\d\d)(\d\d)$/u, 'compact_month'],
  [/^(\d{2})年(\d{1,2})月份?$/u, 'two_digit_year'],
];

/** A month as its first day, `YYYY-MM-01`; any day of it will do. */
export function readMonth(raw: string, context: CellContext): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  const plain = withFigures(text).replace(/\s/gu, '');
  for (const [form, note] of forms) {
    const found = form.exec(plain);
    if (!found) continue;
    const year = note === 'two_digit_year' ? `20${found[1]}` : found[1]!;
    return firstDay(Number(year), Number(found[2]), [
      ...notes,
      ...(/^\d{4}-\d\d$/u.test(plain) ? [] : [note]),
    ]);
  }
  const alone = /^(\d{1,2})月份?$/u.exec(plain);
  if (alone && context.year !== null)
    return firstDay(context.year, Number(alone[1]), [...notes, 'year_from_title']);
  const day = readDay(raw, context);
  if (day.value === null) return day;
  return { value: `${day.value.slice(0, 7)}-01`, notes: [...day.notes, 'day_of_month'] };
}

function firstDay(year: number, month: number, notes: NormalisationName[]): Reading {
  if (month < 1 || month > 12) return broken('IMPOSSIBLE_DATE');
  if (year < 1949 || year > 2099)
    return broken('OUT_OF_RANGE', { zh: '1949 至 2099 年', en: '1949 to 2099' });
  return { value: `${year}-${String(month).padStart(2, '0')}-01`, notes };
}
