export {
  batchFolder,
  type FileKind,
  type MappedColumn,
  type NonData,
  type Receipt,
  type Reject,
  readReceipts,
} from '../sql/sources/batch.ts';
export type { CodeList, Column, Columns, Value } from '../sql/sources/column.ts';
export { damagedFiles } from '../sql/sources/damaged-files.ts';
export { isNeeded } from '../sql/sources/dataset.ts';
export { type DatasetName, datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
export { makeFolder } from '../sql/sources/make-folder.ts';
export { switchedOff } from '../sql/sources/settings.ts';
export { readWithdrawals, type Withdrawal, withdrawalOver } from '../sql/sources/withdrawals.ts';
export { bytesOf } from './bytes-of.ts';
export type { ChangedRow, DatasetChanges } from './changes-of.ts';
export type { Incoming } from './find-files.ts';
export { ingest } from './ingest.ts';
export { keysElsewhereOf } from './keys-elsewhere.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { dateForms } from './normalise/given.ts';
export type { FileOutcome, IngestProgress, IngestReport } from './outcome.ts';
export { withoutNetwork } from './parser/run-parser.ts';
export { type Preview, preview } from './preview.ts';
export { type CheckedRow, checkProfile, type ProfileCheck } from './profile/check-profile.ts';
export { type DraftColumn, draftYaml, type ProfileDraft } from './profile/draft.ts';
export type { Profile, ProfileColumn } from './profile/profile.ts';
export { addProfile, listProfiles, profileText, readProfile, saveProfile } from './profile/profiles.ts';
export type { Candidate, Proposal, ProposedColumn, Sample, SourceColumn } from './profile/proposal.ts';
export { proposalYaml } from './profile/proposal-yaml.ts';
export { parseProfile, unfilled, unitsOf } from './profile/read-profile.ts';
export { type SuggestOptions, suggestProfile } from './profile/suggest.ts';
export { archiveEntries } from './profile/survey-file.ts';
export { findReceipt, readRejects, readWarnings, underHeading } from './read-rejects.ts';
export type { IngestOptions } from './receive.ts';
export { type ReplacedMonth, replacedMonthsOf, replacedWords } from './replaced-months.ts';
export { type ToldCells, toldCells } from './told-cells.ts';
export { keepFile, keptFile } from './vault.ts';
export { type WithdrawOptions, withdraw } from './withdraw.ts';
export { correctionWorkbook } from './workbook/correction-workbook.ts';
export { settledRows } from './workbook/settled-rows.ts';
export { template } from './workbook/template.ts';
