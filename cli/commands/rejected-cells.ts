import { type FileOutcome, type Reject, readRejects } from '../../ingest/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { table } from '../table.ts';
import { say } from '../words.ts';

const shownCells = 20;

interface RejectedCell extends Reject {
  readonly file: string;
}

/** What is wrong in the files of a preview: its batches are gone when it is over. */
export async function rejectedCells(folder: string, files: readonly FileOutcome[]): Promise<RejectedCell[]> {
  const found: RejectedCell[] = [];
  for (const { batch, file, rows } of files.flatMap(({ receipts }) => receipts)) {
    if (rows.rejected === 0) continue;
    for (const reject of await readRejects(folder, batch)) found.push({ ...reject, file });
  }
  return found;
}

/** The first of them as a table; nothing where there is none. */
export function rejectedLines(cells: readonly RejectedCell[], language: Language): string[] {
  if (cells.length === 0) return [];
  const shown = table(
    [
      { head: say(language, 'head_file'), cell: ({ file }) => file },
      { head: say(language, 'head_row'), cell: (cell) => cell.row_number, align: 'right' },
      { head: say(language, 'head_column'), cell: (cell) => cell.header ?? cell.column_name },
      { head: say(language, 'head_rejected_cell'), cell: ({ found }) => found },
      { head: say(language, 'head_reason'), cell: (cell) => cell[`reason_${language}`] },
    ],
    cells.slice(0, shownCells),
  );
  const count = cells.length - shownCells;
  return [
    [
      say(language, 'preview_rejects'),
      shown,
      ...(count > 0 ? [say(language, 'preview_more_cells', { count })] : []),
    ].join('\n'),
  ];
}
