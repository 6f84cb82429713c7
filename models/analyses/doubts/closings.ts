import {
  binomialAtLeast,
  negativeBinomialAtLeast,
  poissonAtLeast,
} from '../../statistics/numerics/distributions.ts';
import { type Doubted, doubted, type Given, nameOf } from './given.ts';

const LEAST = 30;
/** Fewer days with closings do not show how days differ. */
const DAYS_LEAST = 20;
/** Where fewer days are given, the last two are most of them. */
const DAYS_MIN = 4;

/**
 * Whether closings follow the deadline: how many fell on the last two of the days given. Where the days differ, the
 * tail at their mean share is no smaller than the true one: Hoeffding (1956), Annals of Mathematical Statistics 27:713.
 */
export function deadlineBunching({ closings, units }: Given): Doubted[] {
  const name = nameOf(units, 'county');
  const long = closings.filter(({ given_days }) => given_days >= DAYS_MIN);
  return [...Map.groupBy(long, ({ region_code }) => region_code)].map(([unit, own]) => {
    const item_count = own.reduce((sum, { ontime_count }) => sum + ontime_count, 0);
    const last = own.reduce((sum, { last_two_count }) => sum + last_two_count, 0);
    const expected = own.reduce(
      (sum, { ontime_count, given_days }) => sum + (ontime_count * 2) / given_days,
      0,
    );
    return doubted(
      { ...county('deadline_bunching', unit), unit_name: name(unit), item_count, least_count: LEAST },
      () => ({
        statistic: last / item_count,
        expected: expected / item_count,
        p: binomialAtLeast(last, item_count, expected / item_count),
      }),
    );
  });
}

/** Whether one day has more closings than any of as many like days would have by chance, as far as days differ anyway. */
export function batchClosing({ closings, units }: Given): Doubted[] {
  const name = nameOf(units, 'county');
  return [...Map.groupBy(closings, ({ region_code }) => region_code)].map(([unit, own]) => {
    const days = [...Map.groupBy(own, ({ rectified_on }) => rectified_on).values()]
      .map((rows) => rows.reduce((sum, { rectified_count }) => sum + rectified_count, 0))
      .toSorted((a, b) => b - a);
    return doubted(
      {
        ...county('batch_closing', unit),
        unit_name: name(unit),
        item_count: days.length < DAYS_LEAST ? 0 : days.reduce((sum, count) => sum + count, 0),
        least_count: LEAST,
      },
      () => {
        const [most = 0, ...others] = days;
        const mean = others.reduce((sum, count) => sum + count, 0) / others.length;
        const chance = Math.min(tailOf(most, mean, others), 1 - 1e-15);
        return { statistic: most, expected: mean, p: -Math.expm1(days.length * Math.log1p(-chance)) };
      },
    );
  });
}

/** Of a negative binomial with the mean and variance of the other days; Poisson where they vary no more than that. */
function tailOf(most: number, mean: number, others: readonly number[]): number {
  const variance = others.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (others.length - 1);
  if (variance <= mean) return poissonAtLeast(most, mean);
  const size = mean ** 2 / (variance - mean);
  return negativeBinomialAtLeast(most, size, size / (size + mean));
}

function county(check_kind: string, unit: string) {
  return { check_kind, measure: 'hazard', unit_kind: 'county', unit };
}
