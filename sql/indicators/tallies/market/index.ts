import { badRecords } from './bad-records.ts';
import { dishonestSubjects } from './dishonest-subjects.ts';
import { goodRecords } from './good-records.ts';
import { marketCases } from './market-cases.ts';
import { marketSteps } from './market-steps.ts';
import { personRecords } from './person-records.ts';

export const marketTallies = [
  marketCases,
  badRecords,
  goodRecords,
  personRecords,
  dishonestSubjects,
  marketSteps,
];
