import { Fault } from '../../sql/words/fault.ts';
import { exposureRows, placesOf } from '../ask.ts';
import { indicatorNamed } from '../facts.ts';
import { splitBy } from '../plan/target.ts';
import type { Release } from '../release.ts';
import { planOf } from './in-force.ts';

/** A goal's number split among the counties by code. */
export interface TargetSplit {
  readonly value: number;
  readonly counties: readonly { readonly code: string; readonly name: string; readonly part: number }[];
}

/**
 * A number of the plan split among the counties: alike, or by what was at risk in the year before.
 * Errors: QUESTION_INVALID where the goal has no number to split, or the exposure is not known.
 */
export async function splitTarget(
  release: Release,
  asked: { readonly year: number; readonly goal: string; readonly by: 'exposure' | 'equal' },
): Promise<TargetSplit> {
  const { goals } = await planOf(release.home, asked.year);
  const numbered = goals.filter(({ target }) => target.kind === 'at_most' || target.kind === 'at_least');
  const goal = numbered.find(({ id }) => id === asked.goal);
  if (goal === undefined || !('first' in goal.target))
    throw new Fault('QUESTION_INVALID', {
      name: 'goal',
      found: asked.goal,
      expected: numbered.map(({ id }) => id).join(', ') || '—',
    });
  const { value } = goal.target.first;
  const counties = (await placesOf(release)).filter(({ isCity }) => !isCity);
  const indicator = indicatorNamed(goal.indicator!);
  const period = { from: `${asked.year - 1}-01-01`, to: `${asked.year - 1}-12-01` };
  const exposed = asked.by === 'equal' ? [] : await exposureRows(release, indicator, period);
  const weights = counties.map(({ code }) =>
    asked.by === 'equal'
      ? 1
      : exposed
          .filter(({ region_code }) => region_code === code)
          .reduce((sum, { size }) => sum + (size ?? 0), 0),
  );
  if (!weights.some((weight) => weight > 0))
    throw new Fault('QUESTION_INVALID', {
      name: 'by',
      found: asked.by,
      expected: {
        zh: 'equal（该指标没有上年规模数据）',
        en: 'equal (no exposure of the year before is known)',
      },
    });
  const parts = splitBy(value, weights);
  return {
    value,
    counties: counties.map(({ code, label }, at) => ({ code, name: label.zh, part: parts[at]! })),
  };
}
