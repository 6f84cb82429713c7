import { accidentReports } from './accident-reports.ts';
import { caseSteps } from './case-steps.ts';
import { enterpriseDuties } from './enterprise-duties.ts';
import { highRiskWorks } from './high-risk-works.ts';
import { officerDuties } from './officer-duties.ts';
import { risks } from './risks.ts';
import { scoreSheets } from './score-sheets.ts';
import { siteStandards } from './site-standards.ts';
import { sites } from './sites.ts';
import { supervisions } from './supervisions.ts';
import { workHours } from './work-hours.ts';

export const constructionTallies = [
  sites,
  highRiskWorks,
  risks,
  scoreSheets,
  siteStandards,
  enterpriseDuties,
  officerDuties,
  supervisions,
  caseSteps,
  accidentReports,
  workHours,
];
