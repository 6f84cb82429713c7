import { type Engine, named, quoted } from '../sql/engine/index.ts';
import { batchFiles } from '../sql/sources/batch.ts';
import { batchRows } from '../sql/sources/batch-rows.ts';
import type { Dataset } from '../sql/sources/dataset.ts';
import { datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
import { returnedRows } from '../sql/sources/returned-rows.ts';
import type { Inputs } from './inputs.ts';
import { rowFiles, type Sources } from './row-files.ts';

/**
 * Fills `src_reject`: the rows that were sent back and that nothing received since has settled. A row is settled by
 * a later row of its key and month, which waits itself where it was sent back as well, or by a later return of its whole list or of its county's month. A row
 * that does not tell its month or key is settled when every month its batch reported has been reported again, or by
 * a later file of the same name. A correction workbook settles the rows it names, and no other: what is still wrong
 * with them waits in its own batch. The sources must be loaded.
 */
export async function loadRejects(engine: Engine, sources: Sources): Promise<void> {
  const { receipts } = sources;
  await loadReturns(engine, receipts);
  for (const name of datasetNames) {
    const own = receipts.filter(({ dataset, rows }) => dataset === name && rows.rejected > 0);
    if (own.length === 0) continue;
    const rejected = batchRows(rowFiles({ ...sources, receipts: own }, batchFiles.rejected), rejectColumns);
    if (rejected) await engine.run(`insert into src_reject ${unsettled(datasetNamed(name), rejected)}`);
  }
}

/** Makes `returned`, the rows of correction workbooks with the row each goes back to, and `correction`, their batches. */
async function loadReturns(engine: Engine, receipts: Inputs['receipts']): Promise<void> {
  await engine.run(
    'create temp table returned (batch_id varchar, row_number bigint, root varchar, sequence bigint)',
  );
  const rows = returnedRows(receipts);
  await engine.append(
    'returned',
    rows.map(({ batch, row, root, sequence }) => [batch, row, root, sequence]),
  );
  await engine.run('create temp table correction (batch_id varchar)');
  const corrections = receipts.filter(({ corrects }) => corrects !== undefined);
  await engine.append(
    'correction',
    corrections.map(({ batch }) => [batch]),
  );
}

export const rejectColumns = ['row_number', 'rule', 'region_code', 'month', 'key_text'];

/** Such a row counts where it was sent back first, or where it stands now. */
const namedTwice = `'ROW_TWICE', 'ROW_SETTLED'`;

/** SQL: of the rows that were sent back, which SQL selects, those of a dataset that wait. */
export function unsettled(dataset: Dataset, rejected: string): string {
  const name = quoted(dataset.name);
  return `
    with sent as (
      select distinct batch.batch_id, batch.sequence, batch.file, rows.region_code, rows.month, rows.key_text, rows.row_number,
        coalesce(returned.root, batch.batch_id || ' ' || rows.row_number) as root
      from (${rejected}) as rows
      join src_batch as batch on batch.dataset = ${name} and batch.batch_id = rows.batch_id
      left join returned on returned.batch_id = batch.batch_id and returned.row_number = rows.row_number
      qualify not bool_or(rows.rule in (${namedTwice})) over (partition by batch.batch_id, rows.row_number)
    ), received as (${receivedKeys(dataset)})
    select ${name} as dataset, region_code, month, batch_id, row_number from sent
    where not ${laterWithItsKey(dataset, 'received')} and not ${laterWithItsKey(dataset, 'sent')}
      and not exists (select 1 from returned where returned.root = sent.root and returned.sequence > sent.sequence)
      and not ${reportedAgain(dataset)}`;
}

/** Whether `from` has a row of the same key that came later, and is not of another county or month. */
function laterWithItsKey(dataset: Dataset, from: 'received' | 'sent'): string {
  const ofItsMonth = dataset.replaces === 'county-month' ? `and ${reportsItsMonth}` : '';
  return `exists (select 1 from ${from} as later where later.key_text = sent.key_text
    and later.sequence > sent.sequence
    and (later.region_code is null or sent.region_code is null or later.region_code = sent.region_code)
    ${ofItsMonth})`;
}

/** A number used anew each month answers nothing of the month before. Batches that report no month are not told apart. */
const reportsItsMonth = `(later.month = sent.month
    or exists (select 1 from claimed as own join claimed as its using (region_code, month)
      where own.batch_id = later.batch_id and its.batch_id = sent.batch_id and own.is_whole and its.is_whole)
    or (later.month is null and later.batch_id not in (select batch_id from claimed))
    or (sent.month is null and sent.batch_id not in (select batch_id from claimed)))`;

/** The keys in force, each with its month and the batch that brought it. */
function receivedKeys(dataset: Dataset): string {
  const region = dataset.columns.region_code?.kind === 'region' ? 'own.region_code' : 'null';
  const month = dataset.period ? `date_trunc('month', own.${named(dataset.period)})` : 'null';
  return `select concat_ws(' ', ${dataset.key.map((key) => `own.${named(key)}`).join(', ')}) as key_text,
    cast(${region} as varchar) as region_code, cast(${month} as date) as month, batch.batch_id, batch.sequence
    from ${named(`src_${dataset.name}`)} as own join src_batch as batch on batch.batch_id = own.batch_id`;
}

function reportedAgain(dataset: Dataset): string {
  const whole = `later.sequence > sent.sequence and later.batch_id not in (select batch_id from correction)`;
  const later = `from src_batch as later where later.dataset = ${quoted(dataset.name)} and ${whole}`;
  const sameFile = `exists (select 1 ${later} and later.file = sent.file)`;
  switch (dataset.replaces) {
    case 'all':
      return `exists (select 1 ${later})`;
    case 'key':
      return `(sent.key_text is null and ${sameFile})`;
    case 'county-month':
      return `case when sent.region_code is not null and sent.month is not null then exists (
          select 1 from src_coverage as said join src_batch as later on later.batch_id = said.batch_id
          where said.dataset = ${quoted(dataset.name)} and said.is_whole and ${whole}
            and said.region_code = sent.region_code and said.month = sent.month)
          and not exists (select 1 from claim where claim.batch_id = sent.batch_id and claim.dataset = ${quoted(dataset.name)}
            and claim.region_code = sent.region_code and claim.month = sent.month)
        else ${sameFile} or (
          exists (select 1 from claimed where claimed.batch_id = sent.batch_id)
          and not exists (select 1 from claim where claim.batch_id = sent.batch_id)) end`;
  }
}
