export { engineVersion, type Json } from '../sql/engine/index.ts';
export type { Why } from '../sql/words/how-made.ts';
export { closingTime } from './analyses/asked/closing-time.ts';
export { doubts } from './analyses/asked/doubts.ts';
export { fairScores } from './analyses/asked/fair-scores.ts';
export { inspectionTargets } from './analyses/asked/inspection-targets.ts';
export { trendOf } from './analyses/asked/trend-of.ts';
export { type WeakAreasAsked, weakAreas } from './analyses/asked/weak-areas.ts';
export type * from './answer.ts';
export { ask, placeNamed, placesOf } from './ask.ts';
export {
  type Action,
  type ActionSaid,
  actionNamed,
  closeAction,
  effectOf,
  listActions,
  noteAction,
  openAction,
} from './assessment/actions.ts';
export { assess, assessAll, assessBy } from './assessment/assess.ts';
export type * from './assessment/assessment.ts';
export {
  compareFreezes,
  type Freeze,
  type FreezeKind,
  type FrozenGoal,
  type FrozenPlace,
  freeze,
  freezeBesideNow,
  freezeKinds,
  freezeNamed,
  type GoalMoved,
  listFreezes,
  standsOn,
} from './assessment/freeze.ts';
export { givePoints } from './assessment/give-points.ts';
export {
  answerObjection,
  listObjections,
  type Objected,
  object,
  settledTotal,
  settleObjection,
} from './assessment/objections.ts';
export { type Paper, paperKept, papersIn, papersNamed } from './assessment/papers.ts';
export { reckonedFrom } from './assessment/points.ts';
export { againstNamed } from './basis-of.ts';
export { BatchStanding, type BatchState } from './batch-standing.ts';
export { type BuildOptions, type BuildProgress, type BuildReport, type BuildScope, build } from './build.ts';
export { type Bulletin, type BulletinNumber, bulletin, type Mark, percentOf } from './bulletin.ts';
export { type CatalogueEntry, catalogue as indicators, catalogued } from './catalogue.ts';
export { type Collected, collectGarbage } from './collect-garbage.ts';
export { type DatasetRows, datasetRows, rowsOnPage, stagedAs } from './dataset-rows.ts';
export { explain } from './explain.ts';
export { findingsOf } from './findings.ts';
export * from './graph/index.ts';
export {
  baseWords,
  differenceText,
  goalStateWords,
  goalsHeadline,
  type HeadlineContext,
  headline,
  isPartial,
  pageHeadline,
  percentText,
  tone,
  valueText,
  verdictWords,
} from './headline/index.ts';
export { type JudgeScope, judge } from './judge.ts';
export { missingBatches } from './loss.ts';
export type { Manifest } from './manifest.ts';
export { type CountyMap, joinMap, type MapJoined, readMap, saveMap } from './map/map.ts';
export { staleCounties } from './map/stale.ts';
export type { MovedCounty, MovedFigure, MovedGoal, Moves } from './moves.ts';
export type { FieldChange, PlanChange } from './plan/compare-plans.ts';
export { type Goal, type Plan, splitBy, type Target, type TargetKind } from './plan/index.ts';
export { type PlanFile, planFileOf, readPlanFile } from './plan/plan-file.ts';
export { revisePlan } from './plan/revise-plan.ts';
export { rollPlan } from './plan/roll-plan.ts';
export { planInForce, planOf, planTextOf, planYears } from './plan-files/in-force.ts';
export { splitTarget, type TargetSplit } from './plan-files/split-target.ts';
export {
  checkPlan,
  type PlanVersion,
  planHistory,
  planVersion,
  planVersionsCompared,
  savePlan,
} from './plan-files/versions.ts';
export { type BuildPreview, preview, previewBuild } from './preview.ts';
export { type Queried, query, queryToParquet } from './query.ts';
export {
  type Registered,
  type RegisterHit,
  type RegisterKind,
  registered,
  searchRegister,
  searchWords,
} from './registers.ts';
export {
  currentManifest,
  currentRelease,
  listReleases,
  openRelease,
  type Release,
  soundRelease,
  unreadableReleases,
} from './release.ts';
export { damagedRecords } from './restatement/record-again.ts';
export { type Restated, restate } from './restatement/restate.ts';
export { type ReturnDue, returnDue } from './return-due.ts';
export type { RowsMoved } from './rows-moved.ts';
export type { TableMade } from './skip/make-tables.ts';
export { borne } from './statistics/state-of.ts';
export {
  type CoverageStanding,
  coverageStanding,
  laterList,
  readStanding,
  type Submission,
  sinceRelease,
  submissions,
  type WaitingRows,
  waitingRows,
} from './submissions.ts';
export { publishRelease, rollback, type Switched } from './switches.ts';
export { type ModelTried, tryModels } from './trial/try-models.ts';
