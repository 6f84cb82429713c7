import { join } from 'node:path';
import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { rowOf } from '../../sql/sources/returned-rows.ts';

/** A physical row of a batch. */
export interface RowPlace {
  readonly receipt: Receipt;
  readonly row: number;
}

/**
 * For each of some accepted rows of a dataset, by `rowOf`, every receipt of it: accepted rows of the same key, and rows that were
 * sent back and answered by one of them. In order of receipt.
 */
export async function sameRows(
  { engine, home }: { readonly engine: Engine; readonly home: string },
  rows: readonly RowPlace[],
  receipts: readonly Receipt[],
): Promise<Map<string, RowPlace[]>> {
  const byBatch = new Map(receipts.map((receipt) => [receipt.batch, receipt]));
  const found = new Map<string, RowPlace[]>();
  for (const { own, batch, row } of await sameKeys(engine, home, rows, receipts)) {
    const receipt = byBatch.get(batch)!;
    const places = [...answeredBy({ receipt, row }, byBatch), { receipt, row }];
    found.set(own, [...(found.get(own) ?? []), ...places]);
  }
  return new Map([...found].map(([own, places]) => [own, inOrder(places)]));
}

interface Same {
  readonly own: string;
  readonly batch: string;
  readonly row: number;
}

async function sameKeys(
  engine: Engine,
  home: string,
  rows: readonly RowPlace[],
  receipts: readonly Receipt[],
): Promise<Same[]> {
  const [first] = rows;
  if (!first) return [];
  const { key, replaces } = datasetNamed(first.receipt.dataset);
  const counties = new Set(rows.flatMap(({ receipt }) => receipt.coverage.map(({ region }) => region)));
  const near = receipts.filter(
    ({ rows: { accepted }, coverage }) =>
      accepted > 0 && (coverage.length === 0 || coverage.some(({ region }) => counties.has(region))),
  );
  const files = (of: readonly Receipt[]) =>
    of
      .map(({ dataset, batch }) => quoted(join(batchFolder(home, dataset, batch), batchFiles.accepted)))
      .join(', ');
  const keys =
    replaces === 'county-month' && !key.includes('region_code') ? ['region_code', ...key] : [...key];
  const read = (of: readonly Receipt[]) =>
    `select regexp_extract(filename, '([^/\\\\]+)[/\\\\][^/\\\\]+$', 1) as batch, row_number,
       ${keys.map((name, at) => `cast(${named(name)} as varchar) as key${at}`).join(', ')}
     from read_parquet([${files(of)}], filename = true)`;
  const wanted = rows.map(({ receipt, row }) => quoted(rowOf(receipt.batch, row))).join(', ');
  return engine.rows<Same>(
    `with own as (select * from (${read([...new Set(rows.map(({ receipt }) => receipt))])})
       where batch || ' ' || row_number in (${wanted}))
     select own.batch || ' ' || own.row_number as own, other.batch, other.row_number as row
     from own join (${read(near)}) as other using (${keys.map((_, at) => `key${at}`).join(', ')})`,
  );
}

/** The rows that were sent back and that a row answers, through all rounds. */
function answeredBy({ receipt, row }: RowPlace, receipts: ReadonlyMap<string, Receipt>): RowPlace[] {
  const answered = receipt.corrects?.rows.find(([returned]) => returned === row);
  const sent = answered && receipts.get(receipt.corrects!.batch);
  if (!sent) return [];
  const place = { receipt: sent, row: answered[1] };
  return [...answeredBy(place, receipts), place];
}

function inOrder(places: readonly RowPlace[]): RowPlace[] {
  const once = new Map(places.map((place) => [rowOf(place.receipt.batch, place.row), place]));
  return [...once.values()].sort((a, b) => a.receipt.sequence - b.receipt.sequence || a.row - b.row);
}
