import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { type DecimalMark, decimalMarks } from './given.ts';

const forms = {
  comma: { plain: /^[-+]?\d+(?:,\d+)?$/u, grouped: /^[-+]?\d{1,3}([.'’])\d{3}(?:\1\d{3})*(?:,\d+)?$/u },
  point: { plain: /^[-+]?\d+(?:\.\d+)?$/u, grouped: /^[-+]?\d{1,3}([,'’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/u },
} as const satisfies Record<DecimalMark, { plain: RegExp; grouped: RegExp }>;

/** Figures, without blanks, with a decimal point and nothing between thousands; null where they are not written with that mark. */
export function figuresBy(mark: DecimalMark, text: string, notes: NormalisationName[]): string | null {
  const isGrouped = forms[mark].grouped.test(text);
  if (!isGrouped && !forms[mark].plain.test(text)) return null;
  if (isGrouped) notes.push('thousands_separator');
  if (mark === 'comma' && text.includes(',')) notes.push('decimal_comma');
  const whole = text.replace(mark === 'comma' ? /[.'’+]/gu : /[,'’+]/gu, '');
  return whole.replace(',', '.');
}

/** Two groups or more, a group before the mark, a zero or four digits before it, another number than three of them after it. */
const beyondDoubt = {
  comma: /\d\.\d{3}\.\d{3}|\d[.\s]\d{3},\d|^\D*(?:0|\d{4,}),\d|,(?:\d{1,2}|\d{4,})\D*$/u,
  point: /\d,\d{3},\d{3}|\d[,\s]\d{3}\.\d|^\D*(?:0|\d{4,})\.\d|\.(?:\d{1,2}|\d{4,})\D*$/u,
} as const satisfies Record<DecimalMark, RegExp>;

/** The marks that some of the figures can only have been written with; `1,234` and `1.234` may have either. */
export function decimalMarksOf(texts: readonly string[]): DecimalMark[] {
  return decimalMarks.filter((mark) => texts.some((text) => beyondDoubt[mark].test(text)));
}
