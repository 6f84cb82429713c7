import { within } from './domain.ts';

/**
 * p values adjusted so that among all called findings below a limit at most that share is expected to be chance; in
 * the order given. Benjamini & Hochberg (1995), JRSS B 57:289.
 */
export function falseDiscovery(ps: readonly number[]): number[] {
  const order = ps.map((p, index) => ({ p: within('p', p, 0, 1), index })).sort((a, b) => b.p - a.p);
  const adjusted = Array<number>(ps.length);
  let least = 1;
  for (const [place, { p, index }] of order.entries()) {
    least = Math.min(least, p * (ps.length / (ps.length - place)));
    adjusted[index] = least;
  }
  return adjusted;
}
