import { whole, within } from '../domain.ts';
import { binomialAtLeast } from '../numerics/distributions.ts';

/**
 * Probability that at least `late` of `closed` items fall on the last `lastDays` of the `days` they were given, if
 * every day were as likely: a small one says that dates follow the deadline, as in Locker & Mason (2005), BMJ 330:1188.
 */
export function bunchingP(closures: {
  readonly closed: number;
  readonly late: number;
  readonly days: number;
  readonly lastDays: number;
}): number {
  const days = whole('days', closures.days, 1);
  const share = whole('last days', closures.lastDays, 1, days) / days;
  return binomialAtLeast(
    whole('late', closures.late, 0, whole('closed', closures.closed)),
    closures.closed,
    share,
  );
}

/** Probability that all of `due` items are closed in time at the peers' share: a reason to visit, no proof. */
export function allClosedP(due: number, peerShare: number): number {
  return within('peer share', peerShare, 0, 1) ** whole('due', due);
}

export interface Closure {
  readonly id: string;
  /** Pseudonym of who closed it. */
  readonly by: string;
  /** Minute of closing, in any unambiguous text. */
  readonly minute: string;
  /** Hash of the photo sent in; null where there is none. */
  readonly photo: string | null;
}

/** Items one person closed in one minute that are too many to have been looked at. */
const BATCH_MIN = 5;

/** Ids of items closed five or more in one minute by one person, and of items with one photo in common, in groups. */
export function batches(closures: readonly Closure[]): {
  readonly minute: string[][];
  readonly photo: string[][];
} {
  const groups = (keyOf: (closure: Closure) => string | null, least: number) => {
    const found = new Map<string, string[]>();
    for (const closure of closures) {
      const key = keyOf(closure);
      if (key !== null) found.set(key, [...(found.get(key) ?? []), closure.id]);
    }
    return [...found.values()].filter((ids) => ids.length >= least);
  };
  return {
    minute: groups(({ by, minute }) => JSON.stringify([by, minute]), BATCH_MIN),
    photo: groups(({ photo }) => photo, 2),
  };
}
