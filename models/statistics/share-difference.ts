import { whole } from './domain.ts';
import { clopperPearson, type InexactInterval } from './intervals.ts';
import { hypergeometricAtLeast, hypergeometricAtMost } from './numerics/hypergeometric.ts';

export interface Share {
  readonly part: number;
  readonly all: number;
}

export interface ShareDifference extends InexactInterval {
  /** First share minus second. */
  readonly difference: number;
  /** Central: twice the smaller tail, at most 1. Exact, given how many there are in all. */
  readonly p: number;
}

const SIGNIFICANT = 0.05;
/** From this size of the smaller whole on it holds the truth in 93 % of samples or more: `npm run simulate`. */
const ENOUGH = 4;

/**
 * Two shares: Fisher's exact test (1935), JRSS 98:39, and the 95 % interval of their difference made of the limits of
 * Clopper & Pearson by squaring and adding, Zou & Donner (2008), Statistics in Medicine 27:1693. The interval holds 0
 * wherever the test does not reject it.
 */
export function shareDifference(first: Share, second: Share): ShareDifference {
  const [x, y] = [first, second].map(({ part, all }) => whole('part', part, 0, whole('all', all, 1))) as [
    number,
    number,
  ];
  const draw = { drawn: first.all, marked: x + y, all: first.all + second.all };
  const p = Math.min(1, 2 * Math.min(hypergeometricAtMost(x, draw), hypergeometricAtLeast(x, draw)));
  const [one, two] = [x / first.all, y / second.all];
  const [a, b] = [clopperPearson(x, first.all), clopperPearson(y, second.all)];
  const low = one - two - Math.hypot(one - a.low, b.high - two);
  const high = one - two + Math.hypot(a.high - one, two - b.low);
  return {
    difference: one - two,
    low: p < SIGNIFICANT ? low : Math.min(low, 0),
    high: p < SIGNIFICANT ? high : Math.max(high, 0),
    approximate: Math.min(first.all, second.all) < ENOUGH,
    p,
  };
}
