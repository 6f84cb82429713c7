import type { Label, Language } from '../../../charts/answer.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { FileOutcome, Receipt } from '../server/rooms.ts';
import type { FaultView } from '../view/fault.ts';
import { message } from '../words/messages.ts';
import type { PreviewView } from './preview.ts';

export interface UploadedSheet {
  readonly batch: string;
  readonly dataset: string;
  readonly sheet: string | null;
  /** How many rows were read, accepted, sent back. */
  readonly rows: string;
  readonly hasRejects: boolean;
  /** The batch's page; null where it is only a preview. */
  readonly href: string | null;
}

/** What became of one file. */
export interface UploadedFile {
  readonly file: string;
  readonly status: FileOutcome['status'];
  readonly words: string;
  readonly sheets: readonly UploadedSheet[];
  readonly notes: readonly string[];
  readonly fault: FaultView | null;
  /** Where its header can be mapped, if that is what it was refused for. */
  readonly mapHref: string | null;
}

export interface UploadView {
  readonly headline: string;
  readonly files: readonly UploadedFile[];
  /** Something new is there that no release holds yet. */
  readonly isNew: boolean;
  /** What would change, where nothing was taken yet. */
  readonly preview?: PreviewView;
}

/** What the server tells while it takes files in, one event a line. */
export type UploadEvent =
  | {
      readonly kind: 'progress';
      readonly step: 'kept' | 'parsed' | 'finished';
      readonly done: number;
      readonly total: number;
      readonly file: string;
    }
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'report'; readonly report: UploadView }
  | { readonly kind: 'fault'; readonly fault: FaultView };

/** Whether a fault is one of a header that a profile can tell. */
export function isMappable(code: string): boolean {
  return ['HEADER_UNKNOWN', 'FILE_MISNAMED', 'CURRENCY_OTHER'].includes(code);
}

const statusKeys = {
  accepted: 'uploadAccepted',
  'sent-back': 'uploadSentBack',
  already: 'uploadAlready',
  refused: 'uploadRefused',
  skipped: 'uploadSkipped',
} as const;

export function uploadView(
  files: readonly FileOutcome[],
  language: Language,
  titleOf: (receipt: Receipt) => Label,
): UploadView {
  const count = (status: FileOutcome['status']) => files.filter((file) => file.status === status).length;
  const rejected = files
    .filter(({ status }) => status === 'accepted' || status === 'sent-back')
    .flatMap(({ receipts }) => receipts)
    .reduce((sum, { rows }) => sum + rows.rejected, 0);
  const done = message(language, 'uploadDone', {
    accepted: count('accepted'),
    sentBack: count('sent-back'),
    already: count('already'),
    refused: count('refused'),
  });
  const parts = [
    done,
    ...skippedWords(files, language),
    ...(rejected > 0 ? [message(language, 'uploadRejects', { count: full(rejected, language) })] : []),
  ];
  return {
    headline:
      files.length === 0 ? message(language, 'noFileChosen') : parts.join(message(language, 'clauseBreak')),
    files: files.map((outcome) => fileView(outcome, language, titleOf)),
    isNew: count('accepted') + count('sent-back') > 0,
  };
}

function skippedWords(files: readonly Pick<FileOutcome, 'status'>[], language: Language): string[] {
  const count = files.filter(({ status }) => status === 'skipped').length;
  return count === 0 ? [] : [message(language, 'uploadSkippedCount', { count: full(count, language) })];
}

function fileView(
  { file, status, receipts, fault, notes, sha256 }: FileOutcome,
  language: Language,
  titleOf: (receipt: Receipt) => Label,
): UploadedFile {
  return {
    file: fileWords(file, status, receipts[0]?.file, language),
    status,
    words: message(language, statusKeys[status]),
    sheets: receipts.map((receipt) => ({
      batch: receipt.batch,
      dataset: titleOf(receipt)[language],
      sheet: receipt.sheet,
      rows: rowsWords(receipt, language),
      hasRejects: receipt.rows.rejected > 0,
      href: address(`/data/batches/${receipt.batch}`, { lang: language }),
    })),
    notes: [...new Set(notes.map((note) => note[language]))],
    mapHref: fault && isMappable(fault.code) ? mapHref(file, sha256, language) : null,
    fault: fault ? { code: fault.code, told: fault.told(language), remedy: fault.remedy(language) } : null,
  };
}

/** What a file is called; of one received before, the name it was sent under now and the one it came under then. */
function fileWords(
  path: string,
  status: FileOutcome['status'],
  known: string | undefined,
  language: Language,
): string {
  if (known === undefined) return path;
  const isRenamed = status === 'already' && path !== known && !path.endsWith(`/${known}`);
  const file = path.split('/').at(-1)!;
  return isRenamed ? message(language, 'uploadRenamed', { file, before: known }) : known;
}

/** A file whose bytes were not kept must be chosen again. */
function mapHref(name: string, sha256: string | undefined, language: Language): string {
  return sha256 === undefined
    ? address('/data/profiles', { lang: language })
    : address('/data/profiles/new', { file: sha256, name, lang: language });
}

function rowsWords({ rows }: Receipt, language: Language): string {
  if (rows.accepted + rows.rejected === 0) return message(language, 'nilReturn');
  return message(language, 'rowsTaken', {
    accepted: full(rows.accepted, language),
    rejected: full(rows.rejected, language),
  });
}

/** The same said of files that were only looked at: no batch has a page yet, and nothing is new. */
export function asPreview(view: UploadView, preview: PreviewView, language: Language): UploadView {
  const files = view.files.map((file) => ({
    ...file,
    words: file.status === 'accepted' ? message(language, 'previewable') : file.words,
    sheets: file.sheets.map((sheet) => (file.status === 'already' ? sheet : { ...sheet, href: null })),
  }));
  const count = (status: UploadedFile['status']) => files.filter((file) => file.status === status).length;
  const headline = message(language, 'previewDone', {
    accepted: count('accepted'),
    sentBack: count('sent-back'),
    already: count('already'),
    refused: count('refused'),
  });
  const parts = [headline, ...skippedWords(files, language)];
  return { ...view, headline: parts.join(message(language, 'clauseBreak')), files, isNew: false, preview };
}
