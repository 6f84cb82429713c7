import type { Area } from '../../statistics/areas/empirical-bayes.ts';
import {
  funnelLimits,
  funnelPlace,
  type OverDispersion,
  overDispersion,
  wideLimits,
} from '../../statistics/areas/funnel.ts';
import type { Interval } from '../../statistics/intervals.ts';
import { areLarge } from './peers.ts';
import { UNITS_MIN } from './standardised.ts';

/** φ is estimated from units of which at least so many events are expected. */
const EXPECTED_MIN = 5;
interface Limits {
  readonly watch: Interval;
  readonly special: Interval;
}

/** Limits of each expected count, outside those of Poisson's and of the spread both; many sites share one. */
export function limitsBy(dispersion: Dispersion | null): (expected: number) => Limits {
  const known = new Map<number, Limits>();
  const of = (expected: number, confidence: number) => {
    const exact = funnelLimits(expected, confidence);
    if (dispersion === null || dispersion.tau2 === 0) return exact;
    const wide = wideLimits(expected, dispersion, confidence, dispersion.units);
    return { low: Math.min(exact.low, wide.low), high: Math.max(exact.high, wide.high) };
  };
  return (expected) => {
    const found = known.get(expected) ?? { watch: of(expected, 0.95), special: of(expected, 0.998) };
    known.set(expected, found);
    return found;
  };
}

/**
 * Between whole counts the limits are interpolated, so that a single event may lie outside those of a chance of 4.5 %:
 * the exact tail of what was observed has to be as rare.
 */
export function signalOf({ events, exposure }: Area, { watch, special }: Limits): string {
  const ratio = events / exposure;
  const isOutside = ({ low, high }: Interval) => ratio < low || ratio > high;
  const place = funnelPlace(events, exposure);
  if (place.startsWith('special') && isOutside(special)) return 'special';
  return place !== 'inside' && isOutside(watch) ? 'watch' : 'chance';
}

interface Dispersion extends OverDispersion {
  /** Of how many units it was estimated. */
  readonly units: number;
}

/** Units far out are no peers, so none has to be drawn in. */
export function dispersionOf(peers: readonly Area[]): Dispersion | null {
  if (!areLarge(peers)) return null;
  const large = peers.filter(({ events, exposure }) => events > 0 && exposure >= EXPECTED_MIN);
  if (large.length < UNITS_MIN) return null;
  const units = large.map(({ events, exposure }) => ({ observed: events, expected: exposure }));
  return { ...overDispersion(units, 0), units: units.length };
}
