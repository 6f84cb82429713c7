import { atLeast, whole, within } from '../domain.ts';
import { gammaQuantile } from '../numerics/quantiles.ts';
import { randomFrom } from '../numerics/random.ts';

/** A unit and its score out of 100 in each part, parts in the order of the weights. */
export interface Scored {
  readonly name: string;
  readonly parts: readonly number[];
}

/** A place is stable where it holds in at least this share of the draws. */
export const STABLE_SHARE = 0.8;
const DRAWS = 1000;
const TOP = 5;

/** Points out of 100 that each part adds at published weights (adding up to 1). */
export function weightedParts(unit: Scored, weights: readonly number[]): number[] {
  whole('number of parts', unit.parts.length, weights.length, weights.length);
  const all = weights.reduce((sum, weight) => sum + within('weight', weight, 0, 1), 0);
  within('sum of the weights', all, 1 - 1e-9, 1 + 1e-9);
  return unit.parts.map((score, i) => within('score', score, 0, 100) * weights[i]!);
}

export interface Placed {
  readonly name: string;
  readonly total: number;
  readonly parts: readonly number[];
  /** 1 is best; equal totals share a place. */
  readonly place: number;
  /** Share of weight draws in which the unit is among the first `top`. */
  readonly topShare: number;
  /** Whether in 80 % of the draws it is on the side of the first `top` where the published weights put it. */
  readonly stable: boolean;
}

/**
 * Units by their weighted score, best first, with how far their place hangs on the weights: 1,000 draws of other
 * weights around the published ones (Dirichlet of mean `weights` and as many units of belief as there are parts), the
 * same for the same seed.
 */
export function placed(
  units: readonly Scored[],
  weights: readonly number[],
  { top = TOP, seed = 1 }: { readonly top?: number; readonly seed?: number } = {},
): Placed[] {
  whole('top', top, 1, atLeast('units', units, 1).length);
  const scored = units.map((unit) => ({ unit, parts: weightedParts(unit, weights) }));
  const totals = scored.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const tops = topCounts(units, weights, top, seed);
  return scored
    .map(({ unit, parts }, i) => {
      const total = totals[i]!;
      const place = 1 + totals.filter((other) => other > total + 1e-9).length;
      const topShare = tops[i]! / DRAWS;
      const stable = (place <= top ? topShare : 1 - topShare) >= STABLE_SHARE;
      return { name: unit.name, total, parts, place, topShare, stable };
    })
    .sort((a, b) => a.place - b.place);
}

function topCounts(
  units: readonly Scored[],
  weights: readonly number[],
  top: number,
  seed: number,
): number[] {
  const random = randomFrom(seed);
  const counts = Array<number>(units.length).fill(0);
  for (let draw = 0; draw < DRAWS; draw++) {
    // Independent gammas over their sum are Dirichlet; their order needs no sum.
    const drawn = weights.map((weight) =>
      weight === 0 ? 0 : gammaQuantile(random(), Math.max(0.01, weight * weights.length)),
    );
    const totals = units.map(({ parts }) => parts.reduce((sum, score, i) => sum + score * drawn[i]!, 0));
    const least = totals.toSorted((a, b) => b - a)[top - 1]!;
    totals.forEach((total, i) => {
      if (total >= least) counts[i]!++;
    });
  }
  return counts;
}
