import type { ColumnKind } from '../../sql/sources/column.ts';

/** A power of ten between the unit a header or cell names and the unit the column is kept in (分, ㎡, one). */
export type Shift = number;

const fenUnits: readonly (readonly [RegExp, Shift])[] = [
  [/[千仟]万元$/u, 9],
  [/[百佰]万元$/u, 8],
  [/十万元$/u, 7],
  [/亿元|亿$/u, 10],
  [/[万萬]元|[万萬]$/u, 6],
  [/[千仟]元/u, 5],
  [/[百佰]元$/u, 4],
  [/元|rmb|人民币/u, 2],
];
const otherMoney =
  /美[元金]|港[元币幣]|[日韩韓][元圆圓]|日[币幣]|円|[欧歐][元罗羅]|英[镑鎊]|新?[台臺][币幣]|澳[元门門]|加[币幣]|加拿大元|新加坡[元币幣]|[卢盧]布|泰[铢銖]|法郎|外[币幣]|\b(?:usd|hkd|twd|ntd|jpy|krw|eur|gbp|aud|cad|sgd|chf|rub|thb|mop)\b|\$|€|£|₩/iu;
const sqmUnits: readonly (readonly [RegExp, Shift])[] = [
  [/平方(?:公里|千米)|km2/u, 6],
  [/万(?:平方米|平米|平方|m2|m²|㎡|平)|万$/u, 4],
  [/平方米|平米|平方|m2|m²|㎡/u, 0],
];
const countUnits: readonly (readonly [RegExp, Shift])[] = [
  [/百万(?:工时|小时|工日)/u, 6],
  [/万(?:人|名|户|起|个|工时|小时|工日)|万$/u, 4],
  [/[千仟](?:人|户|工时|小时|工日)/u, 3],
  [/人|名|户|起|个|工时|小时|工日/u, 0],
];

/** The words of another currency in a text, whose 元 is not ours; null where there are none. */
export function otherCurrency(text: string): string | null {
  return otherMoney.exec(text.normalize('NFKC'))?.[0] ?? null;
}

/** The shift a phrase such as `(万元)` or `单位：万平方米` asks for; null when it names no unit of that kind. */
export function unitShift(kind: ColumnKind, phrase: string): Shift | null {
  if (kind === 'fen' && otherCurrency(phrase) !== null) return null;
  const units = kind === 'fen' ? fenUnits : kind === 'sqm' ? sqmUnits : kind === 'count' ? countUnits : [];
  const word = phrase.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return units.find(([form]) => form.test(word))?.[1] ?? null;
}

/** The shift where nothing names a unit: money in 元, areas in ㎡, things one by one. */
export function plainShift(kind: ColumnKind): Shift {
  return kind === 'fen' ? 2 : 0;
}
