import { constructionTallies } from './construction/index.ts';
import { emergencyTallies } from './emergency.ts';
import { epidemicTallies } from './epidemic.ts';
import { fireTallies } from './fire.ts';
import { heatingTallies } from './heating.ts';
import { houseTallies } from './houses/index.ts';
import { marketTallies } from './market/index.ts';
import { propertyTallies } from './property.ts';
import { trainingTallies } from './training.ts';

/** Every dataset that is counted as it is, in the order of the plan's lines. */
export const tallies = [
  ...constructionTallies,
  ...marketTallies,
  ...houseTallies,
  ...propertyTallies,
  ...heatingTallies,
  ...emergencyTallies,
  ...fireTallies,
  ...epidemicTallies,
  ...trainingTallies,
];
