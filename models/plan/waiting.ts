import type { Measured } from '../answer.ts';
import { measured } from '../statistics/measured.ts';
import type { Judgeable } from './outcome.ts';

/** The same figure as if no row waited for correction. */
export function settled(judgeable: Judgeable): Judgeable {
  return withTotal(judgeable, { ...judgeable.answer.total, waiting: 0 });
}

/**
 * The figure with every row that waits counted against the goal: one more event each (none of what
 * should be more), or one more due and not done.
 * Null where a row can hold any number, as of deaths: no worst is known.
 */
export function atWorst(judgeable: Judgeable): Judgeable | null {
  const { indicator, total } = judgeable.answer;
  const { kind } = indicator;
  if (kind === 'amount') return null;
  const { reported, expected, waiting } = total;
  const sums =
    kind === 'count'
      ? { numerator: total.numerator! + (indicator.better === 'more' ? 0 : waiting), denominator: null }
      : { numerator: total.numerator, denominator: total.denominator! + waiting };
  return withTotal(judgeable, measured({ kind, ...sums, reported, expected }));
}

function withTotal(judgeable: Judgeable, total: Measured): Judgeable {
  return { ...judgeable, value: total.value!, answer: { ...judgeable.answer, total } };
}
