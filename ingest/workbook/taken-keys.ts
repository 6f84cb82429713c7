import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { batchRelation } from './sent-cells.ts';

/** A row of `typed`, its key, and the accepted row that has the same. */
export interface TakenKey {
  readonly row: number;
  readonly found: string;
  readonly batch: string;
  readonly taken: number;
}

/**
 * The rows of `typed` whose key was accepted with the batch that was first sent back or since: a corrected row may
 * take the place of what stood before that, and of nothing later.
 */
export async function takenKeys(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
): Promise<TakenKey[]> {
  const since = firstSent(original, receipts).sequence;
  const contract = datasetNamed(original.dataset);
  const key = keyOf(contract);
  const accepted = receipts
    .filter(({ dataset, sequence }) => dataset === original.dataset && sequence >= since)
    .flatMap((receipt) => {
      const rows = batchRelation(home, receipt, batchFiles.accepted);
      return rows === null
        ? []
        : [
            `select ${key.join(', ')}, ${quoted(receipt.batch)} as batch, ${receipt.sequence} as sequence, row_number as taken from ${rows}`,
          ];
    });
  if (accepted.length === 0) return [];
  const text = contract.key.map((name) => `typed.${named(name)}`).join(', ');
  return engine.rows<TakenKey>(`
    select typed.row_number as row, concat_ws(' ', ${text}) as found,
      arg_max(earlier.batch, earlier.sequence) as batch, arg_max(earlier.taken, earlier.sequence) as taken
    from typed join (${accepted.join(' union all ')}) as earlier
      on ${key.map((name) => `typed.${name} = earlier.${name}`).join(' and ')}
    group by row, found order by row`);
}

function firstSent(receipt: Receipt, receipts: readonly Receipt[]): Receipt {
  const before = receipts.find(({ batch }) => batch === receipt.corrects?.batch);
  return before ? firstSent(before, receipts) : receipt;
}

/** What tells rows apart: numbers of two counties may be the same where files replace a county's month. */
function keyOf({ key, replaces, columns }: Dataset): string[] {
  const withCounty = replaces === 'county-month' && 'region_code' in columns && !key.includes('region_code');
  return (withCounty ? ['region_code', ...key] : key).map(named);
}
