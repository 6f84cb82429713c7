import type { Label } from './label.ts';

/** The day of the next month by whose end the return of a month is owed, `YYYY-MM-DD`. */
export function dueOn(month: string, day: number): string {
  const [year, nth] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return new Date(Date.UTC(year, nth, day)).toISOString().slice(0, 10);
}

const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** （应于2022年10月10日前报送） / (due by 10 October 2022): after what was not reported; empty where no day is known. */
export function dueBy(month: string, day: number | null): Label {
  if (day === null) return { zh: '', en: '' };
  const on = dueOn(month, day);
  const [year, nth, date] = on.split('-').map(Number);
  return {
    zh: `（应于${year}年${nth}月${date}日前报送）`,
    en: ` (due by ${english.format(new Date(on))})`,
  };
}
