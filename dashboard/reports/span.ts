import { Fault } from '../../sql/words/fault.ts';

export type ReportKind = 'month' | 'quarter' | 'half' | 'year';

/** What a report is about. */
export interface Span {
  /** `2022-06`, `2022-Q2`, `2022-H1` or `2022`. */
  readonly name: string;
  readonly kind: ReportKind;
  readonly year: number;
  /** First and last month, `2022-04` and `2022-06`. */
  readonly from: string;
  readonly through: string;
  /** Which month, quarter or half of the year; 1 of a year. */
  readonly number: number;
}

const forms: readonly (readonly [ReportKind, RegExp, months: number])[] = [
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/u, 1],
  ['quarter', /^(\d{4})-Q([1-4])$/u, 3],
  ['half', /^(\d{4})-H([12])$/u, 6],
  ['year', /^(\d{4})$/u, 12],
];

function spanNamed(name: string): Span | null {
  for (const [kind, form, months] of forms) {
    const [, year, part] = form.exec(name) ?? [];
    if (year === undefined) continue;
    const number = Number(part ?? 1);
    const month = (at: number) => `${year}-${String(at).padStart(2, '0')}`;
    const [from, through] = [month((number - 1) * months + 1), month(number * months)];
    return { name, kind, year: Number(year), from, through, number };
  }
  return null;
}

/** The span of a name. Error QUESTION_INVALID where it is misspelt, or begins after the as-of month. */
export function spanOf(name: string, asOf: string): Span {
  const span = spanNamed(name);
  const last = asOf.slice(0, 7);
  if (span !== null && span.from <= last) return span;
  throw new Fault('QUESTION_INVALID', {
    name: 'period',
    found: name,
    expected:
      span === null
        ? '2022-06, 2022-Q2, 2022-H1, 2022'
        : { zh: `不晚于数据截至月 ${last}`, en: `no later than the month the data reach, ${last}` },
  });
}

/** What may be asked of a year by now: itself, its halves, quarters and months that have begun. */
export function spansOf(year: number, asOf: string): Span[] {
  const parts = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `-${letter}${at + 1}`);
  const months = Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`);
  return ['', ...parts('H', 2), ...parts('Q', 4), ...months]
    .map((part) => spanNamed(`${year}${part}`))
    .filter((span): span is Span => span !== null && span.from <= asOf.slice(0, 7));
}
