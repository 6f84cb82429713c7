import type { Kind, Measured, State } from '../answer.ts';

/** Events from which a figure may lead a sentence by its change. */
export const MINIMUM_CELL = 10;

/** Widest relative 95 % interval a figure may have and still be shown as a plain rate. */
const RELATIVE_WIDTH_MAX = 1.6;

/**
 * What a figure can bear; the cut at 10 events and 160 % is that of the NCHS data presentation standards for rates.
 * `count` is the number of events behind it, `reported` the county-months received; `low` and `high` bound `of`, the
 * count itself where it is not given, and are null where no interval is drawn.
 */
export function stateOf(figure: {
  readonly reported: number;
  readonly count: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly of?: number;
}): State {
  const { reported, count, low, high, of = count } = figure;
  if (reported === 0) return 'none';
  if (count === 0) return 'zero';
  if (count < 3) return 'list';
  if (count < MINIMUM_CELL) return 'weak';
  if (low !== null && high !== null && of > 0 && (high - low) / of > RELATIVE_WIDTH_MAX) return 'weak';
  return count < 20 ? 'ok' : 'stable';
}

/** What may stand beside the events themselves. */
export interface Shown {
  /** The figure; in `list` the events stand for it. */
  readonly value: boolean;
  /** Its interval; in `zero` its upper limit. */
  readonly interval: boolean;
  /** A change in per cent that leads a sentence, or a trend. */
  readonly change: boolean;
  /** A place among others. */
  readonly rank: boolean;
}

/** What a figure in each state may be shown with; whatever is false would be read as more than it is. */
export function shownIn(state: State): Shown {
  return {
    value: state !== 'none' && state !== 'list',
    interval: state !== 'none' && state !== 'list',
    change: state === 'ok' || state === 'stable',
    rank: state === 'stable',
  };
}

/** A figure without what its state forbids beside the events: of one or two, a share, a rate and an interval. */
export function borne<M extends Measured>(figure: M, kind: Kind): M {
  const shown = shownIn(figure.state);
  const isCountable = kind === 'count' || kind === 'amount';
  return {
    ...figure,
    ...(shown.value || isCountable ? {} : { value: null }),
    ...(shown.interval ? {} : { low: null, high: null }),
  };
}
