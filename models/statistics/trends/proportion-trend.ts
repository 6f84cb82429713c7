import { atLeast, whole } from '../domain.ts';
import { chiSquareAtLeast } from '../numerics/normal.ts';

export interface ProportionTrend {
  /** χ² of the trend, one degree of freedom. */
  readonly trend: number;
  readonly trendP: number;
  /** χ² of any difference between the groups, one degree fewer than groups. */
  readonly difference: number;
  readonly differenceP: number;
}

/**
 * Whether a proportion rises or falls over at least three groups in order; every χ² is 0 where all or none were done.
 * Armitage (1955), Biometrics 11:375.
 */
export function proportionTrend(
  groups: readonly { readonly part: number; readonly all: number }[],
): ProportionTrend {
  atLeast('groups', groups, 3);
  const sum = (of: (group: (typeof groups)[number], i: number) => number) =>
    groups.reduce((total, group, i) => total + of(group, i), 0);
  const all = sum((group) => whole('all', group.all, 1));
  const p = sum(({ part, all: most }) => whole('part', part, 0, most)) / all;
  if (p === 0 || p === 1) return { trend: 0, trendP: 1, difference: 0, differenceP: 1 };
  const variance = p * (1 - p);
  const moved = sum((group, i) => i * (group.part - group.all * p));
  const spread = sum((group, i) => group.all * i * i) - sum((group, i) => group.all * i) ** 2 / all;
  const trend = moved ** 2 / (variance * spread);
  const difference = sum((group) => (group.part - group.all * p) ** 2 / (group.all * variance));
  return {
    trend,
    trendP: chiSquareAtLeast(trend, 1),
    difference,
    differenceP: chiSquareAtLeast(difference, groups.length - 1),
  };
}
