import { changePoint } from '../../statistics/trends/mann-kendall.ts';

/** Points a stretch of its own needs, and points under which there are no limits at all. */
export const PHASE_MIN = 8;
/** A change is sustained, and limits are set anew, where chance alone makes one as great in under 1 % of series. */
const SUSTAINED = 0.01;
const PHASES_MAX = 4;

/** First places of the stretches between sustained changes; Pettitt (1979), Applied Statistics 28:126. */
export function phasesOf(values: readonly number[], from = 0, most = PHASES_MAX): number[] {
  if (values.length < 2 * PHASE_MIN || most === 1) return [from];
  const { place, p } = changePoint(values);
  if (p >= SUSTAINED || place < PHASE_MIN || values.length - place < PHASE_MIN) return [from];
  const before = phasesOf(values.slice(0, place), from, most - 1);
  return [...before, ...phasesOf(values.slice(place), from + place, most - before.length)];
}
