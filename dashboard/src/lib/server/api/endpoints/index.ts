import { areas } from './areas.ts';
import { ask } from './ask.ts';
import { datasetRows, datasets } from './datasets.ts';
import { explain } from './explain.ts';
import { goals } from './goals.ts';
import { indicators } from './indicators.ts';
import { gains, targets } from './targets.ts';
import { trend } from './trend.ts';

/** The whole interface: what its routes run, its document describes and its tests ask. */
export const endpoints = [
  indicators,
  ask,
  explain,
  goals,
  trend,
  areas,
  targets,
  gains,
  datasets,
  datasetRows,
] as const;
