import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { Period } from './answer.ts';

/** A longer period is a mistake, and would make an answer of thousands of months. */
const longestYears = 50;

/** Years a bureau may hold records of; a year beyond is a slip of the pen. */
const [firstYear, lastYear] = ['1949', '2149'];

const form = /^(\d{4})(?:-(\d{2}))?(?:\.\.(\d{4})-(\d{2}))?$/;

/** `2022`, `2022-05` or `2022-01..2022-09` as months; error QUESTION_INVALID. */
export function parsePeriod(text: string): Period {
  const [, year, month, toYear, toMonth] = form.exec(text) ?? [];
  const from = year ? `${year}-${month ?? '01'}-01` : '';
  const to = toYear ? `${toYear}-${toMonth}-01` : `${year}-${month ?? '12'}-01`;
  const isRange =
    from >= firstYear &&
    to < `${lastYear}-13` &&
    !(toYear && !month) &&
    isMonth(from) &&
    isMonth(to) &&
    from <= to;
  if (!isRange || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= longestYears) {
    throw new Fault('QUESTION_INVALID', {
      name: 'period',
      found: text,
      expected: `2022, 2022-05, 2022-01..2022-09 (${firstYear}–${lastYear})`,
    });
  }
  return { from, to };
}

function isMonth(text: string): boolean {
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12;
}

/** January to the month of the as-of day. */
export function yearToDate(asOf: string): Period {
  return { from: `${asOf.slice(0, 4)}-01-01`, to: `${asOf.slice(0, 7)}-01` };
}

/** The same months `years` earlier. */
export function earlier({ from, to }: Period, years = 1): Period {
  const back = (month: string) =>
    `${String(Number(month.slice(0, 4)) - years).padStart(4, '0')}${month.slice(4)}`;
  return { from: back(from), to: back(to) };
}

/** As many months, just before a period. */
export function justBefore(period: Period): Period {
  const months = monthsOf(period).length;
  const back = (month: string) => {
    const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - months;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  };
  return { from: back(period.from), to: back(period.to) };
}

/** The first month of a period whose days lie fewer than `days` before the as-of day at its end; null where none does. */
export function youngFrom({ from, to }: Period, asOf: string, days: number): string | null {
  const settled = new Date(Date.parse(`${asOf}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  return monthsOf({ from, to }).find((month) => lastDayOf(month) > settled) ?? null;
}

/** Last day of the month of `YYYY-MM…`. */
export function lastDayOf(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
}

/** The part of a period that the data reach: nothing after the as-of month is known. */
export function known(period: Period, asOf: string): Period {
  const last = `${asOf.slice(0, 7)}-01`;
  return period.from <= last && period.to > last ? { from: period.from, to: last } : period;
}

/** Every month of a period, first days. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  for (;;) {
    const next = `${year}-${String(month).padStart(2, '0')}-01`;
    if (next > to) return months;
    months.push(next);
    if (month === 12) year += 1;
    month = month === 12 ? 1 : month + 1;
  }
}

export function monthLabel(month: string): Label {
  const at = new Date(`${month}T00:00:00Z`);
  const en = at.toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return { zh: `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`, en };
}
