import { atLeast, within } from '../domain.ts';

/** One item of a check sheet: points obtained of its full points; a must-pass item is a 保证项目. */
export interface SheetItem {
  readonly full: number;
  readonly points: number;
  readonly mustPass: boolean;
}

/** Points of the 保证项目 of a whole sheet, and the least of them it must reach (JGJ 59-2011 chapter 4). */
const MUST_PASS = { full: 60, least: 40 };

/**
 * Score of a check sheet out of 100: points obtained of the items that apply; 0 where one must-pass item has none, or
 * where all of them apply and have together under 40 of 60. JGJ 59-2011 chapter 4.
 */
export function sheetScore(items: readonly SheetItem[]): number {
  const sums = (of: readonly SheetItem[]) => ({
    full: of.reduce((sum, { full }) => sum + within('full points', full, 1e-9, 100), 0),
    points: of.reduce((sum, { points, full }) => sum + within('points', points, 0, full), 0),
  });
  const all = sums(atLeast('items that apply', items, 1));
  const mustPass = items.filter((item) => item.mustPass);
  const must = sums(mustPass);
  if (mustPass.some(({ points }) => points === 0)) return 0;
  if (must.full >= MUST_PASS.full - 1e-9 && must.points < MUST_PASS.least - 1e-9) return 0;
  return (100 * all.points) / all.full;
}

/** A row of the summary: its weight of 100 and the scores of its sheets that apply, none where it does not. */
export interface SummaryRow {
  readonly weight: number;
  readonly sheets: readonly number[];
}

export type Grade = '优良' | '合格' | '不合格';

/**
 * Total of a site out of 100, its grade and the parts it adds up from, each row the mean of its sheets: 优良 from 80,
 * 合格 from 70, in both cases without a sheet of 0. JGJ 59-2011 chapters 4 and 5.
 */
export function summaryScore(rows: readonly SummaryRow[]): {
  readonly total: number;
  readonly grade: Grade;
  readonly parts: readonly (number | null)[];
} {
  const used = rows.filter(({ sheets }) => sheets.length > 0);
  const weight = atLeast('rows that apply', used, 1).reduce(
    (sum, row) => sum + within('weight', row.weight, 1e-9, 100),
    0,
  );
  const parts = rows.map(({ sheets, weight: own }) => {
    if (sheets.length === 0) return null;
    const mean = sheets.reduce((sum, score) => sum + within('sheet score', score, 0, 100), 0) / sheets.length;
    return (own * mean) / weight;
  });
  const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const hasZero = used.some(({ sheets }) => sheets.includes(0));
  const passed = !hasZero && total >= 70 - 1e-9;
  return { total, grade: passed ? (total >= 80 - 1e-9 ? '优良' : '合格') : '不合格', parts };
}
