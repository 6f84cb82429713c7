import { beijingTime } from '../../../sql/words/beijing-time.ts';
import type { Language, Period } from '../answer.ts';

const monthsLong = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface Month {
  readonly year: number;
  readonly month: number;
}

function parse(day: string): Month & { readonly day: number } {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return { year, month, day: date };
}

function monthName({ month }: Month): string {
  return monthsLong[month - 1] ?? '';
}

/** `2022-09-30` as 2022年9月30日 or 30 September 2022. */
export function dayWords(day: string, language: Language): string {
  const at = parse(day);
  return language === 'zh' ? `${at.year}年${at.month}月${at.day}日` : `${at.day} ${monthName(at)} ${at.year}`;
}

/** `2022-09-01` as 2022年9月 or September 2022. */
export function monthWords(month: string, language: Language): string {
  const at = parse(month);
  return language === 'zh' ? `${at.year}年${at.month}月` : `${monthName(at)} ${at.year}`;
}

/** `2022-09-01` as 9月 or Sep: for axes, where the year stands beside. */
export function monthTick(month: string, language: Language): string {
  const at = parse(month);
  return language === 'zh' ? `${at.month}月` : monthName(at).slice(0, 3);
}

/** 2022年1—9月, 2022年上半年, 2022年, 2022年5月, 2021年10月—2022年9月; in English January–September 2022 and so on. */
export function periodWords(period: Period, language: Language): string {
  const from = parse(period.from);
  const to = parse(period.to);
  if (from.year !== to.year) {
    const dash = language === 'zh' ? '—' : ' – ';
    return `${monthWords(period.from, language)}${dash}${monthWords(period.to, language)}`;
  }
  if (from.month === to.month) return monthWords(period.from, language);
  const span = `${from.month}-${to.month}`;
  if (span === '1-12') return language === 'zh' ? `${to.year}年` : String(to.year);
  if (span === '1-6') return language === 'zh' ? `${to.year}年上半年` : `first half of ${to.year}`;
  return language === 'zh'
    ? `${to.year}年${from.month}—${to.month}月`
    : `${monthName(from)}–${monthName(to)} ${to.year}`;
}

/** An instant of UTC as the clock of China shows it, to the minute. */
export function instantWords(instant: string, language: Language): string {
  const local = beijingTime(instant);
  return `${dayWords(local, language)} ${local.slice(11, 16)}`;
}
