import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../words/fault.ts';
import type { FileRuleCode } from '../words/file-rules.ts';
import type { Label } from '../words/label.ts';
import { because } from '../words/reasons.ts';
import type { RowRuleCode } from '../words/row-rules.ts';
import { type DatasetName, datasetNames } from './datasets/index.ts';
import type { FileDigest } from './file-digest.ts';
import { unsealed } from './sealed.ts';

/** Rows of a sheet that are not data, by what they are; `unchanged` ones were taken before and came back as they were, `voided` ones are to be dropped. */
export type NonData =
  | 'title'
  | 'header'
  | 'blank'
  | 'total'
  | 'stamp'
  | 'nil'
  | 'repeated'
  | 'skipped'
  | 'unchanged'
  | 'voided';

/** What a file turned out to be, by its bytes; `ndjson` is one JSON record after the other. */
export type FileKind = 'xlsx' | 'csv' | 'json' | 'ndjson' | 'parquet';

export interface MappedColumn {
  /** Column of the contract. */
  readonly column: string;
  /** Header cell as received. */
  readonly header: string;
  /** Position in the sheet, counted from 1. A column joined from several has an entry for each. */
  readonly position: number;
  /** Whether no word of the header told the column, but its cells did. */
  readonly byValues?: true;
}

/** A county and a month (`YYYY-MM-01`) that a batch speaks for, with or without rows. */
export interface Coverage {
  readonly region: string;
  readonly month: string;
  /** Rows of a month the file does not claim to report: they are taken, and take the place of nothing but themselves. */
  readonly stray?: true;
}

/** What a sheet says it is about, outside its rows. */
export interface SpokenFor {
  /** County codes, in order of the list. */
  readonly counties: readonly string[];
  /** The one county a missing county column is filled from; `from` says where it was read. */
  readonly county: {
    readonly code: string;
    readonly from: 'title' | 'sheet' | 'file' | 'folder' | 'option' | 'stamp';
  } | null;
  /** First days of months. */
  readonly months: readonly string[];
  readonly year: number | null;
}

/** What cells were read with that they do not say themselves. */
export interface ReadWith extends SpokenFor {
  readonly date1904: boolean;
  /** Of each column, the power of ten from its unit to the contract's. */
  readonly shifts: Readonly<Record<string, number>>;
}

/** A sentence about a whole sheet. */
export interface FileWarning extends Label {
  readonly rule: FileRuleCode;
}

/** A correction workbook come back: whose rows it answers, each of its rows with the row it answers. */
export interface Corrects {
  readonly batch: string;
  /** Physical rows: of the returned sheet, and of the sheet that was sent back. */
  readonly rows: readonly (readonly [returned: number, sentBack: number])[];
  /** Physical rows of the returned sheet that came back as they were and are still wrong; not there where none did. */
  readonly unchanged?: readonly number[];
}

/**
 * `batch.json`, sealed: what one sheet of one file turned into. It is written last; a batch without it does not exist.
 * `rows.read = rows.accepted + rows.rejected + Σ rows.nonData`, always.
 */
export interface Receipt {
  readonly batch: string;
  readonly dataset: DatasetName;
  /** As sent: the path below the folder handed over; a file of an archive is `archive.zip/its name`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** SHA-256 of the archive the file came out of; both are in the vault. */
  readonly archive?: string;
  /** Batches received before that the archive brought again, where they may report the same months. */
  readonly beside?: readonly string[];
  readonly kind: FileKind;
  readonly sheet: string | null;
  /** Instant of receipt, UTC. Later receipts take the place of earlier ones. */
  readonly receivedAt: string;
  /** Order of receipt within one home, from 1: settles what two equal instants cannot. */
  readonly sequence: number;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** Physical rows of the header, first and last, counted from 1. */
  readonly headerRows: readonly [number, number];
  /** The profile by which the sheet was read, where it was not by its words. */
  readonly profile?: { readonly name: string; readonly sha256: string };
  readonly mapping: readonly MappedColumn[];
  /** Headers without a place in the contract; their cells are kept, masked. */
  readonly unmapped: readonly string[];
  /** How often each normalisation was applied, by its name. */
  readonly normalised: Readonly<Record<string, number>>;
  readonly rows: {
    readonly read: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly nonData: Readonly<Partial<Record<NonData, number>>>;
  };
  readonly warnings: Readonly<Partial<Record<RowRuleCode, number>>>;
  /** What is odd about the sheet as a whole; not there where nothing is. */
  readonly fileWarnings?: readonly FileWarning[];
  /** Counties and months the batch speaks for; empty where the dataset replaces by key. */
  readonly coverage: readonly Coverage[];
  /** Every other file of the batch, by its name. */
  readonly files: Readonly<Record<string, FileDigest>>;
  /** Rows that were sent back are read with the same when they return. */
  readonly readWith: ReadWith;
  readonly corrects?: Corrects;
}

