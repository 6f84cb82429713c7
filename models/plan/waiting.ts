import type { Measured } from '../answer.ts';
import { measured } from '../statistics/measured.ts';
import { withMore } from './judge-at-least.ts';
import type { Judgeable } from './outcome.ts';
import type { TargetKind } from './target.ts';

/** The same figure as if no row waited for correction. */
export function settled(judgeable: Judgeable): Judgeable {
  return withTotal(judgeable, { ...judgeable.answer.total, waiting: 0 });
}

/**
 * The figure with every row that waits counted `against` the goal or `for` it: one more event each, or one more due,
 * done or not; one more city-wide inspection each that counts. Null where a row can hold any number, as of deaths: no end is known.
 */
export function withAll(judgeable: Judgeable, side: 'against' | 'for'): Judgeable | null {
  const { goal, answer, context } = judgeable;
  const { indicator, total } = answer;
  const { kind } = indicator;
  if (kind === 'amount') return null;
  const { reported, expected, waiting } = total;
  const isMore = asksForLess.has(goal.target.kind) === (side === 'against');
  const sums = {
    numerator: total.numerator! + (isMore ? waiting : 0),
    denominator: kind === 'count' ? null : total.denominator! + waiting,
  };
  const end = withTotal(judgeable, measured({ kind, ...sums, reported, expected }));
  if (goal.target.kind !== 'campaigns' || side === 'against') return end;
  return { ...end, context: { ...context, campaigns: withMore(context, waiting) } };
}

/** The target decides, not the indicator: a plan may limit what by itself is neither good nor bad. */
const asksForLess: ReadonlySet<TargetKind> = new Set(['zero', 'fewer', 'at_most', 'clear']);

function withTotal(judgeable: Judgeable, total: Measured): Judgeable {
  return { ...judgeable, value: total.value!, answer: { ...judgeable.answer, total } };
}
