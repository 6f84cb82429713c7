import type { Label } from '../../sql/words/label.ts';
import type { Answer, CampaignStanding } from '../answer.ts';
import { within } from '../statistics/domain.ts';

/** What a judgement must know besides the year's own answer. */
export interface YearContext {
  /** Last day the data speak for, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The whole year before: its total, null where not known. */
  readonly lastYear: number | null;
  /** Totals of whole years before the judged one, oldest first, last year included. */
  readonly priorYears: readonly number[];
  /** Code of the county judged; null of the city. */
  readonly county: string | null;
  /** The level of a stock at the end of the year before; null where not known, or no stock is judged. */
  readonly opening: number | null;
  /**
   * Share of a year's exposure that falls in each month, January first, adding up to 1, and what the exposure is; null
   * where it is not known: twelfths then.
   */
  readonly seasons: { readonly shares: readonly number[]; readonly of: Label } | null;
  /** City-wide inspections of the year so far; none where no goal is about them. */
  readonly campaigns: readonly CampaignStanding[];
}

export interface YearSoFar {
  /** Share of the year's exposure that has passed, 0..1. */
  readonly elapsed: number;
  readonly monthsLeft: number;
  /** December has been reported: the ruling is final. */
  readonly isOver: boolean;
}

/** How far the judged year has come; the answer must begin in January and stay in one year. */
export function yearSoFar(answer: Answer, context: YearContext): YearSoFar {
  const { from, to } = answer.period;
  if (from.slice(5, 7) !== '01' || from.slice(0, 4) !== to.slice(0, 4)) {
    throw new RangeError(`a goal is judged from January on within one year, not ${from} to ${to}`);
  }
  const month = Number(to.slice(5, 7));
  const isOver = month === 12 && context.asOf >= `${to.slice(0, 4)}-12-31`;
  const shares = context.seasons?.shares ?? Array.from({ length: 12 }, () => 1 / 12);
  const all = shares.reduce((sum, share) => sum + within('month share', share, 1e-6, 1), 0);
  if (shares.length !== 12 || Math.abs(all - 1) > 1e-6) {
    throw new RangeError(`month shares are ${shares.length} adding up to ${all}; expected 12 adding up to 1`);
  }
  const passed = shares.slice(0, month).reduce((sum, share) => sum + share, 0);
  return { elapsed: isOver ? 1 : Math.min(1, passed), monthsLeft: 12 - month, isOver };
}

/** Of the year so far, the share that has passed by a day `MM-DD`, counted in days. */
export function shareOfYear(day: string): number {
  const start = Date.UTC(2001, 0, 1);
  return (Date.parse(`2001-${day === '02-29' ? '02-28' : day}`) - start) / 86_400_000 / 364;
}
