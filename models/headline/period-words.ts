import type { Label } from '../../sql/words/label.ts';
import type { Period } from '../answer.ts';

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function english(month: string): string {
  return monthName.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/**
 * 上半年, 1—9月, 2022年; the year is named where it is not the year of `asOf`, and for whole years.
 * English always names it: January–September 2022.
 */
export function periodWords(period: Period, asOf: string): Label {
  const [fromYear, toYear] = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const [from, to] = [Number(period.from.slice(5, 7)), Number(period.to.slice(5, 7))];
  if (fromYear !== toYear) {
    return {
      zh: `${fromYear}年${from}月—${toYear}年${to}月`,
      en: `${english(period.from)} ${fromYear} – ${english(period.to)} ${toYear}`,
    };
  }
  if (from === 1 && to === 12) return { zh: `${fromYear}年`, en: fromYear };
  const year = fromYear === asOf.slice(0, 4) ? '' : `${fromYear}年`;
  return {
    zh: `${year}${chineseMonths(from, to)}`,
    en: `${from === to ? '' : `${english(period.from)}–`}${english(period.to)} ${toYear}`,
  };
}

function chineseMonths(from: number, to: number): string {
  if (from === to) return `${to}月`;
  if (from === 1 && to === 6) return '上半年';
  if (from === 7 && to === 12) return '下半年';
  return `${from}—${to}月`;
}

/** The moment a stock is counted: 9月末, the end of September 2022. */
export function momentWords(period: Period, asOf: string): Label {
  const { zh, en } = periodWords({ from: period.to, to: period.to }, asOf);
  return { zh: `${zh}末`, en: `the end of ${en}` };
}
