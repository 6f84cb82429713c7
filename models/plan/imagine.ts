import type { Answer, Measured } from '../answer.ts';
import { measured } from '../statistics/measured.ts';
import { withMore } from './judge-at-least.ts';
import type { Goal } from './plan.ts';
import { type YearContext, yearSoFar } from './year-context.ts';

/**
 * What a year's end would look like: `rest` is, of what is counted, how many more each month that is left; of a share,
 * the share done of what is still to fall due (0..1); of a stock, or a share that fills up, its level at the end; of
 * city-wide inspections, how many more in every county. Everything is taken as reported.
 */
export function imagine(
  goal: Goal,
  answer: Answer,
  context: YearContext,
  rest: number,
): { readonly answer: Answer; readonly context: YearContext } {
  const year = answer.period.to.slice(0, 4);
  const at = yearSoFar(answer, context);
  const total = totalAtEnd(answer, { rest, monthsLeft: at.monthsLeft, elapsed: at.elapsed });
  return {
    answer: { ...answer, period: { ...answer.period, to: `${year}-12-01` }, total, comparison: null },
    context: {
      ...context,
      asOf: `${year}-12-31`,
      campaigns: goal.target.kind === 'campaigns' ? withMore(context, Math.floor(rest)) : context.campaigns,
    },
  };
}

function totalAtEnd(
  { indicator, total }: Answer,
  {
    rest,
    monthsLeft,
    elapsed,
  }: { readonly rest: number; readonly monthsLeft: number; readonly elapsed: number },
): Measured {
  const { kind, time } = indicator;
  const [part, all] = [total.numerator ?? 0, total.denominator];
  const told = { kind, time, reported: total.expected, expected: total.expected };
  if (kind === 'ratio') {
    if (time === 'stock')
      return measured({ ...told, numerator: Math.round(rest * (all ?? 0)), denominator: all });
    const ahead = Math.round(((all ?? 0) * (1 - elapsed)) / elapsed);
    return measured({
      ...told,
      numerator: part + Math.round(rest * ahead),
      denominator: (all ?? 0) + ahead,
    });
  }
  const numerator = time === 'stock' ? Math.round(rest) : part + Math.round(rest * monthsLeft);
  return measured({ ...told, numerator, denominator: null });
}
