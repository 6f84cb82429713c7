import { rateRatio } from '../rate-ratio.ts';

interface YearCount {
  readonly count: number;
  /** Size of what was at risk, in the same unit both years; left out where it is not known. */
  readonly exposure?: number;
}

interface YearOnYear {
  readonly difference: number;
  /** Relative change of the count; null after a year without events. */
  readonly change: number | null;
  /** What a sentence must begin with: `no-base` forbids a percentage, `difference` keeps it in brackets. */
  readonly lead: 'no-base' | 'difference' | 'percent';
  /** `rates` where the exposure moved by more than a tenth. */
  readonly tested: 'counts' | 'rates';
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly p: number;
}

/** Under this many events last year a percentage never leads. */
const BASE_MIN = 10;
const EXPOSURE_MOVED = 0.1;

/**
 * A count against the year before, by the conditional binomial test of the rates where exposure moved by more
 * than a tenth, of the counts otherwise. Przyborowski & Wilenski (1940), Biometrika 31:313.
 */
export function yearOnYear(now: YearCount, base: YearCount): YearOnYear {
  const moved =
    now.exposure !== undefined &&
    base.exposure !== undefined &&
    Math.abs(now.exposure - base.exposure) > EXPOSURE_MOVED * base.exposure;
  const test = moved ? rateRatio(now, base) : rateRatio({ count: now.count }, { count: base.count });
  return {
    difference: now.count - base.count,
    change: base.count === 0 ? null : now.count / base.count - 1,
    lead: base.count === 0 ? 'no-base' : base.count < BASE_MIN ? 'difference' : 'percent',
    tested: moved ? 'rates' : 'counts',
    ...test,
  };
}
