import type { CodeList } from '../column.ts';
import accidentClass from './accident-class.json' with { type: 'json' };
import accidentPlace from './accident-place.json' with { type: 'json' };
import accidentReportKind from './accident-report-kind.json' with { type: 'json' };
import accidentType from './accident-type.json' with { type: 'json' };
import awardLevel from './award-level.json' with { type: 'json' };
import behaviourGroup from './behaviour-group.json' with { type: 'json' };
import buildEra from './build-era.json' with { type: 'json' };
import buildMode from './build-mode.json' with { type: 'json' };
import caseStatus from './case-status.json' with { type: 'json' };
import caseStep from './case-step.json' with { type: 'json' };
import certificateKind from './certificate-kind.json' with { type: 'json' };
import certificateState from './certificate-state.json' with { type: 'json' };
import checkMode from './check-mode.json' with { type: 'json' };
import checkResult from './check-result.json' with { type: 'json' };
import clueSource from './clue-source.json' with { type: 'json' };
import complaintKind from './complaint-kind.json' with { type: 'json' };
import complaintResult from './complaint-result.json' with { type: 'json' };
import controlLevel from './control-level.json' with { type: 'json' };
import conversionAction from './conversion-action.json' with { type: 'json' };
import dishonestGround from './dishonest-ground.json' with { type: 'json' };
import drillForm from './drill-form.json' with { type: 'json' };
import drillResult from './drill-result.json' with { type: 'json' };
import emergencySubject from './emergency-subject.json' with { type: 'json' };
import enterpriseFive from './enterprise-five.json' with { type: 'json' };
import enterpriseKind from './enterprise-kind.json' with { type: 'json' };
import firePeriod from './fire-period.json' with { type: 'json' };
import fireProcedure from './fire-procedure.json' with { type: 'json' };
import fireResult from './fire-result.json' with { type: 'json' };
import hazardLevel from './hazard-level.json' with { type: 'json' };
import hazardTrade from './hazard-trade.json' with { type: 'json' };
import heatingBatch from './heating-batch.json' with { type: 'json' };
import heatingDevice from './heating-device.json' with { type: 'json' };
import heatingEnergy from './heating-energy.json' with { type: 'json' };
import heatingHazardKind from './heating-hazard-kind.json' with { type: 'json' };
import heatingState from './heating-state.json' with { type: 'json' };
import heatingSubsidy from './heating-subsidy.json' with { type: 'json' };
import heatingUse from './heating-use.json' with { type: 'json' };
import heatingUserKind from './heating-user-kind.json' with { type: 'json' };
import highRiskWork from './high-risk-work.json' with { type: 'json' };
import houseFoundBy from './house-found-by.json' with { type: 'json' };
import houseGrade from './house-grade.json' with { type: 'json' };
import houseJudgement from './house-judgement.json' with { type: 'json' };
import houseStep from './house-step.json' with { type: 'json' };
import houseStructure from './house-structure.json' with { type: 'json' };
import houseUse from './house-use.json' with { type: 'json' };
import householdKind from './household-kind.json' with { type: 'json' };
import inspectionKind from './inspection-kind.json' with { type: 'json' };
import landKind from './land-kind.json' with { type: 'json' };
import legacyKind from './legacy-kind.json' with { type: 'json' };
import marketStep from './market-step.json' with { type: 'json' };
import meterKind from './meter-kind.json' with { type: 'json' };
import patrolKind from './patrol-kind.json' with { type: 'json' };
import penaltyKind from './penalty-kind.json' with { type: 'json' };
import personKind from './person-kind.json' with { type: 'json' };
import planKind from './plan-kind.json' with { type: 'json' };
import problemStatus from './problem-status.json' with { type: 'json' };
import propertyPart from './property-part.json' with { type: 'json' };
import publicityKind from './publicity-kind.json' with { type: 'json' };
import recordNature from './record-nature.json' with { type: 'json' };
import resourceKind from './resource-kind.json' with { type: 'json' };
import reviewResult from './review-result.json' with { type: 'json' };
import revisitResult from './revisit-result.json' with { type: 'json' };
import riskLevel from './risk-level.json' with { type: 'json' };
import safetyDevice from './safety-device.json' with { type: 'json' };
import safetyGrade from './safety-grade.json' with { type: 'json' };
import scoreSheet from './score-sheet.json' with { type: 'json' };
import siteFive from './site-five.json' with { type: 'json' };
import staffPost from './staff-post.json' with { type: 'json' };
import subjectKind from './subject-kind.json' with { type: 'json' };
import supervisionSubject from './supervision-subject.json' with { type: 'json' };
import teamKind from './team-kind.json' with { type: 'json' };
import townJudgement from './town-judgement.json' with { type: 'json' };
import townRemedy from './town-remedy.json' with { type: 'json' };
import traineeKind from './trainee-kind.json' with { type: 'json' };
import trainingKind from './training-kind.json' with { type: 'json' };
import userChange from './user-change.json' with { type: 'json' };
import violationKind from './violation-kind.json' with { type: 'json' };
import workLine from './work-line.json' with { type: 'json' };

export const codes = {
  accidentClass,
  accidentPlace,
  accidentReportKind,
  accidentType,
  awardLevel,
  behaviourGroup,
  buildEra,
  buildMode,
  caseStatus,
  caseStep,
  certificateKind,
  certificateState,
  checkMode,
  checkResult,
  clueSource,
  complaintKind,
  complaintResult,
  controlLevel,
  conversionAction,
  dishonestGround,
  drillForm,
  drillResult,
  emergencySubject,
  enterpriseFive,
  enterpriseKind,
  firePeriod,
  fireProcedure,
  fireResult,
  hazardLevel,
  hazardTrade,
  heatingBatch,
  heatingDevice,
  heatingEnergy,
  heatingHazardKind,
  heatingState,
  heatingSubsidy,
  heatingUse,
  heatingUserKind,
  highRiskWork,
  houseFoundBy,
  houseGrade,
  houseJudgement,
  houseStep,
  houseStructure,
  houseUse,
  householdKind,
  inspectionKind,
  landKind,
  legacyKind,
  marketStep,
  meterKind,
  patrolKind,
  penaltyKind,
  personKind,
  planKind,
  problemStatus,
  propertyPart,
  publicityKind,
  recordNature,
  resourceKind,
  reviewResult,
  revisitResult,
  riskLevel,
  safetyDevice,
  safetyGrade,
  scoreSheet,
  siteFive,
  staffPost,
  subjectKind,
  supervisionSubject,
  teamKind,
  townJudgement,
  townRemedy,
  traineeKind,
  trainingKind,
  userChange,
  violationKind,
  workLine,
} satisfies Record<string, CodeList>;
