import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { unitShift } from '../header/unit.ts';
import { chineseNumber } from './chinese-number.ts';
import { figuresBy } from './decimal-mark.ts';
import { broken, type CellContext, isEmptyMark, isNotYet, type Reading, read, tidied } from './reading.ts';

const suffix =
  /(?:亿元|万元|千元|元整?|万平方米|万平米|万m2|万m²|平方米|平米|m2|m²|万人|人次?|名|起|条|个|层|户|处|项|台|套|家|次|栋|亿|万)$/u;
const measure = /(?:%|米|m|学时|课时|小时|分|天|吨|级)$/u;
const whole = { zh: '须为整数', en: 'a whole number' };

/**
 * A number in the column's own unit (分, ㎡ and measures with two decimals, one by one), exact: only the decimal point moves.
 * A unit in the cell wins over the header's.
 */
export function readNumber(raw: string, context: CellContext): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  if (context.column.nullable && isNotYet(text)) return read(null, 'not_yet');
  const kind = context.column.kind;
  let plain = text.replace(/\s/gu, '');
  if (/^(?:约|大约|近|约为)/u.test(plain)) notes.push('about');
  plain = plain.replace(/^(?:约为|大约|约|近)/u, '');
  if (/^(?:[¥￥]|RMB|人民币)/iu.test(plain)) notes.push('currency_sign');
  plain = plain.replace(/^(?:[¥￥]|RMB|人民币)/iu, '');
  const unit = (kind === 'decimal' ? measure : suffix).exec(plain)?.[0];
  let shift = context.shift;
  if (unit !== undefined) {
    plain = plain.slice(0, -unit.length);
    shift = unitShift(kind, unit) ?? shift;
    notes.push('unit_in_cell');
  }
  const mark = context.given?.decimalMark;
  const found = mark && /[.,'’]/u.test(plain) ? figuresBy(mark, plain, notes) : figuresOf(plain, notes);
  if (found === null) return broken('NOT_A_NUMBER');
  const factor = context.given?.factor;
  if (factor !== undefined) notes.push('factor');
  const figures = factor === undefined ? found : product(found, factor);
  return shifted(figures, shift, kind === 'sqm' || kind === 'decimal' ? 2 : 0, kind === 'count', notes);
}

function figuresOf(text: string, notes: NormalisationName[]): string | null {
  if (/^[-+]?\d+(?:\.\d+)?$/u.test(text)) return text.replace(/^\+/u, '');
  if (/^[-+]?\.\d+$/u.test(text) || /^[-+]?\d+\.$/u.test(text))
    return text.replace('.', '0.').replace(/^\+?0*(\d+)0\.$/u, '$1');
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) {
    notes.push('thousands_separator');
    return text.replaceAll(',', '');
  }
  if (/^-?\d+,\d{1,2}$/u.test(text)) {
    notes.push('decimal_comma');
    return text.replace(',', '.');
  }
  if (/^-?\d(?:\.\d+)?E[+-]?\d{1,2}$/iu.test(text)) {
    notes.push('scientific');
    return Number(text)
      .toFixed(6)
      .replace(/\.?0+$/u, '');
  }
  const spelled = text === '' ? null : chineseNumber(text);
  if (spelled !== null) notes.push('chinese_number');
  return spelled === null ? null : String(spelled);
}

/** The exact product of two decimal numbers; `factor` has no sign. */
function product(figures: string, factor: string): string {
  const places = [figures, factor].reduce((sum, text) => sum + (text.split('.')[1] ?? '').length, 0);
  const [one, other] = [figures, factor].map((text) => BigInt(text.replace(/[-.]/gu, '')));
  const digits = (one! * other!).toString().padStart(places + 1, '0');
  const sign = figures.startsWith('-') ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The decimal point of `figures` moved right by `shift`, kept to `places`, half rounded away from zero. */
function shifted(
  figures: string,
  shift: number,
  places: number,
  mustBeWhole: boolean,
  notes: NormalisationName[],
): Reading {
  const negative = figures.startsWith('-');
  const [integer = '0', fraction = ''] = figures.replace('-', '').split('.');
  const moved = shift + places;
  const kept = fraction.slice(0, moved).padEnd(moved, '0');
  const lost = fraction.slice(moved).replace(/0+$/u, '');
  if (lost !== '' && mustBeWhole) return broken('OUT_OF_RANGE', whole);
  let scaled = BigInt(integer + kept);
  if (lost !== '') {
    if (lost[0]! >= '5') scaled += 1n;
    notes.push('rounded');
  }
  if (scaled > 999_999_999_999_999n) return broken('OUT_OF_RANGE', { zh: '数值过大', en: 'too large' });
  const digits = scaled.toString().padStart(places + 1, '0');
  const value = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return { value: negative && scaled !== 0n ? `-${value}` : value, notes };
}
