import type { ColumnKind } from '../../sql/sources/column.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import type { DateForm, Told } from './given.ts';
import { broken, type Reading } from './reading.ts';

interface Written {
  readonly year: number;
  readonly month: number;
  /** Null where only a month is written. */
  readonly day: number | null;
  readonly rest: string;
}

/** The first year of 民国 is 1912. */
const beforeRoc = 1911;
const notes: Readonly<Record<DateForm, NormalisationName>> = {
  yyyMMdd: 'roc_year',
  'd/m/yyyy': 'day_first',
  'm/d/yyyy': 'month_first',
  'd mmm yyyy': 'month_name',
};
/** `2022-03-05`, `2022/3/5`, `20220305`: a year in front reads alike in every form. */
const yearFirst = /^(?:19|20)\d\d(?:[-./年]|\d{4}(?:\D|$))/u;
const serial = /^\d{5}(?:\.\d+)?$/u;

/** A date written in a form, as `YYYY-MM-DD` (with its time) or `YYYY-MM`; NOT_A_DATE for figures in another form. */
export function datedAs(raw: string, text: string, form: DateForm, kind: ColumnKind): Told | Reading {
  const plain = text
    .replaceAll('時', '时')
    .replaceAll('點', '点')
    .replaceAll('國', '国')
    .replaceAll('華', '华');
  const found = written(plain, form, kind);
  if (found !== null) {
    const { year, month, day, rest } = found;
    const parts = [String(year).padStart(4, '0'), two(month), ...(day === null ? [] : [two(day)])];
    const clock = onTheDay(rest);
    return { text: `${parts.join('-')}${clock === '' ? '' : ` ${clock}`}`, notes: [notes[form]] };
  }
  const isPlain = yearFirst.test(plain) || serial.test(plain) || !/\d/u.test(plain);
  return isPlain ? { text: raw, notes: [] } : broken('NOT_A_DATE');
}

function written(text: string, form: DateForm, kind: ColumnKind): Written | null {
  switch (form) {
    case 'yyyMMdd':
      return roc(text, kind);
    case 'd/m/yyyy':
      return numbered(text, ([day, month, year]) => ({ day, month, year }));
    case 'm/d/yyyy':
      return numbered(text, ([month, day, year]) => ({ day, month, year }));
    case 'd mmm yyyy':
      return named(text);
  }
}

function roc(text: string, kind: ColumnKind): Written | null {
  const parted =
    /^(?:中华)?(?:民国)?\s*(\d{2,3})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*日?(.*)$/u.exec(
      text,
    ) ?? /^(\d{2,3})(\d\d)(\d\d)(?!\d)(.*)$/u.exec(text);
  if (parted) {
    const [, year, month, day, rest = ''] = parted;
    return { year: beforeRoc + Number(year), month: Number(month), day: Number(day), rest };
  }
  if (kind !== 'month') return null;
  const month =
    /^(?:中华)?(?:民国)?\s*(\d{2,3})\s*[年./-]\s*(\d{1,2})\s*(?:月份?)?$/u.exec(text) ??
    /^(\d{3})(\d\d)$/u.exec(text);
  return month && { year: beforeRoc + Number(month[1]), month: Number(month[2]), day: null, rest: '' };
}

type Three = readonly [number, number, number];

function numbered(text: string, order: (three: Three) => Omit<Written, 'rest'>): Written | null {
  const whole = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})(?!\d)(.*)$/u.exec(text);
  if (whole) {
    const [, a, b, year, rest = ''] = whole;
    return { ...order([Number(a), Number(b), century(year!)]), rest };
  }
  const month = /^(\d{1,2})[-./ ](\d{4})$/u.exec(text);
  return month && { year: Number(month[2]), month: Number(month[1]), day: null, rest: '' };
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/iu;

function named(text: string): Written | null {
  const plain = text.replace(weekday, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)(.*)$/iu.exec(
    plain,
  );
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/iu.exec(plain);
  const monthOnly = /^([a-z]{3,9})\.?,?[\s-]+(\d{4})$/iu.exec(plain);
  const [word, day, year, rest = ''] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3], dayFirst[4]]
    : monthFirst
      ? [monthFirst[1], monthFirst[2], monthFirst[3], monthFirst[4]]
      : [monthOnly?.[1], undefined, monthOnly?.[2]];
  if (word === undefined || year === undefined) return null;
  const month = months.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
  if (month === 0) return null;
  return { year: century(year), month, day: day === undefined ? null : Number(day), rest };
}

function century(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** `2:30 PM` on the clock of 24 hours; every other time as it is written. */
function onTheDay(rest: string): string {
  const clock = rest.trim().replace(/^[,T]\s*/u, '');
  const half = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])\.?m\.?$/iu.exec(clock);
  if (!half) return clock;
  const hour = (Number(half[1]) % 12) + (half[4]!.toLowerCase() === 'p' ? 12 : 0);
  return [two(hour), half[2], ...(half[3] === undefined ? [] : [half[3]])].join(':');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
