import { type Comparison, type IndicatorFacts, type Language, type Measured, unitAfter } from '../answer.ts';
import { brief, full, limit, percent, points, signed } from './number.ts';

export interface Figured {
  readonly digits: string;
  /** Unit after the digits; empty for per cent. */
  readonly unit: string;
}

/** What stands where there is no value. */
export const dash = '—';

/** A value for a card or a sentence. */
export function shown(measured: Measured, indicator: IndicatorFacts, language: Language): Figured {
  if (measured.value === null) return { digits: dash, unit: '' };
  if (indicator.kind === 'ratio') return { digits: percent(measured.value), unit: '' };
  return {
    digits: brief(measured.value, language),
    unit: unitAfter(measured.value, indicator.unit, language),
  };
}

/** The same value in full digits, for a table whose header carries the unit. */
export function cell(measured: Measured, indicator: IndicatorFacts, language: Language): string {
  if (measured.value === null) return dash;
  return indicator.kind === 'ratio' ? percent(measured.value) : full(measured.value, language);
}

/** The 95 % interval, `2.7–14.1` or `84.8%–90.9%`, marked where it is approximate; null where the indicator has none. */
export function interval(measured: Measured, indicator: IndicatorFacts, language: Language): string | null {
  const { low, high, approximate } = measured;
  if (low === null || high === null) return null;
  const write = indicator.kind === 'ratio' ? percent : (value: number) => limit(value, language);
  const mark = approximate ? { zh: '（近似）', en: ' (approximate)' }[language] : '';
  return `${write(low)}–${write(high)}${mark}`;
}

/** The change against the base with its sign: `−4` with the unit, or `+3.2` percentage points. */
export function change(
  comparison: Comparison,
  indicator: IndicatorFacts,
  language: Language,
): Figured | null {
  const { difference } = comparison;
  if (difference === null) return null;
  if (indicator.kind === 'ratio') {
    return { digits: points(difference), unit: language === 'zh' ? '个百分点' : 'points' };
  }
  return {
    digits: signed(difference, (value) => brief(value, language)),
    unit: unitAfter(difference, indicator.unit, language),
  };
}
