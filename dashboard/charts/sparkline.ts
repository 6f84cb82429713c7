import { dot, lineY } from '@observablehq/plot';
import type { Answer } from './answer.ts';
import { draw } from './draw.ts';

/** The course of the last months without axes, for a card that says the figures in words; the last month is marked. */
export function sparkline(answer: Answer, labelledBy: string): string {
  const rows = answer.rows;
  const there = rows.filter((row) => row.value !== null);
  const values = there.map((row) => row.value ?? 0);
  const last = there.at(-1);
  const floor = answer.indicator.kind === 'ratio' ? Math.min(...values, 1) : 0;
  return draw({
    labelledBy,
    width: 200,
    height: 40,
    margin: 4,
    x: { type: 'point', domain: rows.map((row) => row.key), axis: null, padding: 0.2 },
    y: { domain: [floor, Math.max(...values, floor + 0.01)], axis: null },
    marks: [
      lineY(rows, { x: 'key', y: 'value', stroke: 'var(--chance)', strokeWidth: 1.5 }),
      last === undefined ? null : dot([last], { x: 'key', y: 'value', r: 3, fill: 'var(--series-1)' }),
    ],
  });
}
