import { isApproximate } from './approximate.ts';
import { whole, within } from './domain.ts';
import { betaQuantile, gammaQuantile, normalQuantile } from './numerics/quantiles.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval that is not exact; `approximate` where it may hold the truth in under 93 % of samples. */
export interface InexactInterval extends Interval {
  readonly approximate: boolean;
}

function tailArea(confidence: number): number {
  return (1 - within('confidence', confidence, 0.5, 0.999999)) / 2;
}

/** Exact interval of a Poisson mean after `count` events. Garwood (1936), Biometrika 28:437. */
export function garwood(count: number, confidence = 0.95): Interval {
  whole('count', count);
  const area = tailArea(confidence);
  return {
    low: count === 0 ? 0 : gammaQuantile(area, count, 'lower'),
    high: gammaQuantile(area, count + 1, 'upper'),
  };
}

/**
 * Exact one-sided lower bound of a proportion of which all of `all` (≥ 1) were counted: Clopper & Pearson's, with the
 * whole chance of error on its one side. Of none of them, 1 less it is the upper bound.
 */
export function allBound(all: number, confidence = 0.95): number {
  return (1 - within('confidence', confidence, 0.5, 0.999999)) ** (1 / whole('all', all, 1));
}

/** Score interval of a proportion, `part` of `all`, `all` ≥ 1. Wilson (1927), JASA 22:209. */
export function wilson(part: number, all: number, confidence = 0.95): InexactInterval {
  whole('part', part, 0, whole('all', all, 1));
  const z2 = normalQuantile(tailArea(confidence)) ** 2;
  const centre = 2 * part + z2;
  const spread = Math.sqrt(z2 * (z2 + 4 * part * ((all - part) / all)));
  // The textbook (centre − spread)/(2(all + z²)) cancels for small parts of large wholes; this equals it and does not.
  const low = ((2 * part) / all) * (part / (centre + spread));
  const high = part === all ? 1 : (centre + spread) / (2 * (all + z2));
  return { low, high, approximate: isApproximate(all) };
}

/** Exact interval of a proportion, `part` of `all`, `all` ≥ 1. Clopper & Pearson (1934), Biometrika 26:404. */
export function clopperPearson(part: number, all: number, confidence = 0.95): Interval {
  whole('part', part, 0, whole('all', all, 1));
  const area = tailArea(confidence);
  return {
    low: part === 0 ? 0 : betaQuantile(area, part, all - part + 1, 'lower'),
    high: part === all ? 1 : betaQuantile(area, part + 1, all - part, 'upper'),
  };
}
