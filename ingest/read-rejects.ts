import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine, quoted } from '../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt, type Reject, readReceipts } from '../sql/sources/batch.ts';
import { datasetNamed } from '../sql/sources/datasets/index.ts';
import { Fault } from '../sql/words/fault.ts';

/** The receipt of a batch, by its number or the first letters of it. BATCH_UNKNOWN where there is not exactly one. */
export async function findReceipt(home: string, batch: string): Promise<Receipt> {
  const receipts = await readReceipts(home);
  const exact = receipts.find((receipt) => receipt.batch === batch);
  const begun = receipts.filter((receipt) => batch.length >= 4 && receipt.batch.startsWith(batch));
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (!found) throw new Fault('BATCH_UNKNOWN', { batch });
  return found;
}

/** Every error of every rejected row of a batch, in the order of the sheet. Personal cells are masked. */
export function readRejects(home: string, batch: string): Promise<Reject[]> {
  return linesOf(home, batch, batchFiles.rejected);
}

/** The warnings of a batch: rows that were taken but look wrong, in the shape of rejects. */
export function readWarnings(home: string, batch: string): Promise<Reject[]> {
  return linesOf(home, batch, batchFiles.warnings);
}

/** A reject under the heading of its county, or the column's title where the sheet has none for it. */
export function underHeading(own: Reject, { dataset, mapping }: Receipt): Reject {
  const heading = mapping.find(({ column }) => column === own.column_name)?.header;
  const { columns } = datasetNamed(dataset);
  return { ...own, header: own.header ?? heading ?? columns[own.column_name]?.label.zh ?? null };
}

async function linesOf(home: string, batch: string, file: string): Promise<Reject[]> {
  const receipt = await findReceipt(home, batch);
  const folder = batchFolder(home, receipt.dataset, receipt.batch);
  // A batch without such rows has no such file.
  if (!existsSync(join(folder, file))) return [];
  await using engine = await openEngine(':memory:', { folders: [folder] });
  return await engine.rows<Reject>(
    `select row_number, column_name, header, rule, found, reason_zh, reason_en
     from read_parquet(${quoted(join(folder, file))}) order by row_number, column_name, rule`,
  );
}
