import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { serialDate } from '../xlsx/number-format.ts';
import { withFigures } from './chinese-number.ts';
import { broken, type CellContext, isEmptyMark, isNotYet, type Reading, read, tidied } from './reading.ts';

const first = '1949-01-01';
const last = '2099-12-31';
const openEnded = /^(?:长期|永久|至今|长期有效|在建)$/u;
const forms: readonly (readonly [RegExp, NormalisationName])[] = [
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u, 'chinese_date'],
  [/^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/u, 'dotted_date'],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, 'slashed_date'],
  [/^(\d{4})[-–—](\d{1,2})[-–—](\d{1,2})$/u, 'short_date'],
  [/^((?:19|20)\d\d)(\d\d)(\d\d)$/u, 'compact_date'],
  [/^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u, 'two_digit_year'],
];
const withoutYear = /^(\d{1,2})月(\d{1,2})[日号]$/u;

/** A day in any of the forms met in county files, as `YYYY-MM-DD`. A time of day is dropped. */
export function readDay(raw: string, context: CellContext): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  if (context.column.nullable && (isNotYet(text) || openEnded.test(text))) return read(null, 'not_yet');
  const { day, rest } = split(text);
  const found = dayOf(day, context);
  if ('rule' in found) return found;
  if (rest !== '' && clockOf(rest) === null) return broken('NOT_A_DATE');
  const [date, ownTime] = (found.value ?? '').split(' ');
  const dropped: NormalisationName[] = rest !== '' || ownTime !== undefined ? ['time_dropped'] : [];
  return { value: date!, notes: [...notes, ...found.notes, ...dropped] };
}

/** A day with its time, as `YYYY-MM-DD HH:MM:SS`; midnight where no time is given. */
export function readInstant(raw: string, context: CellContext): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  if (context.column.nullable && isNotYet(text)) return read(null, 'not_yet');
  const { day, rest } = split(text);
  const found = dayOf(day, context);
  if ('rule' in found) return found;
  const [date, ownTime] = (found.value ?? '').split(' ');
  if (rest === '') return { value: `${date} ${ownTime ?? '00:00:00'}`, notes: [...notes, ...found.notes] };
  const clock = clockOf(rest);
  if (clock === null) return broken('NOT_A_DATE');
  if (clock === 'impossible') return broken('IMPOSSIBLE_DATE');
  const plain: NormalisationName[] = /^\d\d:\d\d(?::\d\d)?$/u.test(rest) ? [] : ['clock_words'];
  return { value: `${date} ${clock}`, notes: [...notes, ...found.notes, ...plain] };
}

/** The part that names the day, and the part that names the time. */
function split(text: string): { day: string; rest: string } {
  const plain = withFigures(text)
    .replace(/[(]?(?:星期|周)[一二三四五六日天][)]?/gu, ' ')
    .replace(/\s*([年月])\s*/gu, '$1')
    .replace(/\s+([日号])/gu, '$1')
    .trim();
  const clock =
    /^(.*?[\d日号])(?:\s+|T|(?<=[日号]))((?:凌晨|早上|上午|中午|下午|晚上|晚|约)?\s*\d{1,2}\s*[:时点].*)$/u.exec(
      plain,
    );
  return clock
    ? { day: clock[1]!.replace(/\s/gu, ''), rest: clock[2]!.trim() }
    : { day: plain.replace(/\s/gu, ''), rest: '' };
}

function dayOf(text: string, context: CellContext): Reading {
  for (const [form, note] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const year = note === 'two_digit_year' ? `20${found[1]}` : found[1]!;
    return calendarDay(
      Number(year),
      Number(found[2]),
      Number(found[3]),
      /^\d{4}-\d\d-\d\d$/u.test(text) ? [] : [note],
    );
  }
  const partial = withoutYear.exec(text);
  if (partial && context.year !== null) {
    return calendarDay(context.year, Number(partial[1]), Number(partial[2]), ['year_from_title']);
  }
  return serial(text, context);
}

function serial(text: string, { date1904 }: CellContext): Reading {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return broken('NOT_A_DATE');
  const shown = serialDate(Number(text), date1904);
  if (shown === null || shown < '1990-01-01' || shown > '2079-12-31') return broken('NOT_A_DATE');
  return read(shown, date1904 ? 'excel_serial_1904' : 'excel_serial');
}

function calendarDay(year: number, month: number, day: number, notes: NormalisationName[]): Reading {
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day)
    return broken('IMPOSSIBLE_DATE');
  const value = instant.toISOString().slice(0, 10);
  if (value < first || value > last)
    return broken('OUT_OF_RANGE', { zh: `${first} 至 ${last}`, en: `${first} to ${last}` });
  return { value, notes };
}

/** `HH:MM:SS`, `impossible` for a time no clock shows, null for what is no time. */
function clockOf(text: string): string | 'impossible' | null {
  const form =
    /^(凌晨|早上|上午|中午|下午|晚上|晚|约)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*[:分]?|半)?\s*(?:(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(?:许|左右|Z)?$/u;
  const found = form.exec(text);
  if (!found) return null;
  const [, part, hourText, minuteText, secondText] = found;
  const late = part !== undefined && ['下午', '晚上', '晚'].includes(part) && Number(hourText) < 12;
  const hour = Number(hourText) + (late ? 12 : 0);
  const minute = minuteText === undefined ? (text.includes('半') ? 30 : 0) : Number(minuteText);
  const second = Number(secondText ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return 'impossible';
  return [hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':');
}
