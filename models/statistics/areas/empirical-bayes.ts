import { isApproximate } from '../approximate.ts';
import { atLeast, whole, within } from '../domain.ts';
import type { Interval } from '../intervals.ts';
import { gammaTails } from '../numerics/gamma-tails.ts';
import { gammaQuantile } from '../numerics/quantiles.ts';

/** Events of a district or company over its exposure (or over the count expected of it). */
export interface Area {
  readonly events: number;
  readonly exposure: number;
}

/** Gamma(shape, rate) belief about the event rates of all areas; mean shape / rate. */
export interface GammaPrior {
  readonly shape: number;
  readonly rate: number;
}

export interface Spread {
  /** Rate of all areas together. */
  readonly mean: number;
  /** Variance of the true rates between areas, in squared rate units. */
  readonly between: number;
  /** Null where chance alone explains every difference: then each area's best estimate is the common mean. */
  readonly prior: GammaPrior | null;
  /** Whether areas have so few events (their mean) that intervals by this prior are too narrow: it is itself estimated. */
  readonly approximate: boolean;
}

/** Under this many areas a variance between them is no more than a guess. */
const AREAS_MIN = 5;
/** A prior of this many events tells every area the mean to its last visible digit. */
const SHAPE_MAX = 1e9;

/** How far true rates differ between at least five areas. Marshall (1991), Applied Statistics 40:283, the global estimator. */
export function marshall(areas: readonly Area[]): Spread {
  const { events, exposure } = totals(areas);
  const mean = events / exposure;
  const square = areas.reduce(
    (sum, area) => sum + area.exposure * (area.events / area.exposure - mean) ** 2,
    0,
  );
  const between = Math.max(0, square / exposure - (mean * areas.length) / exposure);
  const shape = mean ** 2 / between;
  const prior = between > 0 && shape < SHAPE_MAX ? { shape, rate: mean / between } : null;
  return { mean, between, prior, approximate: isApproximate(events / areas.length) };
}

/**
 * The same by iterated moments, to check Marshall's against: null where the moments leave no variance between areas
 * or do not settle. Clayton & Kaldor (1987), Biometrics 43:671.
 */
export function claytonKaldor(areas: readonly Area[], tolerance = 1e-12): GammaPrior | null {
  const { events, exposure } = totals(areas);
  const square = areas.reduce(
    (sum, area) => sum + (area.events - (events / exposure) * area.exposure) ** 2,
    0,
  );
  if (square === 0) return null;
  let prior: GammaPrior = startOf(areas);
  for (let step = 0; step < 10_000; step++) {
    const estimates = areas.map((area) => posteriorMean(prior, area));
    const mean = estimates.reduce((sum, value) => sum + value, 0) / areas.length;
    const variance =
      estimates.reduce((sum, value, i) => {
        return sum + (1 + prior.rate / areas[i]!.exposure) * (value - mean) ** 2;
      }, 0) /
      (areas.length - 1);
    const next = { shape: mean ** 2 / variance, rate: mean / variance };
    if (!Number.isFinite(next.shape) || next.shape > SHAPE_MAX) return null;
    const moved = Math.abs(next.shape - prior.shape) + Math.abs(next.rate - prior.rate);
    prior = next;
    if (moved <= tolerance * prior.shape) return prior;
  }
  return null;
}

function startOf(areas: readonly Area[]): GammaPrior {
  const rates = areas.map(({ events, exposure }) => events / exposure);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
  return { shape: mean ** 2 / variance, rate: mean / variance };
}

export function posteriorMean(prior: GammaPrior, { events, exposure }: Area): number {
  return (events + prior.shape) / (exposure + prior.rate);
}

export interface Smoothed extends Interval {
  /** Posterior mean: between the area's own rate and the mean of all. */
  readonly rate: number;
}

/** An area's rate drawn towards the mean of all as far as its own events are few, with its equal-tailed interval. */
export function smoothed(prior: GammaPrior, area: Area, confidence = 0.95): Smoothed {
  const tail = (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
  const { shape, rate } = posterior(prior, area);
  return {
    rate: shape / rate,
    low: gammaQuantile(tail, shape, 'lower') / rate,
    high: gammaQuantile(tail, shape, 'upper') / rate,
  };
}

/** Probability that an area's true rate is above `threshold` (≥ 0), given its events and those of all areas. */
export function exceedance(prior: GammaPrior, area: Area, threshold: number): number {
  const { shape, rate } = posterior(prior, area);
  return Math.exp(gammaTails(shape, within('threshold', threshold, 0, 1e15) * rate).logUpper);
}

function posterior(prior: GammaPrior, area: Area): GammaPrior {
  const shape = within('prior shape', prior.shape, 1e-6, 1e12) + whole('events', area.events);
  return {
    shape,
    rate: within('prior rate', prior.rate, 0, 1e15) + within('exposure', area.exposure, 0, 1e15),
  };
}

function totals(areas: readonly Area[]): Area {
  atLeast('areas', areas, AREAS_MIN);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
  return {
    events: sum(areas.map(({ events }) => whole('events', events))),
    exposure: sum(areas.map(({ exposure }) => within('exposure', exposure, 1e-12, 1e15))),
  };
}
