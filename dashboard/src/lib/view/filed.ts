import type { ReturnDue, Submission, WaitingRows } from '../server/rooms.ts';
import { monthAfter } from './month-spans.ts';

/** What is known of one county's month, over the datasets in question. */
export interface Filed {
  readonly month: string;
  /** Returns owed: none before a dataset came into use. */
  readonly owed: number;
  readonly reported: number;
  readonly nil: number;
  readonly late: number;
  /** Of the latest of them. */
  readonly lateDays: number;
  /** How often a later batch took the place of an earlier one. */
  readonly revised: number;
  /** Rows sent back and waited for. */
  readonly waiting: number;
  /** Batches that brought rows of the month without reporting it. */
  readonly strays: number;
  /** The day it is owed by has passed. */
  readonly isDue: boolean;
}

interface Facts {
  /** `since` is the first month anybody has reported the dataset. */
  readonly chosen: readonly { readonly name: string; readonly isOwed: boolean; readonly since: string }[];
  readonly submissions: readonly Submission[];
  readonly waiting: readonly WaitingRows[];
  readonly due: ReturnDue;
  readonly now: string;
  /** Everything came in one go long after: nothing is called late. */
  readonly isTogether: boolean;
}

const dayMs = 86_400_000;
/** China keeps UTC+8 all year. */
const offsetMs = 8 * 3_600_000;

export function filedOf(facts: Facts, region: string, month: string): Filed {
  const names = new Set(facts.chosen.map(({ name }) => name));
  const own = facts.submissions.filter(
    (one) => one.region === region && one.month === month && names.has(one.dataset),
  );
  const reported = own.filter(({ batches }) => batches.length > 0);
  const days = facts.isTogether
    ? []
    : reported
        .map(({ firstReceivedAt }) => daysLate(firstReceivedAt!, month, facts.due))
        .filter((late) => late > 0);
  return {
    month,
    owed: facts.chosen.filter(({ isOwed, since }) => isOwed && month >= since).length,
    reported: reported.length,
    nil: reported.filter(({ isNil }) => isNil).length,
    late: days.length,
    lateDays: Math.max(0, ...days),
    revised: reported.reduce((sum, { batches }) => sum + batches.length - 1, 0),
    waiting: facts.waiting
      .filter((row) => row.region === region && row.month === month && names.has(row.dataset))
      .reduce((sum, { count }) => sum + count, 0),
    strays: own.reduce((sum, { strays }) => sum + strays.length, 0),
    isDue: Date.parse(facts.now) > dueBy(month, facts.due),
  };
}

/** The end of the day by which a month is owed, as an instant. */
function dueBy(month: string, { day }: ReturnDue): number {
  return Date.parse(`${monthAfter(month)}T00:00:00Z`) + day * dayMs - offsetMs;
}

function daysLate(receivedAt: string, month: string, due: ReturnDue): number {
  return Math.ceil((Date.parse(receivedAt) - dueBy(month, due)) / dayMs);
}

/** The first month anybody has reported a dataset. */
export function firstMonth(submissions: readonly Submission[], dataset: string): string {
  const months = submissions.flatMap((one) =>
    one.dataset === dataset && one.batches.length > 0 ? [one.month] : [],
  );
  return months.reduce((first, month) => (month < first ? month : first), '9999-12-01');
}

/** Whether everything in sight came more than a year after its month: a past entered later is not a late return. */
export function cameTogether(
  submissions: readonly Submission[],
  chosen: readonly { readonly name: string }[],
  months: readonly string[],
): boolean {
  const received = submissions.filter(
    ({ dataset, month, firstReceivedAt }) =>
      firstReceivedAt !== null && months.includes(month) && chosen.some(({ name }) => name === dataset),
  );
  return (
    received.length > 0 &&
    received.every(({ month, firstReceivedAt }) => firstReceivedAt!.slice(0, 10) >= monthAfter(month, 13))
  );
}

/**
 * The months to show: as many as asked for, up to the as-of month or the last one anybody has sent after it, whatever is
 * missing between. A month that has not begun by `now`, an instant, is a slip of the pen and moves nothing.
 */
export function monthsShown(
  asOf: string,
  submissions: readonly Submission[],
  count: number,
  now: string,
): string[] {
  const today = new Date(Date.parse(now) + offsetMs).toISOString();
  const last = submissions
    .filter(({ month, batches }) => batches.length > 0 && month <= today)
    .reduce((latest, { month }) => (month > latest ? month : latest), `${asOf.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, back) => monthAfter(last, back + 1 - count));
}
