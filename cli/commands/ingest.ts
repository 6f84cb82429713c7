import { resolve } from 'node:path';
import {
  datasetNamed,
  type FileOutcome,
  type Incoming,
  type IngestOptions,
  ingest as ingestFiles,
  preview,
  type Receipt,
  toldCells,
} from '../../ingest/index.ts';
import { preview as previewMoves } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../width.ts';
import { both, say } from '../words.ts';
import { previewText } from './preview-text.ts';
import { readAsLines } from './read-as.ts';
import { nonDataRows } from './receipt-rows.ts';
import { toldLines } from './told-lines.ts';

export interface IngestArguments {
  readonly home: string;
  /** Files and folders; `-` is what comes in on standard input. */
  readonly paths: readonly string[];
  /** What the file on standard input is called. */
  readonly name?: string;
  readonly region?: string;
  readonly period?: string;
  readonly strict?: boolean;
  readonly preview?: boolean;
}

const shownRejects = 20;

/** Takes files in. Exit 2 when a file was refused, 3 when the disk refused, 1 when rows were rejected and `strict` is asked for. */
export async function ingest(terminal: Terminal, given: IngestArguments): Promise<Outcome> {
  if (given.preview) return previewed(terminal, given);
  const { files } = await ingestFiles(given.home, sourcesOf(given), optionsOf(terminal, given));
  return told(terminal, given, files);
}

/** The same without taking anything: what would change, row by row, and which headlines and goals would move. */
async function previewed(terminal: Terminal, given: IngestArguments): Promise<Outcome> {
  const { language, progress } = terminal;
  await using found = await preview(given.home, sourcesOf(given), optionsOf(terminal, given));
  const { files, changes, folder } = found;
  const accepted = files.some(({ status }) => status === 'accepted' || status === 'sent-back');
  const moves = accepted
    ? await previewMoves(given.home, folder, ({ table: model }) =>
        progress.step(say(language, 'preview_build', { model })),
      )
    : null;
  const cells = await toldCells(folder, files);
  const outcome = told(terminal, given, files, toldLines(cells, language));
  return {
    ...outcome,
    json: { files, changes, moves, ...cells },
    text: () => [outcome.text(), previewText(changes, moves, language)].join('\n\n'),
  };
}

function optionsOf({ language, progress }: Terminal, given: IngestArguments): IngestOptions {
  return {
    ...(given.region === undefined ? {} : { region: given.region }),
    ...(given.period === undefined ? {} : { period: given.period }),
    onProgress: ({ step, done, total, file }) =>
      progress.step(say(language, `ingest_${step}`, { done, total, file }), done, total),
  };
}

function told(
  terminal: Terminal,
  given: IngestArguments,
  files: readonly FileOutcome[],
  rejects = rejectingBatches(files, terminal.language),
): Outcome {
  if (files.length === 0) throw new Fault('FOLDER_EMPTY', { paths: given.paths.join(', ') });
  tellFaults(terminal, files);
  tellNotes(terminal, files);
  const refused = files.flatMap(({ fault }) => (fault ? [fault.exit] : []));
  const rejected = files.some((file) => file.receipts.some((receipt) => receipt.rows.rejected > 0));
  return {
    json: { files },
    text: () => [summary(terminal, files), ...rejects].join('\n\n'),
    exit: refused.includes(3) ? 3 : refused.length > 0 ? 2 : rejected && given.strict ? 1 : 0,
  };
}

/** Paths made absolute, and standard input in the place of `-`. */
function sourcesOf({ paths, name }: IngestArguments): (string | Incoming)[] {
  if (name !== undefined && !paths.includes('-')) {
    throw new Fault('USAGE', { ...both('usage_name') });
  }
  return [...new Set(paths)].map((path) =>
    path === '-' ? { name: name ?? 'stdin', bytes: process.stdin } : resolve(path),
  );
}

function tellFaults(terminal: Terminal, files: readonly FileOutcome[]): void {
  for (const { fault } of files) if (fault) terminal.progress.line(terminal.told(fault));
}

/** Each note once, with the first file it is about and how many others. */
function tellNotes({ progress, language }: Terminal, files: readonly FileOutcome[]): void {
  const about = Map.groupBy(
    files.flatMap(({ file, notes }) => notes.map((note) => ({ file, note: note[language] }))),
    ({ note }) => note,
  );
  for (const [note, [first, ...others]] of about) {
    const file = first?.file ?? '';
    const line =
      others.length === 0
        ? say(language, 'note', { file, note })
        : say(language, 'note_of_many', { file, note, count: others.length });
    progress.line(printable(line));
  }
}

function summary({ language }: Terminal, files: readonly FileOutcome[]): string {
  const having = (status: FileOutcome['status']) => files.filter((file) => file.status === status);
  const receipts = [...having('accepted'), ...having('sent-back')].flatMap((file) => file.receipts);
  const counts = say(language, 'ingest_done', {
    accepted: having('accepted').length,
    sentBack: having('sent-back').length,
    already: having('already').length,
    refused: having('refused').length,
  });
  const skipped = having('skipped').length;
  const parts = [skipped === 0 ? counts : counts + say(language, 'ingest_skipped', { skipped })];
  if (receipts.length > 0) parts.push(byDataset(language, receipts), ...readAsLines(receipts, language));
  return parts.join('\n\n');
}

function byDataset(language: Terminal['language'], receipts: readonly Receipt[]): string {
  const groups = [...Map.groupBy(receipts, (receipt) => receipt.dataset)];
  const sum = (of: readonly Receipt[], count: (receipt: Receipt) => number) =>
    of.reduce((total, receipt) => total + count(receipt), 0);
  return table(
    [
      {
        head: say(language, 'head_dataset'),
        cell: ([name]) => `${datasetNamed(name).title[language]} ${name}`,
      },
      { head: say(language, 'head_batches'), cell: ([, of]) => of.length, align: 'right' },
      { head: say(language, 'head_read'), cell: ([, of]) => sum(of, (one) => one.rows.read), align: 'right' },
      {
        head: say(language, 'head_accepted'),
        cell: ([, of]) => sum(of, (one) => one.rows.accepted),
        align: 'right',
      },
      {
        head: say(language, 'head_rejected'),
        cell: ([, of]) => sum(of, (one) => one.rows.rejected),
        align: 'right',
      },
      { head: say(language, 'head_other'), cell: ([, of]) => sum(of, nonDataRows), align: 'right' },
    ],
    groups,
  );
}

function rejectingBatches(files: readonly FileOutcome[], language: Terminal['language']): string[] {
  const receipts = files
    .filter(({ status }) => status === 'accepted' || status === 'sent-back')
    .flatMap((file) => file.receipts)
    .filter((receipt) => receipt.rows.rejected > 0);
  if (receipts.length === 0) return [];
  const rows = receipts.reduce((total, receipt) => total + receipt.rows.rejected, 0);
  const shown = table(
    [
      { head: say(language, 'head_batch'), cell: (receipt) => receipt.batch },
      { head: say(language, 'head_rejected'), cell: (receipt) => receipt.rows.rejected, align: 'right' },
      { head: say(language, 'head_file'), cell: (receipt) => receipt.file },
      { head: say(language, 'head_sheet'), cell: (receipt) => receipt.sheet },
    ],
    receipts.slice(0, shownRejects),
  );
  const count = receipts.length - shownRejects;
  const head = say(language, 'ingest_rejects', { rows, batches: receipts.length });
  return [[head, shown, ...(count > 0 ? [say(language, 'ingest_more', { count })] : [])].join('\n')];
}
