import { atLeast, finite, whole, within } from '../domain.ts';
import { randomFrom } from '../numerics/random.ts';

/** A visited site: the score that put it in its place, and whether the visit found what was looked for. */
export interface Visited {
  readonly score: number;
  readonly found: boolean;
}

export interface Targeting {
  /** Share of the first `k` with a finding. */
  readonly precision: number;
  /** Share of all findings among the first `k`; null where there are none. */
  readonly recall: number | null;
  /** Precision over the share of all; 1 is chance, null where there are no findings. */
  readonly lift: number | null;
  /** Probability that a site with a finding scores above one without, ties half; null where one kind is missing. */
  readonly auc: number | null;
  /** Mean precision at each finding; null where there are none. */
  readonly averagePrecision: number | null;
  /** Discounted gain over that of a perfect order; null where there are no findings. */
  readonly ndcg: number | null;
}

/**
 * How well a score found its sites if `k` (1..n) visits were made in its order; equal scores in the order given.
 * Hanley & McNeil (1982), Radiology 143:29 (AUC); Järvelin & Kekäläinen (2002), ACM TOIS 20:422 (NDCG).
 */
export function targeting(sites: readonly Visited[], k: number): Targeting {
  const order = byScore(sites);
  whole('k', k, 1, order.length);
  const all = order.filter(({ found }) => found).length;
  const first = order.slice(0, k).filter(({ found }) => found).length;
  const precision = first / k;
  if (all === 0) {
    return { precision, recall: null, lift: null, auc: null, averagePrecision: null, ndcg: null };
  }
  const places = order.flatMap(({ found }, i) => (found ? [i + 1] : []));
  const gain = (place: number) => 1 / Math.log2(place + 1);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    precision,
    recall: first / all,
    lift: precision / (all / order.length),
    auc: all === order.length ? null : auc(order, all),
    averagePrecision: sum(places.map((place, i) => (i + 1) / place)) / all,
    ndcg: sum(places.map(gain)) / sum(places.map((_, i) => gain(i + 1))),
  };
}

/** Share of all findings met after each visit in the order of the score, from 0 visits on; empty without findings. */
export function gains(sites: readonly Visited[]): { readonly visits: number; readonly share: number }[] {
  const order = byScore(sites);
  const all = order.filter(({ found }) => found).length;
  if (all === 0) return [];
  let met = 0;
  const after = order.map(({ found }, i) => {
    if (found) met++;
    return { visits: i + 1, share: met / all };
  });
  return [{ visits: 0, share: 0 }, ...after];
}

function byScore(sites: readonly Visited[]): Visited[] {
  for (const { score } of atLeast('sites', sites, 1)) finite('score', score);
  return sites.toSorted((a, b) => b.score - a.score);
}

/** Mean ranks of equal scores. */
function auc(order: readonly Visited[], all: number): number {
  let [won, without] = [0, order.length - all];
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]!.score === order[from]!.score) to++;
    const tied = order.slice(from, to);
    const found = tied.filter((site) => site.found).length;
    const other = tied.length - found;
    without -= other;
    won += found * (without + other / 2);
    from = to;
  }
  return won / (all * (order.length - all));
}

/** Share of visits that must go to sites drawn at random, or nobody knows what the score misses. */
const RANDOM = { least: 0.1, most: 0.5 };

export interface Visit<T> {
  readonly site: T;
  readonly reason: 'overdue' | 'score' | 'random';
}

/**
 * The sites of the next `budget` visits: first those that no visit reached within the floor, oldest first, then by
 * score, and `randomShare` (.1–.5) of the budget at random among the rest, the same for the same seed.
 */
export function visitList<T extends { readonly score: number; readonly daysSince: number }>(
  sites: readonly T[],
  budget: {
    readonly visits: number;
    readonly floorDays: number;
    readonly randomShare: number;
    readonly seed: number;
  },
): Visit<T>[] {
  for (const { score } of sites) finite('score', score);
  const visits = Math.min(sites.length, whole('visits', budget.visits));
  const share = within('random share', budget.randomShare, RANDOM.least, RANDOM.most);
  const drawn = Math.ceil(visits * share - 1e-9);
  const overdue = sites
    .filter((site) => within('days since', site.daysSince, 0, 1e6) > budget.floorDays)
    .toSorted((a, b) => b.daysSince - a.daysSince)
    .slice(0, visits - drawn);
  const known = new Set(overdue);
  const best = sites
    .filter((site) => !known.has(site))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, visits - drawn - overdue.length);
  for (const site of best) known.add(site);
  const rest = sites.filter((site) => !known.has(site));
  const random = randomFrom(budget.seed);
  const lots = Array.from({ length: drawn }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
  return [
    ...overdue.map((site) => ({ site, reason: 'overdue' as const })),
    ...best.map((site) => ({ site, reason: 'score' as const })),
    ...lots.map((site) => ({ site, reason: 'random' as const })),
  ];
}
