import { poissonQuantile } from '../../models/statistics/numerics/discrete-quantiles.ts';
import { gammaQuantile, normalQuantile } from '../../models/statistics/numerics/quantiles.ts';

export type Random = () => number;

export const poisson = (random: Random, mean: number) => poissonQuantile(random(), mean);
export const gamma = (random: Random, shape: number, rate: number) => gammaQuantile(random(), shape) / rate;
export const exponential = (random: Random, mean: number) => -mean * Math.log(random());
export const normal = (random: Random) => normalQuantile(random());
