import { cell } from '../dashboard/charts/format/measure.ts';
import type { IndicatorFacts, Measured, Period } from '../models/index.ts';
import { type Language, unitAfter } from '../sql/words/label.ts';
import { say } from './words.ts';

/** The value with its unit: `12 起`, `93.4%`. */
export function figureOf(measured: Measured, indicator: IndicatorFacts, language: Language): string {
  const number = cell(measured, indicator, language);
  return measured.value === null || indicator.kind === 'ratio'
    ? number
    : `${number} ${unitAfter(measured.value, indicator.unit, language)}`;
}

export function stateOf(measured: Measured, language: Language): string {
  return say(language, `state_${measured.state}`);
}

/** `2022-01..2022-09`, as a question would write it. */
export function periodOf(period: Period): string {
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  return from === to ? from : `${from}..${to}`;
}
