import type { Coverage, Receipt } from './batch.ts';
import { batchRows, type RowFiles } from './batch-rows.ts';
import { sqlTypes } from './column.ts';
import { type Dataset, publicColumns } from './dataset.ts';
import { named, quoted } from './sql-text.ts';

/** What tells which batches were handed in together. */
export type HandedIn = Pick<Receipt, 'batch' | 'sha256' | 'archive' | 'beside'>;

/** A county's month of a dataset, and a batch whose rows stand for it. */
export interface Claim extends Coverage, HandedIn {
  readonly dataset: string;
}

/**
 * For each dataset, county and month the batches whose rows stand: first the last one that reports the month, with what
 * was handed in together with it and does so too, then whatever stray rows came after it. `receipts` are in order of
 * receipt.
 */
export function claimsInForce(receipts: readonly Receipt[]): Claim[][] {
  const standing = new Map<string, Claim[]>();
  for (const { dataset, batch, coverage, sha256, archive, beside } of receipts) {
    const together = { ...(archive === undefined ? {} : { archive }), ...(beside ? { beside } : {}) };
    for (const one of coverage) {
      const key = `${dataset} ${one.region} ${one.month}`;
      const claim = { ...one, dataset, batch, sha256, ...together };
      const left = leftStanding(standing.get(key) ?? [], claim);
      standing.set(key, one.stray ? [...left, claim] : [claim, ...left]);
    }
  }
  return [...standing.values()];
}

/** The batches of a county's month that a later one leaves standing: all where it is stray, else those handed in with it. */
export function leftStanding<C extends HandedIn>(
  standing: readonly C[],
  later: HandedIn & Pick<Claim, 'stray'>,
): readonly C[] {
  return later.stray ? standing : standing.filter((one) => isBeside(one, later));
}

/**
 * Whether a batch was handed in together with a later one, as another sheet of its file or another file of its archive:
 * the two report a month between them. Files that did not come in one archive are each a report of their own.
 */
export function isBeside({ batch, sha256, archive }: HandedIn, later: HandedIn): boolean {
  if (sha256 === later.sha256) return true;
  return (archive !== undefined && archive === later.archive) || (later.beside ?? []).includes(batch);
}

/**
 * SQL: the accepted rows of a dataset that stand, a later receipt taking the place of an earlier one as the contract's
 * `replaces` says, with `batch_id`, `row_number` and `received_at`. Reads the tables `src_batch` (batch_id, dataset,
 * received_at, sequence) and `claim` (dataset, region_code, month, batch_id).
 *
 * Where months are replaced and the key does not say the month, a row also takes the place of one with its key in any
 * other month of its county: a later ledger may move the day of a thing. A county that begins its numbers anew each month
 * loses rows by it; whoever takes such a file in must say so.
 */
export function rowsInForce(dataset: Dataset, files: RowFiles): string {
  const rows = batchRows(files, ['row_number', ...publicColumns(dataset)]);
  const typed = publicColumns(dataset).map((column) => ({ column, type: sourceType(dataset, column) }));
  if (rows === null) {
    const none = typed.map(({ column, type }) => `cast(null as ${type}) as ${named(column)}`);
    return `select ${none.join(', ')}, cast(null as varchar) as batch_id, cast(null as bigint) as row_number,
      cast(null as timestamp) as received_at${dataset.keepsFirst ? ', cast(null as timestamp) as first_received_at' : ''} where false`;
  }
  const columns = typed.map(({ column, type }) => `cast(${named(column)} as ${type}) as ${named(column)}`);
  return `
    with received as not materialized (
      select rows.*, batch.received_at, batch.sequence
      from (${rows}) as rows
      join src_batch as batch on batch.dataset = ${quoted(dataset.name)} and batch.batch_id = rows.batch_id
    ), standing as (${standing(dataset)})
    select ${columns.join(', ')}, batch_id, row_number, received_at${dataset.keepsFirst ? `, first_received_at from standing ${firstArrivals(dataset)}` : ' from standing'}`;
}

/** The SQL type of a public column of a source relation. */
export function sourceType(dataset: Dataset, column: string): string {
  const kind = dataset.columns[column]?.kind;
  if (!kind) throw new TypeError(`${dataset.name} has no column ${column}`);
  return sqlTypes[kind];
}

/** When the thing a row tells of first came, in whatever batch that stands. */
function firstArrivals({ key }: Dataset): string {
  const keys = [...new Set(['region_code', ...key])].map(named).join(', ');
  return `join (select ${keys}, min(received_at) as first_received_at from received group by all) as first using (${keys})`;
}

function standing(dataset: Dataset): string {
  const key = dataset.key.map(named).join(', ');
  switch (dataset.replaces) {
    case 'all':
      return 'select * from received where sequence = (select max(sequence) from received)';
    case 'key':
      return lastOf('received', key);
    case 'county-month':
      return `
        with spoken as not materialized (
          select received.* from received
          join claim on claim.dataset = ${quoted(dataset.name)}
            and claim.batch_id = received.batch_id and claim.region_code = received.region_code
            and claim.month = date_trunc('month', received.${named(dataset.period ?? '')})
        ) ${lastOf('spoken', dataset.key.includes('region_code') ? key : `region_code, ${key}`)}`;
  }
}

/**
 * One row a key: the last received. A batch holds a key once, so its sequence decides. Few keys come more than once, and
 * only those are looked up again.
 */
function lastOf(relation: string, key: string): string {
  return `select * from ${relation}
    left join (select ${key}, max(sequence) as last from ${relation} group by all having count(*) > 1) as twice
      using (${key})
    where last is null or sequence = last`;
}
