import { basename } from 'node:path';
import type { Reject } from '../../sql/sources/batch.ts';
import { Fault } from '../../sql/words/fault.ts';
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
}

const shownRejects = 20;

/**
 * Reads a file through a profile that need not be kept, and takes nothing. Errors: PROFILE_UNSUITED where the file
 * has no such header, those of `preview`, and those for which the file would be refused.
 */
export async function checkProfile(
  home: string,
  profile: Profile,
  path: string,
  options: Pick<IngestOptions, 'region' | 'period'> = {},
): Promise<ProfileCheck> {
  await using found = await preview(home, [path], { ...options, profile });
  const receipts = found.files
    .flatMap((file) => file.receipts.map((receipt) => ({ receipt, isKept: file.status === 'already' })))
    .filter(({ receipt }) => receipt.profile?.sha256 === profile.sha256);
  const fault = found.files.find((file) => file.fault)?.fault;
  if (receipts.length === 0)
    throw fault && fault.code !== 'HEADER_UNKNOWN' ? fault : await unsuited(profile, path);
  const rejects: Reject[] = [];
  for (const { receipt, isKept } of receipts)
    rejects.push(...(await readRejects(isKept ? home : found.folder, receipt.batch)));
  const sum = (count: (rows: (typeof receipts)[number]['receipt']['rows']) => number) =>
    receipts.reduce((total, { receipt }) => total + count(receipt.rows), 0);
  return {
    profile: profile.name,
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    apart: sum(({ nonData }) => Object.values(nonData).reduce((total, count) => total + count, 0)),
    normalised: receipts[0]!.receipt.normalised,
    rejects: rejects.slice(0, shownRejects),
  };
}

async function unsuited(profile: Profile, path: string): Promise<Fault> {
  const words = new Set(
    (await surveyFile(path, (names) => names)).flatMap(({ sheets }) =>
      sheets.flatMap(({ header }) => header.flat()),
    ),
  );
  const missing = profile.header.flat().filter((word) => word.trim() !== '' && !words.has(word));
  return new Fault('PROFILE_UNSUITED', {
    file: basename(path),
    profile: profile.name,
    missing: missing.join('、') || '—',
  });
}
