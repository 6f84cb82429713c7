import { whole, within } from '../domain.ts';

/**
 * How many events there were, from two lists of `first` and `second` that have `both` in common and do not depend on
 * each other, with its standard error. Chapman (1951), Univ. of California Publ. in Statistics 1:131; Seber (1970).
 */
export function captureRecapture(lists: {
  readonly first: number;
  readonly second: number;
  readonly both: number;
}): { readonly estimate: number; readonly se: number } {
  const [a, b] = [whole('first', lists.first), whole('second', lists.second)];
  const m = whole('both', lists.both, 0, Math.min(a, b));
  const estimate = ((a + 1) * (b + 1)) / (m + 1) - 1;
  const variance = ((a + 1) * (b + 1) * (a - m) * (b - m)) / ((m + 1) ** 2 * (m + 2));
  return { estimate, se: Math.sqrt(variance) };
}

/** Records to look at, all found good, before fewer than `share` (0..1) of them can be bad, with 95 % confidence. */
export function auditSize(share: number): number {
  return Math.ceil(Math.log(0.05) / Math.log1p(-within('share', share, 1e-9, 1 - 1e-9)));
}

/** Probability that a sample of `sample` from `all` records meets none of the `bad` ones; hypergeometric. */
export function missProbability(records: {
  readonly all: number;
  readonly bad: number;
  readonly sample: number;
}): number {
  const all = whole('all', records.all, 1, 1e7);
  const sample = whole('sample', records.sample, 0, all);
  let log = 0;
  for (let i = 0; i < whole('bad', records.bad, 0, all); i++) {
    if (all - sample - i <= 0) return 0;
    log += Math.log1p(-sample / (all - i));
  }
  return Math.exp(log);
}
