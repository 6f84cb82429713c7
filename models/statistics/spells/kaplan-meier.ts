import { atLeast, whole, within } from '../domain.ts';
import { chiSquareAtLeast } from '../numerics/normal.ts';
import { normalQuantile } from '../numerics/quantiles.ts';

/** How long something has been (`ended` false: still open, or lost from sight) or was open, in one unit, from 0. */
export interface Spell {
  readonly time: number;
  readonly ended: boolean;
  /** How many there are alike; 1 where not given. */
  readonly count?: number;
}

export interface CurvePoint {
  readonly time: number;
  /** Open just before `time`, and ended at it. */
  readonly atRisk: number;
  readonly ended: number;
  /** Share still open after `time`. */
  readonly open: number;
  readonly se: number;
  /** log–log interval of `open`; null where it has none (nothing open any more). */
  readonly low: number | null;
  readonly high: number | null;
}

/** A curve is drawn no further than where fewer than this many were open. */
export const AT_RISK_MIN = 5;

/**
 * Share still open after each time at which something ended, open ones censored: the mean of the closed alone would
 * leave out the slow. Kaplan & Meier (1958), JASA 53:457; Greenwood's variance, log–log interval.
 */
export function kaplanMeier(spells: readonly Spell[], confidence = 0.95): CurvePoint[] {
  const z = -normalQuantile((1 - within('confidence', confidence, 0.5, 0.999999)) / 2);
  let [open, sum] = [1, 0];
  return endings(spells).map(({ time, atRisk, ended }) => {
    open *= 1 - ended / atRisk;
    sum += ended / (atRisk * (atRisk - ended));
    const isBounded = ended < atRisk;
    // At 1 − 1/n the logarithm is never 0: something ended, so open < 1.
    const reach = (z * Math.sqrt(sum)) / Math.log(open);
    return {
      time,
      atRisk,
      ended,
      open,
      se: isBounded ? open * Math.sqrt(sum) : 0,
      low: isBounded ? open ** Math.exp(-reach) : null,
      high: isBounded ? open ** Math.exp(reach) : null,
    };
  });
}

/** Share still open after `time`; 1 before anything ended. */
export function openAfter(curve: readonly CurvePoint[], time: number): number {
  return curve.findLast((point) => point.time <= time)?.open ?? 1;
}

/** The part of a curve that may be drawn: where at least five were open. */
export function drawable(curve: readonly CurvePoint[]): CurvePoint[] {
  return curve.filter(({ atRisk }) => atRisk >= AT_RISK_MIN);
}

export interface MedianTime {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Under five spells the interval holds the truth in under 93 % of samples. */
  readonly approximate: boolean;
}

/** First time by which half had ended, with its interval from that of the curve; null where it is not reached. */
export function medianTime(curve: readonly CurvePoint[]): MedianTime {
  const first = (of: (point: CurvePoint) => number) => {
    // Shares are products: half of an even number may come out a last digit above it.
    return curve.find((point) => of(point) <= 0.5 * (1 + 1e-12))?.time ?? null;
  };
  return {
    median: first(({ open }) => open),
    low: first(({ low }) => low ?? 0),
    high: first(({ high }) => high ?? 1),
    approximate: (curve[0]?.atRisk ?? 0) < AT_RISK_MIN,
  };
}

/** Mean time open up to `until`, all spells counted: the area under the curve, with its standard error. Irwin (1949). */
export function restrictedMean(
  curve: readonly CurvePoint[],
  until: number,
): { readonly mean: number; readonly se: number } {
  within('until', until, 0, 1e9);
  const inside = curve.filter(({ time }) => time < until);
  const edges = [...inside.map(({ time }) => time), until];
  const areas = inside.map(({ open }, i) => open * (edges[i + 1]! - edges[i]!));
  const mean = edges[0]! + areas.reduce((sum, area) => sum + area, 0);
  const variance = inside.reduce((sum, { atRisk, ended }, i) => {
    const ahead = areas.slice(i).reduce((total, area) => total + area, 0);
    return ended === atRisk ? sum : sum + (ahead ** 2 * ended) / (atRisk * (atRisk - ended));
  }, 0);
  return { mean, se: Math.sqrt(variance) };
}

/** Whether two groups end at different speeds; χ² of one degree. Mantel (1966), Cancer Chemotherapy Reports 50:163. */
export function logRank(
  first: readonly Spell[],
  second: readonly Spell[],
): { readonly chiSquare: number; readonly p: number } {
  const both = endings([...first, ...second]);
  let [beyond, variance] = [0, 0];
  for (const { time, atRisk, ended } of both) {
    const own = countOf(first, (spell) => spell.time >= time);
    const seen = countOf(first, (spell) => spell.ended && spell.time === time);
    beyond += seen - (ended * own) / atRisk;
    if (atRisk > 1) {
      variance += (ended * own * (atRisk - own) * (atRisk - ended)) / (atRisk ** 2 * (atRisk - 1));
    }
  }
  const chiSquare = variance === 0 ? 0 : beyond ** 2 / variance;
  return { chiSquare, p: chiSquareAtLeast(chiSquare, 1) };
}

/** Spells lost at a time were still open when others ended at it: they count as at risk. */
function endings(spells: readonly Spell[]): { time: number; atRisk: number; ended: number }[] {
  for (const { time, count = 1 } of atLeast('spells', spells, 1)) {
    within('time', time, 0, 1e9);
    whole('count', count, 1, 1e12);
  }
  const byTime = [...Map.groupBy(spells, ({ time }) => time)].toSorted(([a], [b]) => a - b);
  let atRisk = countOf(spells, () => true);
  return byTime.flatMap(([time, own]) => {
    const found = { time, atRisk, ended: countOf(own, ({ ended }) => ended) };
    atRisk -= countOf(own, () => true);
    return found.ended > 0 ? [found] : [];
  });
}

function countOf(spells: readonly Spell[], test: (spell: Spell) => boolean): number {
  return spells.reduce((sum, spell) => (test(spell) ? sum + (spell.count ?? 1) : sum), 0);
}
