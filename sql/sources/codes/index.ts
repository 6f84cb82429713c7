import type { CodeList } from '../column.ts';
import accidentClass from './accident-class.json' with { type: 'json' };
import accidentType from './accident-type.json' with { type: 'json' };
import enterpriseKind from './enterprise-kind.json' with { type: 'json' };
import hazardLevel from './hazard-level.json' with { type: 'json' };
import hazardTrade from './hazard-trade.json' with { type: 'json' };
import houseGrade from './house-grade.json' with { type: 'json' };
import houseJudgement from './house-judgement.json' with { type: 'json' };
import houseStep from './house-step.json' with { type: 'json' };
import houseStructure from './house-structure.json' with { type: 'json' };
import householdKind from './household-kind.json' with { type: 'json' };
import inspectionKind from './inspection-kind.json' with { type: 'json' };
import penaltyKind from './penalty-kind.json' with { type: 'json' };
import violationKind from './violation-kind.json' with { type: 'json' };

export const codes = {
  accidentClass,
  accidentType,
  enterpriseKind,
  hazardLevel,
  hazardTrade,
  houseGrade,
  houseJudgement,
  houseStep,
  houseStructure,
  householdKind,
  inspectionKind,
  penaltyKind,
  violationKind,
} satisfies Record<string, CodeList>;
