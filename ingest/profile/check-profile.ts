import { basename, join } from 'node:path';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import {
  batchFiles,
  batchFolder,
  type MappedColumn,
  type Receipt,
  type Reject,
} from '../../sql/sources/batch.ts';
import type { Value } from '../../sql/sources/column.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Incoming } from '../find-files.ts';
import { preview } from '../preview.ts';
import { readRejects } from '../read-rejects.ts';
import type { IngestOptions } from '../receive.ts';
import type { Profile } from './profile.ts';
import { surveyFile } from './survey-file.ts';

/** What a file would become through a profile. */
export interface ProfileCheck {
  readonly profile: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Rows the profile or their kind leaves out. */
  readonly apart: number;
  readonly normalised: Readonly<Record<string, number>>;
  /** The first reasons for which rows would be sent back. */
  readonly rejects: readonly Reject[];
  /** The first rows that would be taken, without personal columns. */
  readonly rows: readonly CheckedRow[];
  readonly mapping: readonly MappedColumn[];
}

/** A row in the contract's own form. */
export interface CheckedRow {
  /** Its row in the sheet, counted from 1. */
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
}

const shownRejects = 20;
const shownRows = 10;

/**
 * Reads a file through a profile that need not be kept, and takes nothing. Errors: PROFILE_UNSUITED where the file
 * has no such header, those of `preview`, and those for which the file would be refused.
 */
export async function checkProfile(
  home: string,
  profile: Profile,
  given: string | Incoming,
  options: Pick<IngestOptions, 'region' | 'period'> = {},
): Promise<ProfileCheck> {
  await using found = await preview(home, [given], { ...options, profile });
  const receipts = found.files
    .flatMap((file) => file.receipts.map((receipt) => ({ receipt, isKept: file.status === 'already' })))
    .filter(({ receipt }) => receipt.profile?.sha256 === profile.sha256);
  const fault = found.files.find((file) => file.fault)?.fault;
  if (receipts.length === 0)
    throw fault && fault.code !== 'HEADER_UNKNOWN' ? fault : await unsuited(profile, given);
  const rejects: Reject[] = [];
  const rows: CheckedRow[] = [];
  for (const { receipt, isKept } of receipts) {
    const place = isKept ? home : found.folder;
    rejects.push(...(await readRejects(place, receipt.batch)));
    rows.push(...(await firstRows(place, receipt)));
  }
  const sum = (count: (rows: (typeof receipts)[number]['receipt']['rows']) => number) =>
    receipts.reduce((total, { receipt }) => total + count(receipt.rows), 0);
  return {
    profile: profile.name,
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    apart: sum(({ nonData }) => Object.values(nonData).reduce((total, count) => total + count, 0)),
    normalised: receipts[0]!.receipt.normalised,
    rejects: rejects.slice(0, shownRejects),
    rows: rows.slice(0, shownRows),
    mapping: receipts[0]!.receipt.mapping,
  };
}

async function firstRows(home: string, { dataset, batch, rows }: Receipt): Promise<CheckedRow[]> {
  if (rows.accepted === 0) return [];
  const folder = batchFolder(home, dataset, batch);
  await using engine = await openEngine(':memory:', { folders: [folder] });
  const first = await engine.rows<Record<string, Value> & { row_number: number }>(
    `select * from read_parquet(${quoted(join(folder, batchFiles.accepted))})
     order by row_number limit ${shownRows}`,
  );
  return first.map(({ row_number, ...values }) => ({ row: row_number, values }));
}

async function unsuited(profile: Profile, given: string | Incoming): Promise<Fault> {
  const words = new Set(
    (await surveyFile(given, (names) => names)).flatMap(({ sheets }) =>
      sheets.flatMap(({ header }) => header.flat()),
    ),
  );
  const missing = profile.header.flat().filter((word) => word.trim() !== '' && !words.has(word));
  return new Fault('PROFILE_UNSUITED', {
    file: typeof given === 'string' ? basename(given) : given.name,
    profile: profile.name,
    missing: missing.join('、') || '—',
  });
}
