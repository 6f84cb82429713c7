import type { Label } from '../../sql/words/label.ts';
import type { Against, Comparison, Kind, Measured, Period } from '../answer.ts';
import { yearOnYear } from './counts/year-on-year.ts';
import { rateRatio } from './rate-ratio.ts';
import { shareDifference } from './share-difference.ts';
import { MINIMUM_CELL } from './state-of.ts';
import { verdictOf } from './verdict-of.ts';

export interface Basis {
  readonly against: Against;
  /** Of the base. */
  readonly period: Period;
  /** What was at risk behind the two counts, in one unit; null where it is not known of both. */
  readonly exposure?: { readonly now: number; readonly base: number } | null;
  readonly cautions?: readonly Label[];
  /** Whether the period is so young that it stands lower than it will, beside a base that has come to its end. */
  readonly isUnripe?: boolean;
}

/**
 * `now` against `base`. Counts: conditional binomial, of their rates where the exposure moved by more than a tenth and
 * always against peers, whose size is another. Ratios: Fisher's exact test, with the interval of their difference.
 * Against peers it is told how many they would have had, without the one that is compared. Amounts are never tested: deaths come in clusters, money has no unit of chance; their
 * verdict is `equal`, `no-base` or `none`.
 */
export function compared(kind: Kind, now: Measured, base: Measured, basis: Basis): Comparison {
  const { against, period, exposure = null, cautions = [] } = basis;
  const isRate = kind === 'rate';
  const exposed = isRate ? pairOf(now.denominator, base.denominator) : exposure;
  const untested = {
    against,
    period,
    base,
    change: null,
    leads: false,
    ratio: null,
    low: null,
    high: null,
    p: null,
    differenceInterval: null,
    expected: null,
    tested: null,
    cautions,
  };
  if (now.value === null || base.value === null) return { ...untested, difference: null, verdict: 'none' };
  if (basis.isUnripe) return { ...untested, difference: null, verdict: 'unripe' };
  const difference = now.value - base.value;
  if (kind === 'ratio') return { ...untested, ...ofShares(now, base, against), difference, tested: 'shares' };
  const relative = {
    change: base.value === 0 ? null : difference / base.value,
    leads: base.numerator !== null && base.numerator >= MINIMUM_CELL,
  };
  if (against === 'peers' && exposed === null) return { ...untested, difference: null, verdict: 'none' };
  if (difference === 0 && base.value === 0) return { ...untested, difference, verdict: 'equal' };
  if (base.value === 0) return { ...untested, difference, verdict: 'no-base' };
  const expected =
    against === 'peers' && exposed !== null
      ? { count: (base.numerator! * exposed.now) / exposed.base, exposure: exposed.now }
      : null;
  if (kind === 'amount')
    return { ...untested, ...relative, difference, expected, verdict: difference === 0 ? 'equal' : 'none' };
  const [count, before] = [now.numerator!, base.numerator!];
  if (isRate || against === 'peers') {
    const { now: size, base: other } = exposed!;
    const test = rateRatio({ count, exposure: size }, { count: before, exposure: other });
    // Against peers: how many more than at their rate.
    const more = isRate ? difference : count - (before * size) / other;
    const change = test.ratio === null ? null : test.ratio - 1;
    const shown = {
      ...untested,
      ...relative,
      ...test,
      change,
      difference: more,
      expected,
      tested: 'rates' as const,
    };
    return { ...shown, verdict: more === 0 ? 'equal' : verdictOf(test.p) };
  }
  const { ratio, low, high, p, tested } = yearOnYear(
    { count, ...(exposed && { exposure: exposed.now }) },
    { count: before, ...(exposed && { exposure: exposed.base }) },
  );
  const said =
    tested === 'rates' && exposed ? [...cautions, exposureMoved(exposed.now / exposed.base - 1)] : cautions;
  const verdict = difference === 0 && tested === 'counts' ? 'equal' : verdictOf(p);
  return { ...untested, ...relative, difference, ratio, low, high, p, tested, verdict, cautions: said };
}

function pairOf(now: number | null, base: number | null) {
  return now === null || base === null ? null : { now, base };
}

function exposureMoved(change: number): Label {
  const size = `${Math.abs(change * 100).toFixed(1)}%`;
  const [zh, en] = change > 0 ? ['增加', 'larger'] : ['减少', 'smaller'];
  return {
    zh: `规模底数比基期${zh}${size}，检验的是比率而不是件数`,
    en: `what was at risk is ${size} ${en}, so the rates were tested and not the counts`,
  };
}

function ofShares(now: Measured, base: Measured, against: Against) {
  const whole = now.denominator!;
  const { p, low, high, approximate } = shareDifference(
    { part: now.numerator!, all: whole },
    { part: base.numerator!, all: base.denominator! },
  );
  return {
    p,
    differenceInterval: { low, high, approximate },
    expected: against === 'peers' ? { count: base.value! * whole, exposure: whole } : null,
    verdict: now.value === base.value ? ('equal' as const) : verdictOf(p),
  };
}
