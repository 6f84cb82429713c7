import type { DatasetName } from '../../../sql/sources/datasets/index.ts';
import { city } from './city.ts';
import { construction } from './construction.ts';
import { emergencyAndFire } from './emergency-and-fire.ts';
import { houses } from './houses.ts';
import { market } from './market.ts';
import { propertyAndHeating } from './property-and-heating.ts';
import { trainingAndEpidemic } from './training-and-epidemic.ts';

/**
 * Headers a county might well send, `word=column`, a word without a column being none of the contract's. None of
 * them was taken from a file: they stand for the words nobody has listed yet.
 */
export const headerVariants: Readonly<Record<DatasetName, readonly string[]>> = {
  ...city,
  ...construction,
  ...market,
  ...houses,
  ...propertyAndHeating,
  ...emergencyAndFire,
  ...trainingAndEpidemic,
};
