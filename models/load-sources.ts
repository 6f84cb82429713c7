import { join } from 'node:path';
import { type Engine, named, quoted } from '../sql/engine/index.ts';
import { batchFiles, batchFolder, type Coverage, type Receipt } from '../sql/sources/batch.ts';
import { sqlTypes } from '../sql/sources/column.ts';
import { type Dataset, publicColumns } from '../sql/sources/dataset.ts';
import { datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
import { loadRejects } from './load-rejects.ts';

/**
 * Makes the source relations of a release: `src_batch`, `src_coverage`, for each dataset the accepted rows in force
 * (a later receipt taking the place of an earlier one as the contract's `replaces` says), and `src_reject`.
 */
export async function loadSources(engine: Engine, home: string, receipts: readonly Receipt[]): Promise<void> {
  await createEmptySources(engine);
  await engine.append('src_batch', receipts.map(batchRow));
  const claims = claimsInForce(receipts);
  await engine.append(
    'src_coverage',
    [...claims.values()]
      .map(([first]) => first!)
      .map((claim) => [claim.dataset, claim.region, claim.month, claim.batch, !claim.stray]),
  );
  await engine.run(
    'create temp table claim (dataset varchar, region_code varchar, month date, batch_id varchar)',
  );
  await engine.append(
    'claim',
    [...claims.values()].flat().map((claim) => [claim.dataset, claim.region, claim.month, claim.batch]),
  );
  await engine.run('create temp table claimed (batch_id varchar)');
  const claiming = receipts.filter(({ coverage }) => coverage.length > 0);
  await engine.append(
    'claimed',
    claiming.map(({ batch }) => [batch]),
  );
  for (const name of datasetNames) {
    const own = receipts.filter((receipt) => receipt.dataset === name);
    if (own.length > 0)
      await engine.run(`insert into ${named(`src_${name}`)} ${rowsInForce(datasetNamed(name), home, own)}`);
  }
  await loadRejects(engine, home, receipts);
}

/** The source relations without a row: what models are bound against. */
export async function createEmptySources(engine: Engine): Promise<void> {
  await engine.run(
    `create table src_batch (batch_id varchar, dataset varchar, file varchar, sheet varchar, received_at timestamp,
     sequence bigint, accepted_count bigint, rejected_count bigint)`,
  );
  await engine.run(
    'create table src_coverage (dataset varchar, region_code varchar, month date, batch_id varchar, is_whole boolean)',
  );
  await engine.run(
    'create table src_reject (dataset varchar, region_code varchar, month date, batch_id varchar, row_number bigint)',
  );
  for (const name of datasetNames) {
    const dataset = datasetNamed(name);
    const columns = publicColumns(dataset).map((column) => `${named(column)} ${sqlType(dataset, column)}`);
    const origin = ['batch_id varchar', 'row_number bigint', 'received_at timestamp'];
    await engine.run(`create table ${named(`src_${name}`)} (${[...columns, ...origin].join(', ')})`);
  }
}

function batchRow(receipt: Receipt) {
  const { batch, dataset, file, sheet, receivedAt, sequence, rows } = receipt;
  return [batch, dataset, file, sheet, receivedAt.slice(0, 19), sequence, rows.accepted, rows.rejected];
}

interface Claim extends Coverage {
  readonly dataset: string;
  readonly batch: string;
}

/**
 * For each dataset, county and month the batches whose rows stand: the last one that reports the month, and
 * whatever stray rows came after it.
 */
function claimsInForce(receipts: readonly Receipt[]): Map<string, Claim[]> {
  const standing = new Map<string, Claim[]>();
  for (const { dataset, batch, coverage } of receipts) {
    for (const one of coverage) {
      const key = `${dataset} ${one.region} ${one.month}`;
      const claim = { ...one, dataset, batch };
      standing.set(key, one.stray ? [...(standing.get(key) ?? []), claim] : [claim]);
    }
  }
  return standing;
}

function rowsInForce(dataset: Dataset, home: string, receipts: readonly Receipt[]): string {
  const files = receipts
    .filter((receipt) => receipt.rows.accepted > 0)
    .map((receipt) => join(batchFolder(home, dataset.name, receipt.batch), batchFiles.accepted));
  const columns = publicColumns(dataset);
  if (files.length === 0) return `select * from ${named(`src_${dataset.name}`)} where false`;
  return `
    with received as (
      select rows.*, batch.batch_id, batch.received_at, batch.sequence
      from read_parquet([${files.map(quoted).join(', ')}], filename = true) as rows
      join src_batch as batch on batch.dataset = ${quoted(dataset.name)}
        and batch.batch_id = regexp_extract(rows.filename, '([^/\\\\]+)[/\\\\][^/\\\\]+$', 1)
    ), standing as (${standing(dataset)})
    select ${columns.map((column) => `cast(${named(column)} as ${sqlType(dataset, column)})`).join(', ')},
      batch_id, row_number, received_at
    from standing`;
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
        with spoken as (
          select received.* from received
          join claim on claim.dataset = ${quoted(dataset.name)}
            and claim.batch_id = received.batch_id and claim.region_code = received.region_code
            and claim.month = date_trunc('month', received.${named(dataset.period ?? '')})
        ) ${lastOf('spoken', dataset.key.includes('region_code') ? key : `region_code, ${key}`)}`;
  }
}

/** One row a key: the last received. A batch holds a key once, so its sequence decides. */
function lastOf(relation: string, key: string): string {
  return `select * from ${relation}
    join (select ${key}, max(sequence) as sequence from ${relation} group by all) as last using (${key}, sequence)`;
}

function sqlType(dataset: Dataset, column: string): string {
  const kind = dataset.columns[column]?.kind;
  if (!kind) throw new TypeError(`${dataset.name} has no column ${column}`);
  return sqlTypes[kind];
}
