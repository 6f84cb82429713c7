import { barY, dot, gridY, ruleY, text } from '@observablehq/plot';
import type { Answer, AnswerRow, Language } from './answer.ts';
import { draw } from './draw.ts';
import { brief } from './format/number.ts';
import { keyed } from './keyed.ts';
import { monthAxis } from './month-axis.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

export interface MonthChart {
  readonly language: Language;
  readonly labelledBy: string;
  /** First month of the period in question: it is drawn in full colour, what went before in grey. */
  readonly since: string;
}

/** A count by month from zero; a month reported without events is a hollow dot, an unreported month a gap with a dash. */
export function columnsByMonth(answer: Answer, chart: MonthChart): Pictures {
  return bothSizes((size) => columnsAt(answer, chart, size));
}

function columnsAt(answer: Answer, { language, labelledBy, since }: MonthChart, size: Size): string {
  const months = answer.rows.map((row) => row.key);
  const isNow = (row: AnswerRow) => row.key >= since;
  const there = answer.rows.filter((row) => row.value !== null && row.value > 0);
  const empty = answer.rows.filter((row) => row.value === 0);
  const missing = answer.rows.filter((row) => row.value === null);
  const most = Math.max(1, ...there.map((row) => row.value ?? 0));
  const fewLabels = most < 100 && months.length <= 24 && size === 'wide';
  return draw({
    labelledBy,
    width: widths[size],
    height: size === 'wide' ? 250 : 210,
    marginLeft: 44,
    marginRight: 4,
    marginTop: 22,
    marginBottom: 40,
    x: { type: 'band', domain: months, padding: 0.28 },
    y: { domain: [0, most], nice: true, ticks: Math.min(4, most), label: null, tickSize: 0 },
    marks: [
      gridY({ ticks: Math.min(4, most), stroke: 'var(--grid)', strokeOpacity: 1 }),
      barY(there, {
        x: 'key',
        y: 'value',
        fill: (row: AnswerRow) => (isNow(row) ? 'var(--series-1)' : 'var(--quiet)'),
        rx2: 2,
        ...keyed(there.map((row) => row.key)),
      }),
      fewLabels
        ? text(there, {
            x: 'key',
            y: 'value',
            text: (row: AnswerRow) => brief(row.value ?? 0, language),
            dy: -7,
            fill: 'var(--ink)',
          })
        : null,
      dot(empty, {
        x: 'key',
        y: 0,
        r: 2.5,
        fill: 'var(--page)',
        stroke: 'var(--axis)',
        ...keyed(empty.map((row) => row.key)),
      }),
      text(missing, {
        x: 'key',
        y: 0,
        text: () => '—',
        dy: -6,
        fill: 'var(--axis)',
        ...keyed(missing.map((row) => row.key)),
      }),
      ruleY([0], { stroke: 'var(--axis)' }),
      monthAxis(months, size, language),
    ],
  });
}
