import { areaY, axisY, dot, gridY, lineY, text } from '@observablehq/plot';
import type { Answer, AnswerRow } from './answer.ts';
import type { MonthChart } from './columns-by-month.ts';
import { draw } from './draw.ts';
import { keyed } from './keyed.ts';
import { monthAxis } from './month-axis.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/**
 * A ratio by month with the band of its exact 95 % interval; months that bear little are hollow, and
 * a month without a value is a gap with a dash.
 */
export function lineByMonth(answer: Answer, chart: MonthChart): Pictures {
  return bothSizes((size) => lineAt(answer, chart, size));
}

function lineAt(answer: Answer, { language, labelledBy, since }: MonthChart, size: Size): string {
  const months = answer.rows.map((row) => row.key);
  const there = answer.rows.filter((row) => row.value !== null);
  const lowest = Math.min(1, ...there.map((row) => row.low ?? row.value ?? 1));
  const floor = Math.max(0, Math.min(0.9, Math.floor(lowest * 10) / 10));
  const missing = answer.rows.filter((row) => row.value === null);
  return draw({
    labelledBy,
    width: widths[size],
    height: size === 'wide' ? 250 : 210,
    marginLeft: 44,
    marginRight: 8,
    marginTop: 14,
    marginBottom: 40,
    x: { type: 'point', domain: months, padding: 0.5 },
    y: { domain: [floor, 1], label: null },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY({
        ticks: 4,
        tickSize: 0,
        label: null,
        fill: 'var(--axis)',
        tickFormat: (share: number) => `${Math.round(share * 100)}%`,
      }),
      areaY(answer.rows, { x: 'key', y1: 'low', y2: 'high', fill: 'var(--series-1)', fillOpacity: 0.16 }),
      lineY(answer.rows, { x: 'key', y: 'value', stroke: 'var(--series-1)', strokeWidth: 1.75 }),
      dot(there, {
        x: 'key',
        y: 'value',
        r: 3,
        fill: (row: AnswerRow) => (isFirm(row) && row.key >= since ? 'var(--series-1)' : 'var(--page)'),
        stroke: 'var(--series-1)',
        strokeWidth: 1.5,
        ...keyed(there.map((row) => row.key)),
      }),
      text(missing, {
        x: 'key',
        y: floor,
        text: () => '—',
        dy: -6,
        fill: 'var(--axis)',
        ...keyed(missing.map((row) => row.key)),
      }),
      monthAxis(months, size, language),
    ],
  });
}

function isFirm(row: AnswerRow): boolean {
  return row.state === 'ok' || row.state === 'stable';
}