/** One line of `rejected.parquet`: one error of one row; a row may have several. Personal cells are masked. */
export interface Reject {
  readonly row_number: number;
  readonly column_name: string;
  readonly header: string | null;
  readonly rule: RowRuleCode;
  readonly found: string | null;
  readonly reason_zh: string;
  readonly reason_en: string;
}

/** The files of a batch beside its receipt; what has no row has no file, but `rows` is always there. */
export const batchFiles = {
  /** Every row as received: `row_number` BIGINT, `role` VARCHAR ('data' or a NonData), `c1`…`cN` VARCHAR, masked where personal. */
  rows: 'rows.parquet',
  /** Typed rows: `row_number` BIGINT and the public columns of the contract. */
  accepted: 'accepted.parquet',
  /** The errors (`Reject`), each with `region_code`, `month` and `key_text` of its row as far as they can be read. */
  rejected: 'rejected.parquet',
  /** Warnings of accepted and rejected rows, in the shape of `rejected.parquet`. */
  warnings: 'warnings.parquet',
  /** `row_number` BIGINT, `column_name`, `cell`: the personal cells, apart. */
  personal: 'personal.parquet',
  /** `row_number` BIGINT, `position` (from 1), `cell`: what public cells take from merged cells or ditto marks above them, masked as in `rows`. */
  inherited: 'inherited.parquet',
  receipt: 'batch.json',
} as const;

export function batchFolder(home: string, dataset: string, batch: string): string {
  return join(home, 'batches', dataset, batch);
}

/** Every finished batch of a home, or of some datasets of it, in order of receipt. Error: BATCH_DAMAGED. */
export async function readReceipts(
  home: string,
  datasets: readonly DatasetName[] = datasetNames,
): Promise<Receipt[]> {
  const found: Receipt[] = [];
  const now = BigInt(Date.now()) * 1_000_000n;
  for (const dataset of datasets) {
    const folder = join(home, 'batches', dataset);
    for (const batch of await readdir(folder).catch(() => [])) {
      const path = join(folder, batch, batchFiles.receipt);
      const state = stateOf(path, now);
      const before = read.get(path);
      if (before && before.state === state) {
        found.push(before.receipt);
        continue;
      }
      const text = textOf(path);
      if (text === null) continue;
      const receipt = parsed(text, `${dataset}/${batch}/${batchFiles.receipt}`);
      found.push(receipt);
      if (state !== null) read.set(path, { state, receipt });
    }
  }
  return found.sort((a, b) => a.sequence - b.sequence);
}

/** Waiting for each of many small files in turn costs five times as much as reading it. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Receipts as they were read, each with the state its file was in: a page of the dashboard reads all of a home, and
 * checking the seals of 12,000 takes seconds.
 */
const read = new Map<string, { readonly state: string; readonly receipt: Receipt }>();
/** A file changed twice within a tick of the file system's clock may look the same: one this young is read each time. */
const youngNanoseconds = 2_000_000_000n;

function stateOf(path: string, now: bigint): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found || now - found.ctimeNs < youngNanoseconds) return null;
  return `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}

function parsed(text: string, file: string): Receipt {
  const receipt = unsealed<Receipt>(text);
  if (receipt === null) throw new Fault('BATCH_DAMAGED', { file, reason: because('file_changed') });
  return receipt;
}
