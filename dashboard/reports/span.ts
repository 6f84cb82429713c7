import { Fault } from '../../sql/words/fault.ts';

export type ReportKind = 'month' | 'quarter' | 'half' | 'year';

/** What a report is about. */
export interface Span {
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

/**
 * `2022-06`, `2022-Q2`, `2022-H1` or `2022`. Error QUESTION_INVALID where it is misspelt, or begins after the as-of
 * month.
 */
export function spanOf(text: string, asOf: string): Span {
  for (const [kind, form, months] of forms) {
    const [, year, part] = form.exec(text) ?? [];
    if (year === undefined) continue;
    const number = Number(part ?? 1);
    const month = (at: number) => `${year}-${String(at).padStart(2, '0')}`;
    const span = {
      kind,
      year: Number(year),
      from: month((number - 1) * months + 1),
      through: month(number * months),
      number,
    };
    if (span.from > asOf.slice(0, 7))
      throw new Fault('QUESTION_INVALID', {
        name: '--period',
        found: text,
        expected: {
          zh: `不晚于数据截至月 ${asOf.slice(0, 7)}`,
          en: `no later than the month the data reach, ${asOf.slice(0, 7)}`,
        },
      });
    return span;
  }
  throw new Fault('QUESTION_INVALID', {
    name: '--period',
    found: text,
    expected: '2022-06, 2022-Q2, 2022-H1, 2022',
  });
}
