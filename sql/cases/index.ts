import type { ModelCase } from '../model/case.ts';
import dimRegion from './dim_region.ts';
import fctAccidentMonth from './fct_accident_month.ts';
import fctCampaignMonth from './fct_campaign_month.ts';
import fctEmergencyTeamMonth from './fct_emergency_team_month.ts';
import fctHazardMonth from './fct_hazard_month.ts';
import fctHeatingBalanceMonth from './fct_heating_balance_month.ts';
import fctRuralHouseMonth from './fct_rural_house_month.ts';
import fctSupervisionMonth from './fct_supervision_month.ts';
import intAccidentsClassified from './int_accidents__classified.ts';
import intClosingsCounted from './int_closings__counted.ts';
import intCountyMonthsReported from './int_county_months__reported.ts';
import intDangerousHousesFollowed from './int_dangerous_houses__followed.ts';
import intHazardsJudged from './int_hazards__judged.ts';
import intHazardsMoved from './int_hazards__moved.ts';
import intHeatingBalancesTallied from './int_heating_balances__tallied.ts';
import intHighRiskWorksTallied from './int_high_risk_works__tallied.ts';
import intPenaltiesCounted from './int_penalties__counted.ts';
import intReleaseMoment from './int_release__moment.ts';
import intRuralHousesSurveyed from './int_rural_houses__surveyed.ts';
import intSitesFollowed from './int_sites__followed.ts';
import intSpellsCounted from './int_spells__counted.ts';
import intStrataCounted from './int_strata__counted.ts';
import intUnitsCounted from './int_units__counted.ts';

/** The unit tests of the models: a file for each model, named as it is. */
export const modelCases: readonly ModelCase[] = [
  dimRegion,
  fctAccidentMonth,
  fctCampaignMonth,
  fctEmergencyTeamMonth,
  fctHazardMonth,
  fctHeatingBalanceMonth,
  fctRuralHouseMonth,
  fctSupervisionMonth,
  intAccidentsClassified,
  intCountyMonthsReported,
  intDangerousHousesFollowed,
  intHazardsJudged,
  intHazardsMoved,
  intHeatingBalancesTallied,
  intHighRiskWorksTallied,
  intPenaltiesCounted,
  intReleaseMoment,
  intRuralHousesSurveyed,
  intClosingsCounted,
  intSitesFollowed,
  intSpellsCounted,
  intStrataCounted,
  intUnitsCounted,
].flat();
