import { named, quoted, type Row } from '../../sql/engine/index.ts';
import { models } from '../../sql/index.ts';
import { isSource } from '../../sql/model/source.ts';
import { type Receipt, readReceipts } from '../../sql/sources/batch.ts';
import { type DatasetName, datasetNames } from '../../sql/sources/datasets/index.ts';
import { rowOf } from '../../sql/sources/returned-rows.ts';
import type { RowRemark, SourceCell, SourceRowTrace } from '../answer.ts';
import { findingsOf } from '../findings.ts';
import { layerOf } from '../graph/graph.ts';
import type { Release } from '../release.ts';
import { BatchRows, remarkOf } from './batch-rows.ts';
import { rowVersions } from './row-versions.ts';

/** Rows of a model with their origin, each taken back to the cells it came in and to what it was before. */
export async function traceRows(release: Release, rows: readonly Row[]): Promise<SourceRowTrace[]> {
  const batches = new BatchRows(release);
  const traced = new Map<string, SourceRowTrace>();
  for (const [dataset, typed] of await byDataset(release, rows)) {
    const receipts = await readReceipts(release.home, [dataset]);
    const places = typed.map((row) => ({ row: rowNumber(row), receipt: receiptOf(receipts, row) }));
    const versions = await rowVersions(release, batches, places, receipts);
    const staged = await stagedRows(release, dataset, typed);
    for (const [receipt, own] of Map.groupBy(typed, (row) => receiptOf(receipts, row))) {
      const { batch, file, sheet, receivedAt, fileWarnings = [] } = receipt;
      const numbers = own.map(rowNumber);
      const cells = await batches.cells(receipt, numbers);
      const warnings = await warningsOf(release, batches, receipt, numbers);
      for (const row of own) {
        const number = rowNumber(row);
        traced.set(placeOf(row), {
          batch,
          file,
          sheet,
          row: number,
          receivedAt,
          dataset,
          cells: sourceCells(receipt, cells.get(number)),
          staged: staged.get(placeOf(row)) ?? null,
          typed: row,
          warnings: warnings.get(number) ?? [],
          fileWarnings: fileWarnings.map(({ zh, en }) => ({ zh, en })),
          versions: versions.get(placeOf(row)) ?? [],
        });
      }
    }
  }
  return rows.map((row) => traced.get(placeOf(row))!);
}

function rowNumber(row: Row): number {
  return Number(row.row_number);
}

function placeOf(row: Row): string {
  return rowOf(String(row.batch_id), rowNumber(row));
}

function receiptOf(receipts: readonly Receipt[], row: Row): Receipt {
  const found = receipts.find(({ batch }) => batch === row.batch_id);
  if (!found) throw new TypeError(`batch ${row.batch_id} was not read`);
  return found;
}

async function byDataset({ engine }: Release, rows: readonly Row[]): Promise<Map<DatasetName, Row[]>> {
  const known = await engine.rows<{ batch_id: string; dataset: string }>(
    'select batch_id, dataset from src_batch',
  );
  const datasets = new Map(known.map(({ batch_id, dataset }) => [batch_id, dataset]));
  return Map.groupBy(rows, (row) => {
    const dataset = datasetNames.find((name) => name === datasets.get(String(row.batch_id)));
    if (!dataset) throw new TypeError(`no dataset of batch ${row.batch_id} is known`);
    return dataset;
  });
}

/** What was odd about rows of a batch when they came, and what other files of the release make look odd. */
async function warningsOf(
  release: Release,
  batches: BatchRows,
  receipt: Receipt,
  rows: readonly number[],
): Promise<Map<number, RowRemark[]>> {
  const told = await batches.remarks(receipt, 'warnings', rows);
  for (const finding of await findingsOf(release, receipt.batch)) {
    if (!rows.includes(finding.row_number)) continue;
    told.set(finding.row_number, [...(told.get(finding.row_number) ?? []), remarkOf(receipt, finding)]);
  }
  return told;
}

async function stagedRows(
  { engine, manifest }: Release,
  dataset: DatasetName,
  rows: readonly Row[],
): Promise<Map<string, NonNullable<SourceRowTrace['staged']>>> {
  const model = models.find(
    ({ name, imports }) =>
      layerOf(name) === 'staging' &&
      Object.values(imports).some((one) => isSource(one) && one.dataset.name === dataset),
  )?.name;
  if (model === undefined || !(model in manifest.tables)) return new Map();
  const wanted = rows.map((row) => quoted(placeOf(row))).join(', ');
  const found = await engine.rows(
    `select * from ${named(model)} where batch_id || ' ' || row_number in (${wanted})`,
  );
  return new Map(found.map((row) => [placeOf(row), { model, row }]));
}

function sourceCells(receipt: Receipt, cells: ReadonlyMap<number, string> | undefined): SourceCell[] {
  return receipt.mapping
    .map(({ column, header, position }) => ({
      header,
      column,
      position,
      text: cells?.get(position) ?? null,
    }))
    .sort((a, b) => a.position - b.position);
}
