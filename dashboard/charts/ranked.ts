import { axisX, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import type { Answer, AnswerRow, IndicatorFacts, Language } from './answer.ts';
import { draw } from './draw.ts';
import { brief, percent } from './format/number.ts';
import { keyed } from './keyed.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

export interface RankChart {
  readonly language: Language;
  readonly labelledBy: string;
  /** What the line across all rows stands for. */
  readonly reference: string;
  /** Key of the row the page is about, set in bold. */
  readonly region?: string | undefined;
}

/**
 * Rows ranked worst first, each with its exact 95 % interval and the whole city's value as a line. Colour and shape
 * say only whether a row's interval lies wholly on one side of that line.
 */
export function ranked(answer: Answer, chart: RankChart): Pictures {
  return bothSizes((size) => rankedAt(answer, chart, size));
}

export type Side = 'worse' | 'better' | 'chance';

/** On which side of the city's value the whole interval of a row lies; `chance` where it contains it. */
export function sideOf(row: AnswerRow, total: number | null, better: IndicatorFacts['better']): Side {
  if (total === null || row.low === null || row.high === null || better === 'neutral') return 'chance';
  if (row.low <= total && total <= row.high) return 'chance';
  const isAbove = row.low > total;
  return isAbove === (better === 'more') ? 'better' : 'worse';
}

const symbols = { worse: 'diamond', better: 'triangle', chance: 'circle' } as const;

export function worstFirst(answer: Answer): AnswerRow[] {
  const sign = answer.indicator.better === 'more' ? 1 : -1;
  return [...answer.rows].sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * (a.value - b.value) || a.key.localeCompare(b.key);
  });
}

function rankedAt(
  answer: Answer,
  { language, labelledBy, reference, region }: RankChart,
  size: Size,
): string {
  const rows = worstFirst(answer);
  const there = rows.filter((row) => row.value !== null);
  const total = answer.indicator.kind === 'ratio' ? answer.total.value : null;
  const write = (value: number) =>
    answer.indicator.kind === 'ratio' ? percent(value) : brief(value, language);
  const side = (row: AnswerRow) => sideOf(row, total, answer.indicator.better);
  const highest = Math.max(...there.map((row) => row.high ?? row.value ?? 0), 0);
  const lowest = Math.min(...there.map((row) => row.low ?? row.value ?? 0), highest);
  const isShare = answer.indicator.kind === 'ratio';
  return draw({
    labelledBy,
    width: widths[size],
    height: 46 + rows.length * 21,
    marginLeft: size === 'wide' ? 96 : 84,
    marginRight: 56,
    marginTop: 24,
    marginBottom: 22,
    x: { domain: isShare ? [Math.min(0.9, Math.floor(lowest * 10) / 10), 1] : [0, highest], label: null },
    y: { type: 'point', domain: rows.map((row) => row.key), axis: null, padding: 0.5 },
    symbol: { domain: Object.keys(symbols), range: Object.values(symbols) },
    marks: [
      gridX({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisX({
        anchor: 'bottom',
        ticks: 4,
        tickSize: 0,
        label: null,
        fill: 'var(--axis)',
        tickFormat: (value: number) => (isShare ? `${Math.round(value * 100)}%` : brief(value, language)),
      }),
      ...[true, false].map((isOwn) =>
        text(
          rows.filter((row) => (row.key === region) === isOwn),
          {
            y: 'key',
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: -8,
            text: (row: AnswerRow) => row.label[language],
            fill: 'var(--ink)',
            fontWeight: isOwn ? 700 : 400,
          },
        ),
      ),
      total === null ? null : ruleX([total], { stroke: 'var(--axis)', strokeDasharray: '3,3' }),
      total === null
        ? null
        : text([total], {
            x: (value: number) => value,
            frameAnchor: 'top',
            dy: -13,
            text: (value: number) => `${reference} ${write(value)}`,
            fill: 'var(--muted)',
          }),
      link(there, {
        x1: 'low',
        x2: 'high',
        y1: 'key',
        y2: 'key',
        stroke: (row: AnswerRow) => `var(--${side(row)})`,
        strokeWidth: 1.75,
      }),
      dot(there, {
        x: 'value',
        y: 'key',
        r: 4,
        symbol: side,
        fill: (row: AnswerRow) => `var(--${side(row)})`,
        stroke: 'var(--page)',
        strokeWidth: 1,
        ...keyed(there.map((row) => row.key)),
      }),
      text(rows, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: 52,
        text: (row: AnswerRow) => (row.value === null ? '—' : write(row.value)),
        fill: 'var(--ink)',
      }),
    ],
  });
}
