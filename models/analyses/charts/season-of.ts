import { seasonalShares } from '../../statistics/counts/season.ts';
import { seasonalityP } from '../../statistics/counts/seasonality.ts';
import type { Drawn } from './limits.ts';

/** Fewest whole years whose months make a season. */
const YEARS_MIN = 5;
const SHOWN = 0.05;

export interface DrawnMonth extends Drawn {
  /** Its first day. */
  readonly month: string;
}

/**
 * Whether a series of counts shows a season, and how many times the usual each month of the year has, January first;
 * null where too few whole years lie behind to tell.
 */
export function seasonOf(drawn: readonly DrawnMonth[]): {
  readonly isSeasonal: boolean;
  readonly indexes: readonly number[] | null;
} {
  const points = drawn.map(({ month, count, exposure }) => {
    return { year: Number(month.slice(0, 4)), month: Number(month.slice(5, 7)), count, exposure };
  });
  const isSeasonal = (seasonalityP(points) ?? 1) < SHOWN;
  return { isSeasonal, indexes: isSeasonal ? indexesOf(drawn) : null };
}

function indexesOf(drawn: readonly DrawnMonth[]): readonly number[] | null {
  const years = [...Map.groupBy(drawn, ({ month }) => month.slice(0, 4)).values()].filter(
    (year) => year.length === 12,
  );
  if (years.length < YEARS_MIN) return null;
  const sizes = Array.from({ length: 12 }, (_, i) => years.reduce((sum, year) => sum + year[i]!.exposure, 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exposure = sizes.map((size) => size / all);
  const shares = seasonalShares(
    years.map((year) => year.map(({ count }) => count)),
    { exposure },
  );
  return shares.map((share, i) => share / exposure[i]!);
}
