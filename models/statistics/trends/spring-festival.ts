import { whole } from '../domain.ts';

const DAY = 86_400_000;
/** Activity is disturbed from about 5 days before 春节 to 20 after it (National Bureau of Statistics). */
const BEFORE = 5;
const AFTER = 20;

const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'Asia/Shanghai',
});

const known = new Map<number, string>();

/** The day of 春节 in a year (1950–2099), `YYYY-MM-DD`: first day of the first month of the Chinese calendar. */
export function springFestival(year: number): string {
  const found = known.get(year) ?? searched(whole('year', year, 1950, 2099));
  known.set(year, found);
  return found;
}

function searched(year: number): string {
  for (let day = Date.UTC(year, 0, 20, 4); ; day += DAY) {
    if (calendar.format(day) === '1/1') return new Date(day).toISOString().slice(0, 10);
  }
}

/** Days from 春节 of the same year to `day` (`YYYY-MM-DD`), negative before it: what years are aligned by. */
export function daysFromFestival(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Math.round((at - Date.parse(`${springFestival(new Date(at).getUTCFullYear())}T00:00:00Z`)) / DAY);
}

/** Whether a day lies in the window of 春节, in which no figure is usual. */
export function isDisturbed(day: string): boolean {
  const days = daysFromFestival(day);
  return days >= -BEFORE && days <= AFTER;
}

/** Whether months `from`..`to` (`YYYY-MM`) part January from February, so that a year before has another festival in it. */
export function partsFestival(from: string, to: string): boolean {
  return from.endsWith('-02') || to.endsWith('-01');
}
