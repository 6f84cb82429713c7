import { findReceipt, type Reject, readRejects, readWarnings, underHeading } from '../../ingest/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../width.ts';
import { say } from '../words.ts';
import { superseded, supersededLines } from './batch-standing.ts';
import { findingsBeside } from './findings-beside.ts';

/**
 * Why rows of a batch were rejected, one line for each error, then what looks wrong in the file, in its rows and beside
 * other files of the release; personal cells come masked from ingest.
 */
export async function rejects({ language }: Terminal, home: string, batch: string): Promise<Outcome> {
  const receipt = await findReceipt(home, batch);
  const found = await readRejects(home, batch);
  const warnings = await readWarnings(home, batch);
  const findings = await findingsBeside(home, receipt.batch);
  const standing = await superseded(home, receipt);
  const fileWarnings = receipt.fileWarnings ?? [];
  const listing = (lines: readonly Reject[]) =>
    table(
      [
        { head: say(language, 'head_row'), cell: (reject) => reject.row_number, align: 'right' },
        { head: say(language, 'head_column'), cell: (reject) => underHeading(reject, receipt).header },
        { head: say(language, 'head_rejected_cell'), cell: (reject) => reject.found },
        { head: say(language, 'head_rule'), cell: (reject) => reject.rule },
        { head: say(language, 'head_reason'), cell: (reject) => reject[`reason_${language}`] },
      ],
      lines,
    );
  const part = (head: 'rejects_warnings' | 'rejects_findings', lines: readonly Reject[]) =>
    lines.length === 0 ? [] : [`${say(language, head)}\n${listing(lines)}`];
  const odd = fileWarnings.map((warning) => printable(warning[language]));
  return {
    json: {
      batch,
      dataset: receipt.dataset,
      file: receipt.file,
      sheet: receipt.sheet,
      superseded: standing,
      rejects: found,
      fileWarnings,
      warnings,
      findings,
    },
    text: () =>
      [
        ...(standing.length > 0 ? [supersededLines(receipt, standing, language).join('\n')] : []),
        found.length === 0 ? say(language, 'rejects_none', { batch }) : listing(found),
        ...(odd.length > 0 ? [[say(language, 'rejects_file'), ...odd].join('\n')] : []),
        ...part('rejects_warnings', warnings),
        ...part('rejects_findings', findings),
      ].join('\n\n'),
  };
}
