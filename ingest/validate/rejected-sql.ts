import { named, quoted } from '../../sql/engine/index.ts';
import type { SpokenFor } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';

/**
 * SQL: every error with the county, the month and the key of its row as far as they can be read: the row's own
 * before those of the title. They tell whom a row that was sent back belongs to, and when a later one settles it.
 */
export function rejectedSql(contract: Dataset, { county, months }: SpokenFor): string {
  const title = (value: string | undefined, type: string) =>
    `cast(${value === undefined ? 'null' : quoted(value)} as ${type})`;
  const region = title(county?.code, 'varchar');
  const month = title(months.length === 1 ? months[0] : undefined, 'date');
  const ownRegion = contract.columns.region_code?.kind === 'region' ? 'typed.region_code' : 'null';
  const ownMonth = contract.period
    ? `cast(date_trunc('month', typed.${named(contract.period)}) as date)`
    : 'null';
  const keys = contract.key.map((name) => `typed.${named(name)}`);
  const isWhole = keys.map((key) => `${key} is not null`).join(' and ');
  return `select errors.*, coalesce(${ownRegion}, ${region}) as region_code, coalesce(${ownMonth}, ${month}) as month,
    case when ${isWhole} then concat_ws(' ', ${keys.join(', ')}) end as key_text
    from errors join typed on typed.row_number = errors.row_number`;
}
