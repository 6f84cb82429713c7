import { join } from 'node:path';
import { type Engine, named, openEngine, quoted, type Row } from '../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt } from '../sql/sources/batch.ts';
import type { Value } from '../sql/sources/column.ts';
import { type Dataset, publicColumns } from '../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import { type Claim, claimsInForce, rowsInForce } from '../sql/sources/in-force.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import { incomingFolder } from './incoming.ts';
import { keysCrossMonths } from './keys-elsewhere.ts';

/** One row that would be another, appear or go. */
export interface ChangedRow {
  readonly change: 'changed' | 'new' | 'withdrawn';
  /** Values of the contract's key. */
  readonly key: string;
  readonly region: string | null;
  /** Of a changed row: each column that differs, before and after. Personal columns are not compared. */
  readonly fields: readonly { readonly column: string; readonly before: Value; readonly after: Value }[];
}

/** What the rows in force of one dataset would become. `rejected` rows would wait for correction. */
export interface DatasetChanges {
  readonly dataset: DatasetName;
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly withdrawn: number;
  readonly rejected: number;
  /** The first of them, changed ones first. */
  readonly rows: readonly ChangedRow[];
}

interface Submitted {
  readonly home: string;
  /** Shaped like a home: holds the fresh batches. */
  readonly folder: string;
  readonly before: readonly Receipt[];
  readonly fresh: readonly Receipt[];
}

const shownRows = 200;

/** Compares the rows in force before and after the fresh batches, dataset by dataset, only where they can differ. */
export async function changesOf({ home, folder, before, fresh }: Submitted): Promise<DatasetChanges[]> {
  const withdrawals = await readWithdrawals(home);
  const isFresh = new Set(fresh);
  const folderOf = (receipt: Receipt) =>
    batchFolder(isFresh.has(receipt) ? folder : home, receipt.dataset, receipt.batch);
  const found: DatasetChanges[] = [];
  for (const [dataset, own] of Map.groupBy(fresh, (receipt) => receipt.dataset)) {
    const contract = datasetNamed(dataset);
    const standing = standingReceipts(before, withdrawals).filter((receipt) =>
      touches(contract, receipt, own),
    );
    await using engine = await openEngine(':memory:', {
      folders: [home],
      temporary: join(incomingFolder(home), 'spill'),
    });
    await rowsAs(engine, 'before', { contract, receipts: standing, own, folderOf });
    await rowsAs(engine, 'after', { contract, receipts: [...standing, ...own], own, folderOf });
    await narrow(engine, contract, own);
    const rejected = own.reduce((sum, { rows }) => sum + rows.rejected, 0);
    found.push({ dataset, rejected, ...(await compare(engine, contract)) });
  }
  return found;
}

/** Whether an earlier batch can hold rows that the new ones replace. */
function touches(contract: Dataset, { dataset, coverage }: Receipt, own: readonly Receipt[]): boolean {
  if (dataset !== contract.name) return false;
  if (contract.replaces !== 'county-month') return true;
  if (keysCrossMonths(contract)) {
    const counties = new Set(own.flatMap((receipt) => receipt.coverage.map(({ region }) => region)));
    return coverage.some(({ region }) => counties.has(region));
  }
  const months = new Set(own.flatMap((receipt) => receipt.coverage.map(monthOf)));
  return coverage.some((one) => months.has(monthOf(one)));
}

function monthOf({ region, month }: Pick<Claim, 'region' | 'month'>): string {
  return `${region} ${month}`;
}

interface Wanted {
  readonly contract: Dataset;
  readonly receipts: readonly Receipt[];
  readonly own: readonly Receipt[];
  readonly folderOf: (receipt: Receipt) => string;
}

