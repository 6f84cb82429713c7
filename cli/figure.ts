import type { IndicatorFacts, Measured, Period } from '../models/index.ts';
import type { Language } from '../sql/words/label.ts';
import { say } from './words.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const twoPlaces = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number in the indicator's unit, without the unit; ratios as per cent. Absence is a dash. */
export function numberOf(value: number | null, indicator: Pick<IndicatorFacts, 'kind'>): string {
  if (value === null) return '—';
  if (indicator.kind === 'ratio') return `${percent.format(value * 100)}%`;
  return Number.isInteger(value) ? whole.format(value) : twoPlaces.format(value);
}

/** The value with its unit: `12 起`, `93.4%`. */
export function figureOf(measured: Measured, indicator: IndicatorFacts, language: Language): string {
  const number = numberOf(measured.value, indicator);
  return measured.value === null || indicator.kind === 'ratio'
    ? number
    : `${number} ${indicator.unit[language]}`;
}

/** `4.27–11.9`, or a dash where there is none. */
export function intervalOf(measured: Measured, indicator: IndicatorFacts): string | null {
  if (measured.low === null || measured.high === null) return null;
  return `${numberOf(measured.low, indicator)}–${numberOf(measured.high, indicator)}`;
}

export function stateOf(measured: Measured, language: Language): string {
  return say(language, `state_${measured.state}`);
}

/** `2022-01..2022-09`, as a question would write it. */
export function periodOf(period: Period): string {
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  return from === to ? from : `${from}..${to}`;
}
