import { whole, within } from '../domain.ts';
import { type Area, type GammaPrior, posteriorMean } from './empirical-bayes.ts';

/**
 * Events that an area has beyond its kind, in the time its data cover, what could be saved there: its smoothed count less `expected`, that
 * of the average of its kind (by default exposure × 1, for exposures that are expected counts). Negative where it is
 * better. Hauer et al. (2002), Transportation Research Record 1784:126.
 */
export function excess(prior: GammaPrior, area: Area, expected = area.exposure): number {
  within('expected', expected, 0, 1e15);
  return area.exposure * posteriorMean(prior, area) - expected;
}

/** Areas by excess, largest first: neither the count (size) nor the rate (chance) may decide a planner's list. */
export function rankedByExcess<T extends Area>(
  prior: GammaPrior,
  areas: readonly T[],
): readonly (T & { readonly excess: number })[] {
  return areas
    .map((area) => ({ ...area, excess: excess(prior, area) }))
    .sort((one, other) => other.excess - one.excess);
}

/**
 * Expected count of a site from what a model predicts for its kind and what was seen there, both for the same years,
 * with its standard deviation; `dispersion` is the negative binomial's φ of the whole site.
 * Hauer (1997), Observational Before–After Studies in Road Safety, ch. 11.
 */
export function screened(site: {
  readonly predicted: number;
  readonly observed: number;
  readonly dispersion: number;
}): { readonly weight: number; readonly expected: number; readonly sd: number; readonly excess: number } {
  const predicted = within('predicted', site.predicted, 1e-12, 1e9);
  const weight = 1 / (1 + predicted / within('dispersion', site.dispersion, 1e-9, 1e9));
  const expected = weight * predicted + (1 - weight) * whole('observed', site.observed);
  return { weight, expected, sd: Math.sqrt((1 - weight) * expected), excess: expected - predicted };
}
