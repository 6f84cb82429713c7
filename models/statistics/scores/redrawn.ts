import { whole } from '../domain.ts';
import { betaQuantile } from '../numerics/quantiles.ts';

/** Values a share is drawn from. */
const VALUES = 100;

/** Scores out of 100 that a share of `part` in `all` might truly be, equally likely each: Jeffreys' posterior of it. */
export function equallyLikely(part: number, all: number): number[] {
  const rest = whole('all', all) - whole('part', part, 0, all);
  return Array.from(
    { length: VALUES },
    (_, i) => 100 * betaQuantile((i + 0.5) / VALUES, part + 0.5, rest + 0.5),
  );
}
