import { Fault } from '../../sql/words/fault.ts';
import { monthsNamed } from './months-named.ts';
import type { Regions } from './regions.ts';

const periodForms = '2022 | 2022-05 | 2022-01..2022-09 | 2022年5月 | 2022年第二季度';

/** A period as it is said on the command line, in the words of a title. Error: QUESTION_INVALID. */
export function saidPeriod(period: string): string {
  const text = period
    .trim()
    .replace('..', '至')
    .replace(/^(\d{4})$/u, '$1年');
  const { months, parts, years } = monthsNamed(text);
  if (months.length + parts.length + years.length > 0) return text;
  throw new Fault('QUESTION_INVALID', { name: '--period', found: period, expected: periodForms });
}

/** QUESTION_INVALID, naming the counties there are, for a county that no list names. */
export function refuseUnknownCounty(region: string, regions: Regions): void {
  if (regions.namedIn(region) !== null) return;
  const known = regions.counties.map((code) => `${code} ${regions.nameOf(code)}`);
  throw new Fault('QUESTION_INVALID', { name: '--region', found: region, expected: known.join(' | ') });
}
