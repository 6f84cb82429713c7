import type { intAccidentsPlaced } from '../../../sql/intermediate/int_accidents__placed.ts';
import type { intClosingsCounted } from '../../../sql/intermediate/int_closings__counted.ts';
import type { intReleaseMoment } from '../../../sql/intermediate/int_release__moment.ts';
import type { intUnitsCounted } from '../../../sql/intermediate/int_units__counted.ts';
import type { fctHazardMonth } from '../../../sql/marts/fct_hazard_month.ts';
import type { fctInspectionMonth } from '../../../sql/marts/fct_inspection_month.ts';
import type { RowOf } from '../analysis.ts';
import type { areaRates } from '../areas/area-rates.ts';

export interface Given {
  readonly closings: readonly RowOf<typeof intClosingsCounted>[];
  readonly units: readonly RowOf<typeof intUnitsCounted>[];
  readonly rates: readonly ReturnType<typeof areaRates>[number][];
  readonly inspections: readonly RowOf<typeof fctInspectionMonth>[];
  readonly hazards: readonly RowOf<typeof fctHazardMonth>[];
  readonly accidents: readonly RowOf<typeof intAccidentsPlaced>[];
  readonly moment: readonly RowOf<typeof intReleaseMoment>[];
}

/** One unit looked at in one way; `p` is null where there is too little to test. */
export interface Doubted {
  readonly check_kind: string;
  readonly measure: string;
  readonly unit_kind: string;
  readonly unit: string;
  readonly unit_name: string | null;
  readonly item_count: number;
  readonly least_count: number;
  readonly statistic: number | null;
  readonly expected: number | null;
  readonly p: number | null;
}

/** What was found, or nothing where there are fewer items than a test needs. */
export function doubted(
  row: Pick<Doubted, 'check_kind' | 'measure' | 'unit_kind' | 'unit' | 'item_count' | 'least_count'> & {
    readonly unit_name?: string | null;
  },
  found: () => { readonly statistic: number; readonly expected: number; readonly p: number },
): Doubted {
  const isFew = row.item_count < row.least_count;
  return { unit_name: null, ...row, ...(isFew ? { statistic: null, expected: null, p: null } : found()) };
}

/** The names of the counties that the units tell. */
export function nameOf(units: Given['units'], kind: string): (unit: string) => string | null {
  const names = new Map(
    units.filter((one) => one.unit_kind === kind).map(({ unit, unit_name }) => [unit, unit_name]),
  );
  return (unit) => names.get(unit) ?? null;
}

/** First month of the twelve that end with the as-of month; null where there is none. */
export function yearBefore({ moment: [moment] }: Given): string | null {
  if (moment?.as_of_month == null) return null;
  const at = new Date(`${moment.as_of_month}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - 11);
  return at.toISOString().slice(0, 10);
}
