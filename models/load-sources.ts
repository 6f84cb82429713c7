import { type Engine, named } from '../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../sql/sources/batch.ts';
import { publicColumns } from '../sql/sources/dataset.ts';
import { datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
import { claimsInForce, rowsInForce, sourceType } from '../sql/sources/in-force.ts';
import { loadRejects } from './load-rejects.ts';
import { rowFiles, type Sources } from './row-files.ts';

/**
 * Makes the source relations of a release: `src_batch`, `src_coverage`, for each dataset the accepted rows in force,
 * and `src_reject`.
 */
export async function loadSources(engine: Engine, sources: Sources): Promise<void> {
  const { receipts } = sources;
  await createEmptySources(engine);
  await engine.append('src_batch', receipts.map(batchRow));
  const claims = claimsInForce(receipts);
  await engine.append(
    'src_coverage',
    claims
      .map(([first]) => first!)
      .map((claim) => [claim.dataset, claim.region, claim.month, claim.batch, !claim.stray]),
  );
  await engine.run(
    'create temp table claim (dataset varchar, region_code varchar, month date, batch_id varchar)',
  );
  await engine.append(
    'claim',
    claims.flat().map((claim) => [claim.dataset, claim.region, claim.month, claim.batch]),
  );
  await engine.run('create temp table claimed (batch_id varchar)');
  const claiming = receipts.filter(({ coverage }) => coverage.length > 0);
  await engine.append(
    'claimed',
    claiming.map(({ batch }) => [batch]),
  );
  for (const name of datasetNames) {
    const own = receipts.filter((receipt) => receipt.dataset === name);
    if (own.length > 0) {
      const files = rowFiles({ ...sources, receipts: own }, batchFiles.accepted);
      await engine.run(`insert into ${named(`src_${name}`)} ${rowsInForce(datasetNamed(name), files)}`);
    }
  }
  await loadRejects(engine, sources);
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
    const columns = publicColumns(dataset).map((column) => `${named(column)} ${sourceType(dataset, column)}`);
    const origin = ['batch_id varchar', 'row_number bigint', 'received_at timestamp'];
    await engine.run(`create table ${named(`src_${name}`)} (${[...columns, ...origin].join(', ')})`);
  }
}

function batchRow(receipt: Receipt) {
  const { batch, dataset, file, sheet, receivedAt, sequence, rows } = receipt;
  return [batch, dataset, file, sheet, receivedAt.slice(0, 19), sequence, rows.accepted, rows.rejected];
}
