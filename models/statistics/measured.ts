import type { Kind, Measured } from '../answer.ts';
import { clustered } from './counts/clustered.ts';
import { whole, within } from './domain.ts';
import { garwood, wilson } from './intervals.ts';
import { stateOf } from './state-of.ts';

export interface Sums {
  readonly kind: Kind;
  /** A stock is a full count at a moment: there is no chance an interval could speak of. */
  readonly time?: 'flow' | 'stock';
  /** Null is what SQL's `sum` gives over no rows: 0 where something was reported. */
  readonly numerator: number | null;
  /** Of ratios what is divided by; of rates the exposure, null where it is not known. */
  readonly denominator: number | null;
  /** County-months received, of those asked for. */
  readonly reported: number;
  readonly expected: number;
  /** Rows sent back and waited for; none where not given. */
  readonly waiting?: number;
  /** Of amounts and rates: the events they were added up over (accidents behind deaths); decides the state where given. */
  readonly events?: number;
  /** What each event added to it, where that is known one by one. */
  readonly sizes?: readonly number[];
}

/**
 * A figure from its sums. Counts and their rates carry Garwood's interval, ratios Wilson's, what comes in clusters of
 * known sizes that of a bootstrap, other amounts and stocks none. A rate without its exposure has no value, and its state is that of its count.
 * The state of a ratio follows its denominator, and its interval: with nothing due the value is null and the state
 * `zero`, which there means that nothing was due; a share whose interval is wide against it, as of 1 in 13, is weak.
 * Nothing reported makes every number null, whatever the sums say.
 */
export function measured(sums: Sums): Measured {
  const reported = whole('reported', sums.reported, 0, whole('expected', sums.expected));
  const coverage = { reported, expected: sums.expected, waiting: whole('waiting', sums.waiting ?? 0) };
  if (reported === 0) {
    return {
      state: 'none',
      numerator: null,
      denominator: null,
      value: null,
      low: null,
      high: null,
      approximate: false,
      ...coverage,
    };
  }
  const figure = figureOf(sums);
  const bounds = sums.time === 'stock' ? unbounded : {};
  return { ...figure, ...bounds, ...coverage };
}

const none = { low: null, high: null };
const unbounded = { ...none, approximate: false };

type Figure = Omit<Measured, 'expected' | 'reported' | 'waiting'>;

function figureOf(sums: Sums): Figure {
  if (sums.kind === 'count') return countOf(sums);
  if (sums.kind === 'rate') return rateOf(sums);
  return sums.kind === 'ratio' ? ratioOf(sums) : amountOf(sums);
}

function rateOf(sums: Sums): Figure {
  const { events, denominator: exposure } = sums;
  const { state, numerator, low, high, approximate } = events === undefined ? countOf(sums) : amountOf(sums);
  const per = (limit: number | null) => (limit === null || exposure === null ? null : limit / exposure);
  return {
    state,
    numerator,
    denominator: exposure,
    value: per(numerator),
    low: per(low),
    high: per(high),
    approximate,
  };
}

function countOf({ numerator, reported }: Sums): Figure {
  const count = whole('count', numerator ?? 0);
  const { low, high } = garwood(count);
  const state = stateOf({ reported, count, low, high });
  return { state, numerator: count, denominator: null, value: count, low, high, approximate: false };
}

function ratioOf({ numerator, denominator, reported }: Sums): Figure {
  const all = whole('denominator', denominator ?? 0);
  const part = whole('numerator', numerator ?? 0, 0, all);
  if (all === 0)
    return {
      state: stateOf({ reported, count: 0, ...none }),
      numerator: part,
      denominator: 0,
      value: null,
      ...unbounded,
    };
  const [value, bounds] = [part / all, wilson(part, all)];
  const { low, high } = bounds;
  const state = stateOf({ reported, count: all, low, high, of: value });
  return { state, numerator: part, denominator: all, value, ...bounds };
}

function amountOf({ numerator, events, reported, sizes = [] }: Sums): Figure {
  const amount = within('amount', numerator ?? 0, -1e18, 1e18);
  const count = amount === 0 ? 0 : (events ?? Math.abs(amount));
  const state = stateOf({ reported, count, low: null, high: null });
  const { low, high, approximate } = clustered(sizes);
  const bounds = low === null ? unbounded : { low, high, approximate };
  return { state, numerator: amount, denominator: null, value: amount, ...bounds };
}
