import type { Comparison, Kind, Measured, Period, Verdict } from '../answer.ts';
import { newcombe } from './intervals.ts';
import { rateRatio } from './rate-ratio.ts';
import { CLEAR, SOME, verdictOf } from './verdict-of.ts';

/**
 * `now` against `base`, the same months of the year before (`period` names them).
 * Counts: conditional binomial, exposures taken as equal. Ratios: `some` and `clear` where Newcombe's 95 % and
 * 99.8 % intervals of the difference leave out 0. Amounts are never tested: deaths come in clusters, money has no
 * unit of chance; their verdict is `equal`, `no-base` or `none`.
 */
export function compared(kind: Kind, now: Measured, base: Measured, period: Period): Comparison {
  const untested = { period, base, ratio: null, low: null, high: null, p: null };
  if (now.value === null || base.value === null) return { ...untested, difference: null, verdict: 'none' };
  const difference = now.value - base.value;
  if (kind === 'ratio') return { ...untested, difference, verdict: verdictOfRatios(now, base) };
  if (difference === 0 && base.value === 0) return { ...untested, difference, verdict: 'equal' };
  if (base.value === 0) return { ...untested, difference, verdict: 'no-base' };
  if (kind === 'amount') return { ...untested, difference, verdict: difference === 0 ? 'equal' : 'none' };
  const { ratio, low, high, p } = rateRatio({ count: now.value }, { count: base.value });
  const verdict = difference === 0 ? 'equal' : verdictOf(p);
  return { period, base, difference, ratio, low, high, p, verdict };
}

function verdictOfRatios(now: Measured, base: Measured): Verdict {
  if (now.value === base.value) return 'equal';
  const first = { part: now.numerator!, all: now.denominator! };
  const second = { part: base.numerator!, all: base.denominator! };
  const apart = (area: number) => {
    const { low, high } = newcombe(first, second, 1 - area);
    return low > 0 || high < 0;
  };
  if (apart(CLEAR)) return 'clear';
  return apart(SOME) ? 'some' : 'chance';
}
