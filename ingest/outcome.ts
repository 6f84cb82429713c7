import type { Receipt } from '../sql/sources/batch.ts';
import type { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { ReplacedMonth } from './replaced-months.ts';

/** What became of one file. A refused file changed nothing but the vault. */
export interface FileOutcome {
  /** The file's path; its receipts name it by what lies below the folder that was handed over. */
  readonly file: string;
  /** `sent-back`: received, and every row of it rejected. `skipped`: no data file, lying among others. */
  readonly status: 'accepted' | 'sent-back' | 'already' | 'refused' | 'skipped';
  readonly receipts: readonly Receipt[];
  readonly fault?: Fault;
  /** Of a refused file whose bytes are kept. */
  readonly sha256?: string;
  /** What a clerk should know although the file was taken; of a skipped one, why it was. */
  readonly notes: readonly Label[];
  /** Months its batches take over from others, each with the batch that does; not there where there is none. */
  readonly replaced?: readonly (ReplacedMonth & { readonly batch: string })[];
}

export interface IngestReport {
  /** In the order the files were found. */
  readonly files: readonly FileOutcome[];
}

/** One step of one file: its bytes are kept, it is parsed, its outcome is known. `done` counts files of that step. */
export interface IngestProgress {
  readonly step: 'kept' | 'parsed' | 'finished';
  readonly file: string;
  readonly done: number;
  readonly total: number;
  readonly status?: FileOutcome['status'];
}
