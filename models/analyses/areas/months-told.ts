import type { intCountyMonthsReported } from '../../../sql/intermediate/int_county_months__reported.ts';
import type { RowOf } from '../analysis.ts';
import type { Measure } from './measures.ts';

type Return = RowOf<typeof intCountyMonthsReported>;

/** Months of a window of which a county told all that its rate is made of, and those of which anybody did. */
export interface MonthsTold {
  readonly reported_months: number | null;
  readonly expected_months: number | null;
}

const unknown: MonthsTold = { reported_months: null, expected_months: null };

/** By county; of the other kinds of unit no single return tells. */
export function monthsTold(
  returns: readonly Return[],
  { event, exposure }: Measure,
  { unit_kind, window_months }: { readonly unit_kind: string; readonly window_months: number },
): (unit: string) => MonthsTold {
  if (unit_kind !== 'county') return () => unknown;
  const datasets = event.endsWith('accident')
    ? ['accident']
    : exposure === 'visits'
      ? ['hazard', 'inspection']
      : ['hazard'];
  const last = returns.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const told = returns.filter(
    ({ is_reported, dataset, month }) =>
      is_reported && datasets.includes(dataset) && monthsBetween(month, last) < window_months,
  );
  const whole = (own: readonly Return[]) =>
    [...Map.groupBy(own, ({ month }) => month).values()].filter(
      (rows) => new Set(rows.map(({ dataset }) => dataset)).size === datasets.length,
    ).length;
  const byCounty = Map.groupBy(told, ({ region_code }) => region_code);
  return (unit) => ({ reported_months: whole(byCounty.get(unit) ?? []), expected_months: whole(told) });
}

function monthsBetween(from: string, to: string): number {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return at(to) - at(from);
}
