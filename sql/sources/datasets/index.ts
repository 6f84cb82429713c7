import type { Dataset } from '../dataset.ts';
import { regionList } from './city/region.ts';
import { accident } from './construction/accident.ts';
import { accidentReport } from './construction/accident-report.ts';
import { campaign } from './construction/campaign.ts';
import { caseStep } from './construction/case-step.ts';
import { enterpriseDuty } from './construction/enterprise-duty.ts';
import { exposure } from './construction/exposure.ts';
import { hazard } from './construction/hazard.ts';
import { highRiskWork } from './construction/high-risk-work.ts';
import { inspection } from './construction/inspection.ts';
import { officerDuty } from './construction/officer-duty.ts';
import { risk } from './construction/risk.ts';
import { scoreSheet } from './construction/score-sheet.ts';
import { scoreSummary } from './construction/score-summary.ts';
import { site } from './construction/site.ts';
import { siteStandard } from './construction/site-standard.ts';
import { supervision } from './construction/supervision.ts';
import { workHours } from './construction/work-hours.ts';
import { drill } from './emergency/drill.ts';
import { emergencyPlan } from './emergency/emergency-plan.ts';
import { emergencyResource } from './emergency/emergency-resource.ts';
import { emergencyTeam } from './emergency/emergency-team.ts';
import { siteEpidemic } from './epidemic/site-epidemic.ts';
import { fireAcceptance } from './fire/fire-acceptance.ts';
import { fireCheck } from './fire/fire-check.ts';
import { fireStandard } from './fire/fire-standard.ts';
import { heatingBalance } from './heating/heating-balance.ts';
import { heatingChange } from './heating/heating-change.ts';
import { heatingHazard } from './heating/heating-hazard.ts';
import { heatingPatrol } from './heating/heating-patrol.ts';
import { heatingUser } from './heating/heating-user.ts';
import { legacyProblem } from './heating/legacy-problem.ts';
import { convertedHouse } from './houses/converted-house.ts';
import { houseAppraisal } from './houses/house-appraisal.ts';
import { houseComplaint } from './houses/house-complaint.ts';
import { ruralHouse } from './houses/rural-house.ts';
import { ruralHouseEvent } from './houses/rural-house-event.ts';
import { townDanger } from './houses/town-danger.ts';
import { townHouse } from './houses/town-house.ts';
import { badRecord } from './market/bad-record.ts';
import { dishonestSubject } from './market/dishonest-subject.ts';
import { enterprise } from './market/enterprise.ts';
import { goodRecord } from './market/good-record.ts';
import { marketCase } from './market/market-case.ts';
import { marketStep } from './market/market-step.ts';
import { penalty } from './market/penalty.ts';
import { personRecord } from './market/person-record.ts';
import { propertyHazard } from './property/property-hazard.ts';
import { propertyProject } from './property/property-project.ts';
import { propertyUpkeep } from './property/property-upkeep.ts';
import { randomCheck } from './property/random-check.ts';
import { certificate } from './training/certificate.ts';
import { examBody } from './training/exam-body.ts';
import { publicity } from './training/publicity.ts';
import { training } from './training/training.ts';

export const datasets = {
  region: regionList,
  exposure,
  site,
  inspection,
  hazard,
  accident,
  enterprise,
  penalty,
  rural_house: ruralHouse,
  rural_house_event: ruralHouseEvent,
  accident_report: accidentReport,
  supervision,
  case_step: caseStep,
  score_sheet: scoreSheet,
  score_summary: scoreSummary,
  high_risk_work: highRiskWork,
  campaign,
  risk,
  site_standard: siteStandard,
  enterprise_duty: enterpriseDuty,
  officer_duty: officerDuty,
  market_case: marketCase,
  good_record: goodRecord,
  bad_record: badRecord,
  person_record: personRecord,
  dishonest_subject: dishonestSubject,
  market_step: marketStep,
  house_appraisal: houseAppraisal,
  town_house: townHouse,
  town_danger: townDanger,
  house_complaint: houseComplaint,
  converted_house: convertedHouse,
  property_project: propertyProject,
  random_check: randomCheck,
  property_upkeep: propertyUpkeep,
  property_hazard: propertyHazard,
  heating_user: heatingUser,
  heating_change: heatingChange,
  heating_balance: heatingBalance,
  legacy_problem: legacyProblem,
  heating_patrol: heatingPatrol,
  heating_hazard: heatingHazard,
  emergency_plan: emergencyPlan,
  emergency_team: emergencyTeam,
  emergency_resource: emergencyResource,
  drill,
  fire_acceptance: fireAcceptance,
  fire_check: fireCheck,
  fire_standard: fireStandard,
  training,
  certificate,
  exam_body: examBody,
  publicity,
  site_epidemic: siteEpidemic,
  work_hours: workHours,
} as const;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];

/** The contract as the generic value, for code that treats all datasets alike. */
export function datasetNamed(name: DatasetName): Dataset {
  return datasets[name];
}
