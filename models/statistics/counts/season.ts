import { atLeast, whole, within } from '../domain.ts';

/** Fewest years whose months may be pooled into a season. */
const YEARS_MIN = 5;
/** Share of the year every month is given when nothing else is known. */
const EVEN = 1 / 12;

/**
 * Each month's share of a year's events, January first, adding up to 1: months pooled over at least five years and
 * drawn towards `exposure` (shares of the year, adding up to 1; even where not given) as if `weight` more events had
 * followed it. Counts this small bear no finer season.
 */
export function seasonalShares(
  years: readonly (readonly number[])[],
  {
    exposure = Array<number>(12).fill(EVEN),
    weight = 12,
  }: { exposure?: readonly number[]; weight?: number } = {},
): number[] {
  atLeast('years', years, YEARS_MIN);
  for (const year of years) whole('number of months', year.length, 12, 12);
  sharesOfYear(exposure);
  const total = years.flat().reduce((sum, count) => sum + whole('count', count), 0);
  const drawn = within('weight', weight, 1e-6, 1e6);
  return exposure.map((share, month) => {
    const seen = years.reduce((sum, year) => sum + year[month]!, 0);
    return (seen + drawn * share) / (total + drawn);
  });
}

/** Share of the year's exposure behind us after `months` whole months (0..12) of the given shares. */
export function elapsedShare(shares: readonly number[], months: number): number {
  const past = sharesOfYear(shares).slice(0, whole('months', months, 0, 12));
  return months === 12
    ? 1
    : Math.min(
        1,
        past.reduce((sum, share) => sum + share, 0),
      );
}

function sharesOfYear(shares: readonly number[]): readonly number[] {
  whole('number of shares', shares.length, 12, 12);
  const all = shares.reduce((sum, share) => sum + within('share', share, 0, 1), 0);
  within('sum of the shares', all, 1 - 1e-9, 1 + 1e-9);
  return shares;
}
