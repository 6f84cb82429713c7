import { findReceipt, readRejects } from '../../ingest/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Why rows of a batch were rejected: one line for each error; personal cells come masked from ingest. */
export async function rejects({ language }: Terminal, home: string, batch: string): Promise<Outcome> {
  const receipt = await findReceipt(home, batch);
  const found = await readRejects(home, batch);
  const listing = () =>
    table(
      [
        { head: say(language, 'head_row'), cell: (reject) => reject.row_number, align: 'right' },
        { head: say(language, 'head_column'), cell: (reject) => reject.header ?? reject.column_name },
        { head: say(language, 'head_rejected_cell'), cell: (reject) => reject.found },
        { head: say(language, 'head_rule'), cell: (reject) => reject.rule },
        { head: say(language, 'head_reason'), cell: (reject) => reject[`reason_${language}`] },
      ],
      found,
    );
  return {
    json: { batch, dataset: receipt.dataset, file: receipt.file, sheet: receipt.sheet, rejects: found },
    text: () => (found.length === 0 ? say(language, 'rejects_none', { batch }) : listing()),
  };
}
