import { atLeast, whole, within } from '../domain.ts';
import { gammaQuantile } from '../numerics/quantiles.ts';
import { randomFrom } from '../numerics/random.ts';

/** A unit and its score out of 100 in each part, parts in the order of the weights. */
export interface Scored {
  readonly name: string;
  readonly parts: readonly number[];
  /** Of each part the scores it might as well have been by chance, equally likely; one alone where nothing was left to chance. */
  readonly samples?: readonly (readonly number[])[];
}

/** In what share of the draws a unit keeps its place, and its third of all places. */
export interface Kept {
  readonly place: number;
  readonly third: number;
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
  /** Best and worst place in 95 % of the weight draws. */
  readonly placeLow: number;
  readonly placeHigh: number;
  /** Share of weight draws in which the unit is among the first `top`. */
  readonly topShare: number;
  /** Whether in 80 % of the draws it is on the side of the first `top` where the published weights put it. */
  readonly stable: boolean;
  /** By other weights. */
  readonly keptByWeights: Kept;
  /** By other samples at the published weights; null where samples are not known. */
  readonly keptBySample: Kept | null;
}

/**
 * Units by their weighted score, best first, with how far their place hangs on the weights: 1,000 draws of other
 * weights around the published ones (Dirichlet of mean `weights` and as many units of belief as there are parts), the
 * same for the same seed; and on chance: 1,000 draws of other samples.
 */
export function placed(
  units: readonly Scored[],
  weights: readonly number[],
  { top = TOP, seed = 1 }: { readonly top?: number; readonly seed?: number } = {},
): Placed[] {
  whole('top', top, 1, atLeast('units', units, 1).length);
  const scored = units.map((unit) => ({ unit, parts: weightedParts(unit, weights) }));
  const totals = scored.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const own = placesOf(totals);
  const thirds = own.map((place) => thirdOf(place, units.length));
  const drawn = placesDrawn(units, weights, seed);
  const sampled = placesSampled(units, weights, seed);
  const kept = (places: readonly number[], i: number): Kept => ({
    place: shareOf(places, (one) => one === own[i]),
    third: shareOf(places, (one) => thirdOf(one, units.length) === thirds[i]),
  });
  return scored
    .map(({ unit, parts }, i) => {
      const place = own[i]!;
      const places = drawn[i]!;
      const topShare = shareOf(places, (one) => one <= top);
      const stable = (place <= top ? topShare : 1 - topShare) >= STABLE_SHARE;
      const [placeLow, placeHigh] = [quantile(places, 0.025), quantile(places, 0.975)];
      return {
        name: unit.name,
        total: totals[i]!,
        parts,
        place,
        placeLow,
        placeHigh,
        topShare,
        stable,
        keptByWeights: kept(places, i),
        keptBySample: sampled && kept(sampled[i]!, i),
      };
    })
    .sort((a, b) => a.place - b.place);
}

/** 1 of the first third of the places, 3 of the last. */
function thirdOf(place: number, all: number): number {
  return Math.ceil((3 * place) / all);
}

function shareOf(places: readonly number[], is: (place: number) => boolean): number {
  return places.filter(is).length / places.length;
}

function placesOf(totals: readonly number[]): number[] {
  return totals.map((total) => 1 + totals.filter((other) => other > total + 1e-9).length);
}

/** The places of each unit in every draw, best first. */
function placesDrawn(units: readonly Scored[], weights: readonly number[], seed: number): number[][] {
  const random = randomFrom(seed);
  const places = units.map((): number[] => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const gammas = weights.map((weight) =>
      weight === 0 ? 0 : gammaQuantile(random(), Math.max(0.01, weight * weights.length)),
    );
    // Independent gammas over their sum are Dirichlet.
    const all = gammas.reduce((sum, one) => sum + one, 0);
    const totals = units.map(({ parts }) =>
      parts.reduce((sum, score, i) => sum + (score * gammas[i]!) / all, 0),
    );
    placesOf(totals).forEach((place, i) => {
      places[i]!.push(place);
    });
  }
  return places.map((own) => own.sort((a, b) => a - b));
}

/** The places of each unit in every draw of the parts that each might as well have had; null where that is not known. */
function placesSampled(
  units: readonly Scored[],
  weights: readonly number[],
  seed: number,
): number[][] | null {
  if (units.some(({ samples }) => samples === undefined)) return null;
  const random = randomFrom(seed);
  const places = units.map((): number[] => []);
  for (let draw = 0; draw < DRAWS; draw++) {
    const totals = units.map(({ samples }) =>
      weights.reduce((sum, weight, i) => {
        const values = samples![i]!;
        return sum + weight * values[Math.floor(random() * values.length)]!;
      }, 0),
    );
    placesOf(totals).forEach((place, i) => {
      places[i]!.push(place);
    });
  }
  return places;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1]!;
}
