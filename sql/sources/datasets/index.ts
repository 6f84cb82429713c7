import type { Dataset } from '../dataset.ts';
import { accident } from './accident.ts';
import { enterprise } from './enterprise.ts';
import { exposure } from './exposure.ts';
import { hazard } from './hazard.ts';
import { inspection } from './inspection.ts';
import { penalty } from './penalty.ts';
import { regionList } from './region.ts';
import { ruralHouse } from './rural-house.ts';
import { ruralHouseEvent } from './rural-house-event.ts';
import { site } from './site.ts';

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
} as const;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];

/** The contract as the generic value, for code that treats all datasets alike. */
export function datasetNamed(name: DatasetName): Dataset {
  return datasets[name];
}
