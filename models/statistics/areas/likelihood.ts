import { atLeast, whole, within } from '../domain.ts';
import type { Area, GammaPrior } from './empirical-bayes.ts';

const SHAPE = { least: 1e-4, most: 1e8 };

/**
 * The prior of at least five areas under which their counts (not all 0) are likeliest, each negative binomial; null
 * where chance explains them. Its shape is the dispersion φ of `screened`, its mean the common rate.
 * Clayton & Kaldor (1987), Biometrics 43:671, section 3.
 */
export function likeliestPrior(areas: readonly Area[]): GammaPrior | null {
  atLeast('areas', areas, 5);
  for (const { exposure } of areas) within('exposure', exposure, 1e-12, 1e15);
  whole(
    'events',
    areas.reduce((sum, { events }) => sum + whole('events', events), 0),
    1,
  );
  const rising = (logShape: number) => slope(areas, Math.exp(logShape)) > 0;
  let [low, high] = [Math.log(SHAPE.least), Math.log(SHAPE.most)];
  if (rising(high)) return null;
  if (!rising(low)) throw new RangeError('one area has all events; expected areas that share them');
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle)) low = middle;
    else high = middle;
  }
  const shape = Math.exp((low + high) / 2);
  return { shape, rate: shape / rateAt(areas, shape) };
}

/** Derivative in the shape of the log likelihood at its best rate; digammas of whole numbers apart are sums. */
function slope(areas: readonly Area[], shape: number): number {
  const rate = rateAt(areas, shape);
  return areas.reduce((sum, { events, exposure }) => {
    const mean = rate * exposure;
    let terms = 0;
    for (let j = 0; j < events; j++) terms += 1 / (shape + j);
    return sum + terms - Math.log1p(mean / shape) + (mean - events) / (shape + mean);
  }, 0);
}

/** The common rate that is likeliest at a shape: root of Σ (events − rate · exposure) / (shape + rate · exposure), which falls. */
function rateAt(areas: readonly Area[], shape: number): number {
  const rest = (rate: number) =>
    areas.reduce(
      (sum, { events, exposure }) => sum + (events - rate * exposure) / (shape + rate * exposure),
      0,
    );
  let [low, high] = [0, Math.max(...areas.map(({ events, exposure }) => events / exposure))];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rest(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
