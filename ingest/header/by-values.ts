import type { Column } from '../../sql/sources/column.ts';
import { readCode } from '../normalise/code.ts';
import { readDay, readInstant } from '../normalise/day.ts';
import { conceptsOf } from './concepts-of.ts';
import { fold } from './fold.ts';

const leastRows = 3;
const leastShare = 0.8;

interface Open {
  readonly position: number;
  readonly header: string;
}

/**
 * Which of the columns no word has a place for holds each of the columns still missing, told by the cells below:
 * at least three, four in five of which fit. Null unless every missing column finds exactly one, and none the same.
 */
export function tellByValues(
  missing: readonly (readonly [name: string, column: Column])[],
  open: readonly Open[],
  below: readonly (readonly string[])[],
): ReadonlyMap<number, string> | null {
  const found = new Map<number, string>();
  for (const [name, column] of missing) {
    const fitting = open.filter(({ position, header }) => {
      const cells = below.map((row) => (row[position] ?? '').trim()).filter((cell) => cell !== '');
      const fits = cells.filter((cell) => isOne(cell, column)).length;
      return cells.length >= leastRows && fits >= cells.length * leastShare && allows(header, column);
    });
    const [only] = fitting;
    if (!only || fitting.length > 1 || found.has(only.position)) return null;
    found.set(only.position, name);
  }
  return found.size > 0 ? found : null;
}

function isOne(cell: string, column: Column): boolean {
  if (column.kind === 'code') return readCode(cell, column).value !== null;
  const context = { column, shift: 0, year: null, date1904: false, regions: null };
  if (column.kind === 'day') return readDay(cell, context).value !== null;
  return column.kind === 'instant' && readInstant(cell, context).value !== null;
}

/** One day looks like another: 发证日期 must not become 开工日期, so only a heading that says no more than 日期 will do. */
function allows(header: string, { kind }: Column): boolean {
  return kind === 'code' || [...conceptsOf(fold(header))].every((concept) => concept === '日');
}
