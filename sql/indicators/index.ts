import { accidentRateIndicators } from './accident-rates.ts';
import { accidentIndicators } from './accidents.ts';
import { campaignIndicators } from './campaigns.ts';
import { hazardIndicators } from './hazards.ts';
import type { Indicator } from './indicator.ts';
import { penaltyIndicators } from './penalties.ts';
import { ruralHouseIndicators } from './rural-houses.ts';
import { tallies } from './tallies/index.ts';

/** The closed catalogue: what may be asked, and nothing else. */
export const indicators: readonly Indicator[] = [
  ...accidentIndicators,
  ...accidentRateIndicators,
  ...hazardIndicators,
  ...campaignIndicators,
  ...penaltyIndicators,
  ...ruralHouseIndicators,
  ...tallies.flatMap(({ indicators: own }) => own),
];
