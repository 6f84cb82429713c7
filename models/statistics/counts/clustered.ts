import { isApproximate } from '../approximate.ts';
import { within } from '../domain.ts';
import { randomFrom } from '../numerics/random.ts';

/** Fewer events do not show how large the next may be. */
const EVENTS_MIN = 10;
const DRAWS = 2000;

export interface Clustered {
  readonly total: number;
  /** Standard deviation of a sum over a Poisson number of events: √Σd², never √Σd. */
  readonly se: number;
  /** Bootstrap interval of the total; null under ten events. */
  readonly low: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
}

/**
 * A total of what comes in clusters, such as deaths over accidents: `sizes` has one number (≥ 0) for each event.
 * Bootstrap over events whose number is Poisson: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
 */
export function clustered(sizes: readonly number[], { seed = 1, confidence = 0.95 } = {}): Clustered {
  const total = sizes.reduce((sum, size) => sum + within('size', size, 0, 1e9), 0);
  const se = Math.sqrt(sizes.reduce((sum, size) => sum + size * size, 0));
  const approximate = isApproximate(sizes.length);
  if (sizes.length < EVENTS_MIN) return { total, se, low: null, high: null, approximate };
  const random = randomFrom(seed);
  const totals = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (const size of sizes) sum += size * timesDrawn(random());
    return sum;
  }).sort((a, b) => a - b);
  const tail = (1 - within('confidence', confidence, 0.5, 0.99)) / 2;
  const [low, high] = [totals[Math.floor(tail * DRAWS)]!, totals[Math.ceil((1 - tail) * DRAWS) - 1]!];
  return { total, se, low, high, approximate };
}

/** Quantile of a Poisson number of mean 1: how often one event comes among a Poisson number of draws from all. */
function timesDrawn(p: number): number {
  let [times, term, sum] = [0, Math.exp(-1), Math.exp(-1)];
  while (p > sum && term > 1e-18) {
    term /= ++times;
    sum += term;
  }
  return times;
}
