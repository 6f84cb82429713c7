import type { Answer, Comparison, Measured } from '../../../charts/answer.ts';
import { models } from './rooms.ts';

/** An answer without the figures its few cases cannot bear: of one or two, a share, a rate and an interval. */
export function bearable(answer: Answer): Answer {
  const of = <M extends Measured>(measured: M): M => models.borne(measured, answer.indicator.kind);
  return {
    ...answer,
    total: of(answer.total),
    rows: answer.rows.map(of),
    comparison: answer.comparison && boundTo(answer.comparison, of(answer.total), of(answer.comparison.base)),
  };
}

/** A difference stands where both of what it lies between do. */
function boundTo(comparison: Comparison, now: Measured, base: Measured): Comparison {
  const stands = now.value !== null && base.value !== null;
  return { ...comparison, base, difference: stands ? comparison.difference : null };
}
