import { whole, within } from '../domain.ts';
import { garwood, type Interval } from '../intervals.ts';
import { poissonAtLeast, poissonAtMost } from '../numerics/distributions.ts';
import { normalQuantile } from '../numerics/quantiles.ts';

export interface Rate extends Interval {
  readonly rate: number;
}

/**
 * Events per unit of exposure with Garwood's exact interval; `exposure` > 0 in any unit, `count` events in it.
 * After no event the rate is 0 and `high` is the rate still compatible with it. Garwood (1936), Biometrika 28:437.
 */
export function rateOf(count: number, exposure: number, confidence = 0.95): Rate {
  within('exposure', exposure, 1e-12, 1e15);
  const { low, high } = garwood(count, confidence);
  return { rate: count / exposure, low: low / exposure, high: high / exposure };
}

/**
 * Byar's approximation to Garwood's interval in elementary functions, for at least ten events.
 * Breslow & Day (1987), Statistical Methods in Cancer Research II, p. 69.
 */
export function byar(count: number, confidence = 0.95): Interval {
  whole('count', count, 10);
  const z = -normalQuantile((1 - within('confidence', confidence, 0.5, 0.999999)) / 2);
  const limit = (x: number, sign: number) => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { low: limit(count, -1), high: limit(count + 1, 1) };
}

/** Central p of a count against a known mean: twice the smaller tail, at most 1; agrees with Garwood's interval. */
export function centralP(count: number, mean: number): number {
  return Math.min(1, 2 * Math.min(poissonAtMost(count, mean), poissonAtLeast(count, mean)));
}
