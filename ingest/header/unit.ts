import type { ColumnKind } from '../../sql/sources/column.ts';

/** A power of ten between the unit a header or cell names and the unit the column is kept in (分, ㎡, one). */
export type Shift = number;

const fenUnits: readonly (readonly [RegExp, Shift])[] = [
  [/亿元|亿$/u, 10],
  [/万元|万$/u, 6],
  [/千元/u, 5],
  [/元|rmb|人民币/u, 2],
];
const sqmUnits: readonly (readonly [RegExp, Shift])[] = [
  [/万(?:平方米|平米|平方|m2|m²|㎡|平)|万$/u, 4],
  [/平方米|平米|平方|m2|m²|㎡/u, 0],
];
const countUnits: readonly (readonly [RegExp, Shift])[] = [
  [/万(?:人|名|户|起|个)|万$/u, 4],
  [/人|名|户|起|个/u, 0],
];

/** The shift a phrase such as `(万元)` or `单位：万平方米` asks for; null when it names no unit of that kind. */
export function unitShift(kind: ColumnKind, phrase: string): Shift | null {
  const units = kind === 'fen' ? fenUnits : kind === 'sqm' ? sqmUnits : kind === 'count' ? countUnits : [];
  const word = phrase.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  return units.find(([form]) => form.test(word))?.[1] ?? null;
}

/** The shift where nothing names a unit: money in 元, areas in ㎡, things one by one. */
export function plainShift(kind: ColumnKind): Shift {
  return kind === 'fen' ? 2 : 0;
}
