import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The rooms behind the dashboard, loaded by Node from their real files and never bundled: their child processes and
 * data files are found by `import.meta.dirname`. `require` of an ES module (Node 22.12) is used because Vite rewrites
 * every `import()` it sees, also of file URLs, and then runs the rooms through its own module runner.
 */
const require = createRequire(import.meta.url);

/** The checkout: the nearest folder above this file, built or not, that holds the room `models`. */
function checkout(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'models', 'index.ts'))) return folder;
  }
  throw new Error(`no folder above ${import.meta.dirname} holds models/index.ts`);
}

export type Models = typeof import('../../../../models/index.ts');
export type {
  ChangedRow,
  CodeList,
  Column,
  Columns,
  DatasetChanges,
  DatasetName,
  DraftColumn,
  FileOutcome,
  IngestOptions,
  NonData,
  ProfileCheck,
  ProfileDraft,
  Proposal,
  ProposedColumn,
  Receipt,
  Reject,
  Value,
  Withdrawal,
} from '../../../../ingest/index.ts';
export type {
  BatchState,
  ColumnNamed,
  ColumnTraced,
  ColumnWay,
  CoverageStanding,
  DatasetDescribed,
  DatasetFreshness,
  Found,
  ModelBuilt,
  ModelDescribed,
  ModelLineage,
  ModelListed,
  MovedFigure,
  MovedGoal,
  Moves,
  OriginKind,
  Paper,
  PlanChange,
  PlanFile,
  Registered,
  ReturnDue,
  Submission,
  WaitingRows,
} from '../../../../models/index.ts';
export type Intake = typeof import('../../../../ingest/index.ts');
export type Model = ReturnType<Models['graphOf']>['models'][number];
export type CountyBoundaries = ReturnType<Models['joinMap']> & { readonly file: string };
export type Release = Awaited<ReturnType<Models['openRelease']>>;
export type ClosingTime = Awaited<ReturnType<Models['closingTime']>>;
export type Doubts = Awaited<ReturnType<Models['doubts']>>;
export type FairScores = Awaited<ReturnType<Models['fairScores']>>;
export type Trend = Awaited<ReturnType<Models['trendOf']>>;
export type WeakAreas = Awaited<ReturnType<Models['weakAreas']>>;
export type InspectionTargets = Awaited<ReturnType<Models['inspectionTargets']>>;

/** The fault catalogue's class, the very one the rooms throw. */
export const { Fault }: typeof import('../../../../sql/words/fault.ts') = require(
  join(checkout(), 'sql', 'words', 'fault.ts'),
);

/** The catalogue of reasons a fault may name. */
export const { because }: typeof import('../../../../sql/words/reasons.ts') = require(
  join(checkout(), 'sql', 'words', 'reasons.ts'),
);

export const models: Models = require(join(checkout(), 'models', 'index.ts'));

/** Bytes in: what the home has received, and how it receives more. */
export const intake: Intake = require(join(checkout(), 'ingest', 'index.ts'));

/** The writers of reports: loaded when first asked for, for those of Word and PDF are large. */
export const reports = (): typeof import('../../../reports/index.ts') =>
  require(join(checkout(), 'dashboard', 'reports', 'index.ts'));

/** The home folder whose release is shown. */
export const home: string = process.env.ANZHU_HOME || join(checkout(), 'data');
