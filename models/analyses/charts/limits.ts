import { exactChart, uChart, uPrimeChart } from '../../statistics/charts/count-charts.ts';
import { type Signal, xmr } from '../../statistics/charts/xmr.ts';
import type { Interval } from '../../statistics/intervals.ts';
import { chiSquareAtLeast } from '../../statistics/numerics/normal.ts';
import { PHASE_MIN, phasesOf } from './phases.ts';
import { WATCHED, watch } from './watch.ts';

/** A month that is drawn: an event count over its exposure, or a share. */
export interface Drawn {
  readonly count: number;
  readonly exposure: number;
}

export interface Limited {
  readonly value: number;
  readonly phase: number;
  readonly centre: number | null;
  readonly limits: Interval | null;
  readonly isTrial: boolean;
  readonly signals: readonly (Signal | 'more' | 'fewer')[];
  readonly more: number | null;
  readonly fewer: number | null;
}

export type ChartKind = 't' | 'g' | 'c' | 'u' | 'u_prime' | 'xmr';
type GapKind = 't' | 'g';
/** Charts of the intervals between events: their months have sums to watch and no limits. */
export const isOfGaps = (kind: string): kind is GapKind => kind === 't' || kind === 'g';

/** Points of one side of the mean that are a signal of a u chart. */
const RUN = 8;
const TRIAL_UNDER = 12;

/** Every month with the limits of its stretch; limits are set anew after a sustained change. */
export function limited(kind: ChartKind, drawn: readonly Drawn[]): Limited[] {
  const values = drawn.map(({ count, exposure }) => count / exposure);
  const starts = phasesOf(values);
  return starts.flatMap((from, phase) => {
    const own = drawn.slice(from, starts[phase + 1] ?? drawn.length);
    const first = { phase, isTrial: own.length < TRIAL_UNDER };
    const watched = isOfGaps(kind) || kind === 'c' ? watchedSums(own) : null;
    const chart = own.length < PHASE_MIN || isOfGaps(kind) ? null : chartOf(kind, own);
    return own.map(({ count, exposure }, i) => ({
      ...first,
      value: count / exposure,
      centre: chart?.centre ?? null,
      limits: chart?.limits[i] ?? null,
      signals: [...(chart?.signals[i] ?? []), ...(watched?.signals[i] ?? [])],
      more: watched?.more[i] ?? null,
      fewer: watched?.fewer[i] ?? null,
    }));
  });
}

interface Drawing {
  readonly centre: number;
  readonly limits: readonly Interval[];
  readonly signals: readonly (readonly Signal[])[];
}

/** Null where no limits can be set. */
function chartOf(kind: Exclude<ChartKind, GapKind>, own: readonly Drawn[]): Drawing | null {
  const [counts, sizes] = [own.map(({ count }) => count), own.map(({ exposure }) => exposure)];
  if (kind === 'xmr') {
    const { centre, limits, signals } = xmr(own.map(({ count, exposure }) => count / exposure));
    // Where nearly all months are alike (all of everything was done), how far they usually differ is not known.
    if (limits.low === limits.high) return null;
    return {
      centre,
      limits: own.map(() => ({ low: Math.max(0, limits.low), high: Math.min(1, limits.high) })),
      signals,
    };
  }
  const chart =
    kind === 'c'
      ? exactChart(counts, sizes)
      : kind === 'u'
        ? uChart(counts, sizes)
        : uPrimeChart(counts, sizes);
  const outside = new Set(chart.outside);
  const sides = own.map(({ count, exposure }) => Math.sign(count / exposure - chart.centre));
  const signals = own.map((_, i): Signal[] => [
    ...(outside.has(i) ? (['outside'] as const) : []),
    ...(kind !== 'c' && isRun(sides, i) ? (['shift'] as const) : []),
  ]);
  return { centre: chart.centre, limits: chart.limits, signals };
}

/** Whether the points up to place `i` end in a run on one side. */
function isRun(sides: readonly number[], i: number): boolean {
  const window = sides.slice(Math.max(0, i + 1 - RUN), i + 1);
  return window.length === RUN && sides[i] !== 0 && window.every((side) => side === sides[i]);
}

function watchedSums(own: readonly Drawn[]) {
  const [counts, sizes] = [own.map(({ count }) => count), own.map(({ exposure }) => exposure)];
  const mean = total(own, 'count') / total(own, 'exposure');
  if (counts.length < PHASE_MIN || mean < WATCHED.least || mean >= WATCHED.most) return null;
  const [up, down] = [watch(counts, mean, 'up', sizes), watch(counts, mean, 'down', sizes)];
  const signals = counts.map((_, i) => [
    ...(up.signals.has(i) ? (['more'] as const) : []),
    ...(down.signals.has(i) ? (['fewer'] as const) : []),
  ]);
  return { more: up.sums, fewer: down.sums, signals };
}

/** Whether counts vary more than chance lets them: then limits follow what was seen. */
export function isOverDispersed(drawn: readonly Drawn[]): boolean {
  const rate = total(drawn, 'count') / total(drawn, 'exposure');
  if (drawn.length < 2 || rate === 0) return false;
  const chi = drawn.reduce(
    (sum, { count, exposure }) => sum + (count - rate * exposure) ** 2 / (rate * exposure),
    0,
  );
  return chiSquareAtLeast(chi, drawn.length - 1) < 0.05;
}

function total(drawn: readonly Drawn[], of: keyof Drawn): number {
  return drawn.reduce((sum, one) => sum + one[of], 0);
}