/** Makes table `name`: the rows in force among which are those of what the new batches speak of. */
async function rowsAs(
  engine: Engine,
  name: string,
  { contract, receipts, own, folderOf }: Wanted,
): Promise<void> {
  const placeOf = keysCrossMonths(contract) ? ({ region }: Pick<Claim, 'region'>) => region : monthOf;
  const places = new Set(own.flatMap((receipt) => receipt.coverage.map(placeOf)));
  const claims = claimsInForce(receipts)
    .flat()
    .filter((claim) => places.has(placeOf(claim)));
  await engine.run(
    `create or replace temp table src_batch (batch_id varchar, dataset varchar, received_at timestamp, sequence bigint)`,
  );
  await engine.append(
    'src_batch',
    receipts.map(({ batch, dataset, receivedAt, sequence }) => [
      batch,
      dataset,
      receivedAt.slice(0, 19),
      sequence,
    ]),
  );
  await engine.run(
    `create or replace temp table claim (dataset varchar, region_code varchar, month date, batch_id varchar)`,
  );
  await engine.append(
    'claim',
    claims.map(({ dataset, region, month, batch }) => [dataset, region, month, batch]),
  );
  const single = receipts
    .filter(({ files }) => files[batchFiles.accepted])
    .map((receipt) => join(folderOf(receipt), batchFiles.accepted));
  const files = { single, compact: [], apart: [] };
  await engine.run(`create temp table ${named(name)} as ${rowsInForce(contract, files)}`);
}

/** Leaves of `before` and `after` the keys that the new batches speak of: they bring them, or report the month they stood in. */
async function narrow(engine: Engine, contract: Dataset, own: readonly Receipt[]): Promise<void> {
  const crossesMonths = keysCrossMonths(contract);
  if (contract.replaces !== 'key' && !crossesMonths) return;
  const key = [...new Set([...(crossesMonths ? ['region_code'] : []), ...contract.key])]
    .map(named)
    .join(', ');
  const brought = `batch_id in (${own.map(({ batch }) => quoted(batch)).join(', ')})`;
  const reported = own.flatMap(({ coverage }) => coverage.map((one) => quoted(monthOf(one))));
  const stood = crossesMonths
    ? `union select ${key} from before
        where region_code || ' ' || date_trunc('month', ${named(contract.period!)})::date in (${["''", ...reported].join(', ')})`
    : '';
  await engine.run(`create temp table spoken as select ${key} from after where ${brought} ${stood}`);
  for (const table of ['before', 'after']) {
    await engine.run(
      `create or replace temp table ${table} as select * from ${table} semi join spoken using (${key})`,
    );
  }
}

async function compare(
  engine: Engine,
  contract: Dataset,
): Promise<Omit<DatasetChanges, 'dataset' | 'rejected'>> {
  const columns = publicColumns(contract).filter((column) => !contract.key.includes(column));
  const region = contract.columns.region_code?.kind === 'region' && !contract.key.includes('region_code');
  const key = [...contract.key, ...(region && contract.replaces === 'county-month' ? ['region_code'] : [])];
  const differs = columns
    .map((column) => `b.${named(column)} is distinct from a.${named(column)}`)
    .join(' or ');
  const change = `case when b.batch_id is null then 'new' when a.batch_id is null then 'withdrawn'
    when ${differs || 'false'} then 'changed' else 'unchanged' end`;
  const either = (column: string) => `coalesce(a.${named(column)}, b.${named(column)})`;
  await engine.run(`create temp table compared as
    select ${change} as change, concat_ws(' ', ${contract.key.map(either).join(', ')}) as key_text,
      ${contract.columns.region_code ? either('region_code') : 'null::varchar'} as region,
      ${columns.flatMap((column) => [`b.${named(column)} as ${named(`before ${column}`)}`, `a.${named(column)} as ${named(`after ${column}`)}`]).join(', ')}
    from before as b full join after as a on ${key.map((column) => `b.${named(column)} = a.${named(column)}`).join(' and ')}`);
  const counts = await engine.rows<{ change: string; count: number }>(
    'select change, count(*) as count from compared group by change',
  );
  const count = (of: string) => counts.find((one) => one.change === of)?.count ?? 0;
  const rows = await engine.rows<Row>(
    `select * from compared where change <> 'unchanged' order by change, region, key_text limit ${shownRows}`,
  );
  return {
    unchanged: count('unchanged'),
    changed: count('changed'),
    added: count('new'),
    withdrawn: count('withdrawn'),
    rows: rows.map((row) => changedRow(row, columns)),
  };
}

function changedRow(row: Row, columns: readonly string[]): ChangedRow {
  const change = row.change as ChangedRow['change'];
  const fields = columns.map((column) => ({
    column,
    before: row[`before ${column}`] ?? null,
    after: row[`after ${column}`] ?? null,
  }));
  return {
    change,
    key: String(row.key_text),
    region: row.region === null ? null : String(row.region),
    fields: change === 'changed' ? fields.filter(({ before, after }) => before !== after) : [],
  };
}
