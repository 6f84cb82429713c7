import { type Engine, named } from '../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../sql/sources/batch.ts';
import { type Dataset, publicColumns } from '../sql/sources/dataset.ts';
import { datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
import { type Claim, claimsInForce, rowsInForce, sourceType } from '../sql/sources/in-force.ts';
import { loadRejects } from './load-rejects.ts';
import { rowFiles, type Sources } from './row-files.ts';

export interface LoadOptions {
  /** Source relations that are there already. */
  readonly there?: ReadonlySet<string>;
  /** Told of each source relation as soon as it is whole. */
  readonly onLoaded?: (table: string) => Promise<void>;
}

/**
 * Makes the source relations of a release: `src_batch`, `src_coverage`, for each dataset the accepted rows in force,
 * and `src_reject`.
 */
export async function loadSources(
  engine: Engine,
  sources: Sources,
  { there = new Set(), onLoaded = async () => {} }: LoadOptions = {},
): Promise<void> {
  const { receipts } = sources;
  await createEmptySources(engine, there);
  const load = async (table: string, fill: () => Promise<void>) => {
    if (there.has(table)) return;
    await fill();
    await onLoaded(table);
  };
  const claims = claimsInForce(receipts);
  await load('src_batch', () => engine.append('src_batch', receipts.map(batchRow)));
  await load('src_coverage', () => engine.append('src_coverage', coverageRows(claims)));
  await engine.run(
    'create temp table claim (dataset varchar, region_code varchar, month date, batch_id varchar)',
  );
  await engine.append(
    'claim',
    claims.flat().map((claim) => [claim.dataset, claim.region, claim.month, claim.batch]),
  );
  await engine.run(
    'create temp table claimed (batch_id varchar, region_code varchar, month date, is_whole boolean)',
  );
  await engine.append(
    'claimed',
    receipts.flatMap(({ batch, coverage }) =>
      coverage.map(({ region, month, stray }) => [batch, region, month, !stray]),
    ),
  );
  for (const name of datasetNames) {
    const own = receipts.filter((receipt) => receipt.dataset === name);
    await load(`src_${name}`, async () => {
      if (own.length === 0) return;
      const files = rowFiles({ ...sources, receipts: own }, batchFiles.accepted);
      await engine.run(`insert into ${named(`src_${name}`)} ${rowsInForce(datasetNamed(name), files)}`);
    });
  }
  await load('src_reject', () => loadRejects(engine, sources));
}

/** The source relations without a row, but those that are there: what models are bound against. */
export async function createEmptySources(
  engine: Engine,
  there: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const [table, columns] of sourceColumns) {
    if (!there.has(table)) await engine.run(`create table ${named(table)} (${columns})`);
  }
}

/** Every source relation of a release, with its columns as SQL declares them. */
export const sourceColumns: ReadonlyMap<string, string> = new Map([
  [
    'src_batch',
    `batch_id varchar, dataset varchar, file varchar, sheet varchar, received_at timestamp,
     sequence bigint, accepted_count bigint, rejected_count bigint`,
  ],
  ['src_coverage', 'dataset varchar, region_code varchar, month date, batch_id varchar, is_whole boolean'],
  ['src_reject', 'dataset varchar, region_code varchar, month date, batch_id varchar, row_number bigint'],
  ...datasetNames.map((name) => [`src_${name}`, columnsOf(datasetNamed(name))] as const),
]);

function columnsOf(dataset: Dataset): string {
  const columns = publicColumns(dataset).map((column) => `${named(column)} ${sourceType(dataset, column)}`);
  return [
    ...columns,
    'batch_id varchar',
    'row_number bigint',
    'received_at timestamp',
    ...(dataset.keepsFirst ? ['first_received_at timestamp'] : []),
  ].join(', ');
}

export function batchRow(receipt: Receipt) {
  const { batch, dataset, file, sheet, receivedAt, sequence, rows } = receipt;
  return [batch, dataset, file, sheet, receivedAt.slice(0, 19), sequence, rows.accepted, rows.rejected];
}

export function coverageRows(claims: readonly (readonly Claim[])[]) {
  return claims
    .map(([first]) => first!)
    .map((claim) => [claim.dataset, claim.region, claim.month, claim.batch, !claim.stray]);
}
