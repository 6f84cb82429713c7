import { type Label, type Language, unitAfter } from '../../sql/words/label.ts';
import type { IndicatorFacts } from '../answer.ts';

const compact = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 2 });
const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Chinese in full below 1万, then 1.23万 and 1.23亿; English with thousands commas. */
export function numberText(value: number, language: Language): string {
  if (language === 'en') return grouped.format(value);
  return Math.abs(value) < 10_000 ? String(Math.round(value * 100) / 100) : compact.format(value);
}

/** Per cent of a share with one decimal; 100.0% and 0.0% are kept for exactly all and exactly none. */
export function percentText(share: number): string {
  const text = (share * 100).toFixed(1);
  if (text === '100.0' && share < 1) return '>99.9%';
  if (text === '0.0' && share > 0) return '<0.1%';
  return `${text}%`;
}

/** Size of a difference of two shares in percentage points, without its sign. */
export function pointsText(difference: number): Label {
  const text = (Math.abs(difference) * 100).toFixed(1);
  const shown = text === '0.0' && difference !== 0 ? '<0.1' : text;
  return { zh: `${shown}个百分点`, en: `${shown} percentage points` };
}

/** A value of the indicator with what it counts: `8起`, `82.3%`; English leaves out units its title says. */
export function valueText(value: number, indicator: Pick<IndicatorFacts, 'kind' | 'unit'>): Label {
  if (indicator.kind === 'ratio') return { zh: percentText(value), en: percentText(value) };
  const en = numberText(value, 'en');
  return {
    zh: `${numberText(value, 'zh')}${indicator.unit.zh}`,
    en: indicator.kind === 'amount' ? `${en} ${unitAfter(value, indicator.unit, 'en')}` : en,
  };
}

/** Size of a difference between two values of the indicator, without its sign. */
export function differenceText(difference: number, indicator: Pick<IndicatorFacts, 'kind' | 'unit'>): Label {
  return indicator.kind === 'ratio' ? pointsText(difference) : valueText(Math.abs(difference), indicator);
}

/** Significant digits of a rate ratio or its limits: two decimals, as printed in a table. */
export function ratioText(ratio: number): string {
  return ratio.toFixed(2);
}

/** A p-value with the digits that matter to the words: .0011 stays apart from .002. */
export function pText(p: number): string {
  if (p < 0.0001) return '<0.0001';
  return p < 0.01 ? p.toFixed(4) : p.toFixed(2);
}
