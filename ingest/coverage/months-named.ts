import { withFigures } from '../normalise/chinese-number.ts';

/** Months a text names. `months` are first days; `parts` are months named without a year; `years` are whole years. */
export interface NamedMonths {
  readonly months: readonly string[];
  readonly parts: readonly number[];
  readonly years: readonly number[];
}

const until = '\\s*(?:-|~|至|到|—|–|－)\\s*';
const year = '(?<!\\d)((?:19|20)\\d\\d)';
const notADay = '(?!\\s*\\d{1,2}\\s*[日号])';
const quarters: Readonly<Record<string, readonly [number, number]>> = {
  '1': [1, 3],
  '2': [4, 6],
  '3': [7, 9],
  '4': [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  全年: [1, 12],
};

interface Form {
  readonly form: RegExp;
  readonly span: (found: RegExpExecArray) => readonly [number, number, number, number] | null;
}

const spans: readonly Form[] = [
  form(`${year}年(\\d{1,2})月份?${until}((?:19|20)\\d\\d)年(\\d{1,2})月`, (f) => [
    n(f, 1),
    n(f, 2),
    n(f, 3),
    n(f, 4),
  ]),
  form(`${year}[-.]?(0[1-9]|1[0-2])${until}((?:19|20)\\d\\d)[-.]?(0[1-9]|1[0-2])(?!\\d)`, (f) => [
    n(f, 1),
    n(f, 2),
    n(f, 3),
    n(f, 4),
  ]),
  form(`${year}年(\\d{1,2})月?份?${until}(\\d{1,2})月`, (f) => [n(f, 1), n(f, 2), n(f, 1), n(f, 3)]),
  form(`${year}年第?([1-4])季度?`, (f) => [n(f, 1), quarters[f[2]!]![0], n(f, 1), quarters[f[2]!]![1]]),
  form(`${year}年?度?(上半年|下半年|全年)`, (f) => [
    n(f, 1),
    quarters[f[2]!]![0],
    n(f, 1),
    quarters[f[2]!]![1],
  ]),
  form(`${year}年\\d{1,2}月\\d{1,2}[日号]`, () => null),
  form(`${year}年(\\d{1,2})月${notADay}`, (f) => [n(f, 1), n(f, 2), n(f, 1), n(f, 2)]),
  form(`${year}(0[1-9]|1[0-2])(?!\\d)`, (f) => [n(f, 1), n(f, 2), n(f, 1), n(f, 2)]),
  form(`${year}[-./_](0?[1-9]|1[0-2])(?![-./_]?\\d)`, (f) => [n(f, 1), n(f, 2), n(f, 1), n(f, 2)]),
];

function form(pattern: string, span: Form['span']): Form {
  return { form: new RegExp(pattern, 'gu'), span };
}

function n(found: RegExpExecArray, group: number): number {
  return Number(found[group]);
}

/** Reads `2022年5月`, `2022年1-9月`, `2022年第三季度`, `202205`, `2022-05`, `2022年` out of a title or a name. */
export function monthsNamed(text: string): NamedMonths {
  let rest = withFigures(text.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/[〔[(](?:19|20)\d\d[〕\])](?:第)?\d+号/gu, ' ');
  const months = new Set<string>();
  for (const { form: pattern, span } of spans) {
    rest = rest.replace(pattern, (...found) => {
      const range = span(found as unknown as RegExpExecArray);
      if (range) for (const month of between(...range)) months.add(month);
      return ' ';
    });
  }
  const parts = new Set<number>();
  const only = rest.replace(
    new RegExp(`(?<!\\d)(\\d{1,2})月?${until}(\\d{1,2})月${notADay}`, 'gu'),
    (_, from, to) => {
      for (let month = Number(from); month <= Number(to) && month <= 12; month++) parts.add(month);
      return ' ';
    },
  );
  for (const [, month] of only.matchAll(/(?<!\d)(1[0-2]|0?[1-9])月(?!\d{1,2}[日号])/gu))
    parts.add(Number(month));
  const years = [...only.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].map(([, found]) => Number(found));
  return { months: [...months].sort(), parts: [...parts], years: [...new Set(years)] };
}

function between(firstYear: number, firstMonth: number, lastYear: number, lastMonth: number): string[] {
  const found: string[] = [];
  if (![firstMonth, lastMonth].every((month) => month >= 1 && month <= 12)) return found;
  const end = lastYear * 12 + lastMonth;
  for (let at = firstYear * 12 + firstMonth; at <= end && found.length < 240; at++) {
    found.push(`${Math.floor((at - 1) / 12)}-${String(((at - 1) % 12) + 1).padStart(2, '0')}-01`);
  }
  return found;
}

/** The months of a year. */
export function monthsOf(year: number): string[] {
  return between(year, 1, year, 12);
}
