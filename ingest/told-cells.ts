import type { Reject } from '../sql/sources/batch.ts';
import type { FileOutcome } from './outcome.ts';
import { readRejects, readWarnings, underHeading } from './read-rejects.ts';

interface ToldCell extends Reject {
  readonly file: string;
}

/** The cells of files that are sent back, and those that are taken and look wrong, each with its file. */
export interface ToldCells {
  readonly rejected: readonly ToldCell[];
  readonly doubtful: readonly ToldCell[];
}

/** What is wrong in the fresh batches of a folder shaped like a home: those of a preview are gone when it is over. */
export async function toldCells(folder: string, files: readonly FileOutcome[]): Promise<ToldCells> {
  const rejected: ToldCell[] = [];
  const doubtful: ToldCell[] = [];
  const fresh = files.filter(({ status }) => status === 'accepted' || status === 'sent-back');
  for (const receipt of fresh.flatMap(({ receipts }) => receipts)) {
    const { batch, file, rows, warnings } = receipt;
    const told = (lines: readonly Reject[]) =>
      lines.map((line) => ({ ...underHeading(line, receipt), file }));
    if (rows.rejected > 0) rejected.push(...told(await readRejects(folder, batch)));
    if (Object.keys(warnings).length > 0) doubtful.push(...told(await readWarnings(folder, batch)));
  }
  return { rejected, doubtful };
}
