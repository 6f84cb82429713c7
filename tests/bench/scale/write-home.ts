import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, openEngine, quoted } from '../../../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt } from '../../../sql/sources/batch.ts';
import { publicColumns } from '../../../sql/sources/dataset.ts';
import { datasetNamed } from '../../../sql/sources/datasets/index.ts';
import { digestOf } from '../../../sql/sources/file-digest.ts';
import { sealed } from '../../../sql/sources/sealed.ts';
import { type ScaleBatch, scaleBatches } from './batches.ts';

const lanes = 2;
/** One monthly batch in so many has a row that was sent back. */
const rejectedEvery = 20;

/** Writes what ingest would have left of `hazards` hazards: batches with their rows, their accepted rows and their sealed receipts. */
export async function writeScaleHome(home: string, hazards: number): Promise<void> {
  const queue = [...scaleBatches(hazards)].entries();
  await mkdir(home, { recursive: true });
  const work = async () => {
    await using engine = await openEngine(':memory:', { folders: [home], threads: 1 });
    for (const [i, batch] of queue) await writeBatch(engine, home, batch, i + 1);
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

async function writeBatch(engine: Engine, home: string, batch: ScaleBatch, sequence: number): Promise<void> {
  const { dataset, coverage, rows } = batch;
  const sha256 = createHash('sha256').update(`${dataset} ${sequence} ${rows}`).digest('hex');
  const id = sha256.slice(0, 12);
  const folder = batchFolder(home, dataset, id);
  await mkdir(folder, { recursive: true });
  const columns = publicColumns(datasetNamed(dataset));
  const cells = columns.map((column, i) => `cast(${column} as varchar) as c${i + 1}`);
  const rejected = coverage.length > 0 && sequence % rejectedEvery === 0 ? 1 : 0;
  await engine.run(`create or replace temp table rows as ${batch.sql}`);
  const written: [string, string][] = [
    [batchFiles.rows, `select row_number, 'data' as role, ${cells.join(', ')} from rows`],
    [
      batchFiles.accepted,
      `select row_number, ${columns.join(', ')} from rows where row_number < ${rows + 2 - rejected}`,
    ],
  ];
  if (rejected > 0) written.push([batchFiles.rejected, rejectSql(batch, rows + 1)]);
  for (const [name, sql] of written) {
    await engine.run(`copy (${sql}) to ${quoted(join(folder, name))} (format parquet, compression zstd)`);
  }
  const files = await Promise.all(
    written.map(async ([name]) => [name, await digestOf(join(folder, name))] as const),
  );
  const receipt: Receipt = {
    batch: id,
    dataset,
    file: `${coverage[0]?.region ?? ''}/${dataset}-${sequence}.csv`,
    sha256,
    bytes: rows * 100,
    kind: 'csv',
    sheet: null,
    receivedAt: new Date(Date.UTC(2023, 0, 1) + sequence * 1000).toISOString(),
    sequence,
    encoding: 'utf-8',
    delimiter: ',',
    headerRows: [1, 1],
    mapping: columns.map((column, i) => ({ column, header: column, position: i + 1 })),
    unmapped: [],
    normalised: {},
    rows: { read: rows + 1, accepted: rows - rejected, rejected, nonData: { header: 1 } },
    warnings: {},
    coverage,
    files: Object.fromEntries(files),
    readWith: { counties: [], county: null, months: [], year: null, date1904: false, shifts: {} },
  };
  await writeFile(join(folder, batchFiles.receipt), sealed(receipt));
}

function rejectSql({ dataset, coverage: [of] }: ScaleBatch, row: number): string {
  const [key] = datasetNamed(dataset).key;
  return `select cast(${row} as bigint) as row_number, 'due_on' as column_name, '整改期限' as header, 'IMPOSSIBLE_DATE' as rule, '2022-02-30' as found,
    '日期不存在' as reason_zh, 'no such day' as reason_en, ${quoted(of!.region)} as region_code, date ${quoted(of!.month)} as month,
    ${key} as key_text from rows where row_number = ${row}`;
}
