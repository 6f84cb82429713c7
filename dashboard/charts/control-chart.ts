import { areaY, axisX, axisY, dot, gridY, lineY, rectX, ruleX, text } from '@observablehq/plot';
import type { Language } from './answer.ts';
import { draw } from './draw.ts';
import { keyed } from './keyed.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/** A point of a control chart with the limits that hold where it stands; limits are null where there are none. */
export interface ControlPoint {
  /** First day of the month, or the day of an event. */
  readonly on: string;
  readonly value: number | null;
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Stretch of one level: limits begin anew with each. */
  readonly phase: number;
  /** What its signal says; null where it gives none. */
  readonly side: 'better' | 'worse' | 'changed' | null;
  /** A month of the Spring Festival, whose level is its own. */
  readonly isDisturbed: boolean;
}

/** A day worth knowing, by the number under which the figure's key tells it. */
export interface Mark {
  readonly on: string;
  readonly number: string;
}

export interface ControlChart {
  readonly language: Language;
  readonly labelledBy: string;
  readonly points: readonly ControlPoint[];
  readonly marks: readonly Mark[];
  readonly write: (value: number) => string;
}

const symbols = { better: 'triangle', worse: 'diamond', changed: 'square', none: 'circle' } as const;
const colours = {
  better: 'var(--better)',
  worse: 'var(--worse)',
  changed: 'var(--demo)',
  none: 'var(--chance)',
} as const;

/**
 * Values in time between their control limits: the band is where chance alone keeps them, what leaves it or runs along it
 * is filled and has a shape of its own, grey columns are Spring Festivals, and what was not reported is a gap.
 */
export function controlChart(chart: ControlChart): Pictures {
  return bothSizes((size) => controlAt(chart, size));
}

function controlAt({ language, labelledBy, points, marks, write }: ControlChart, size: Size): string {
  const drawn = points.map((point) => ({ ...point, date: dateOf(point.on) }));
  const there = drawn.filter(({ value }) => value !== null);
  const limited = drawn.filter(({ high }) => high !== null);
  const most = Math.max(...drawn.flatMap(({ value, high }) => [value ?? 0, high ?? 0]), 0) || 1;
  const kind = (point: ControlPoint) => point.side ?? 'none';
  const step = { x: 'date', z: 'phase', curve: 'step' } as const;
  return draw({
    labelledBy,
    width: size === 'wide' ? 2 * widths.wide : widths.narrow,
    height: size === 'wide' ? 320 : 240,
    marginLeft: 52,
    marginRight: 12,
    marginTop: 26,
    marginBottom: 34,
    x: { type: 'utc', label: null },
    y: { domain: [0, most], nice: true, label: null },
    symbol: { domain: Object.keys(symbols), range: Object.values(symbols) },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, label: null, fill: 'var(--axis)', tickFormat: write }),
      axisX({
        ticks: size === 'wide' ? '3 months' : 'year',
        tickSize: 0,
        tickPadding: 8,
        label: null,
        fill: 'var(--axis)',
        tickFormat: (date: Date) => tick(date, language),
      }),
      rectX(
        drawn.filter(({ isDisturbed }) => isDisturbed),
        {
          x1: ({ date }: { date: Date }) => shifted(date, -15),
          x2: ({ date }: { date: Date }) => shifted(date, 15),
          fill: 'var(--quiet)',
          fillOpacity: 0.35,
        },
      ),
      areaY(limited, { ...step, y1: 'low', y2: 'high', fill: 'var(--series-1)', fillOpacity: 0.14 }),
      lineY(limited, { ...step, y: 'high', stroke: 'var(--axis)', strokeDasharray: '3,3' }),
      lineY(
        limited.filter(({ low }) => (low ?? 0) > 0),
        { ...step, y: 'low', stroke: 'var(--axis)', strokeDasharray: '3,3' },
      ),
      lineY(limited, { ...step, y: 'centre', stroke: 'var(--axis)' }),
      ruleX(marks, { x: ({ on }: Mark) => dateOf(on), stroke: 'var(--line)' }),
      text(marks, {
        x: ({ on }: Mark) => dateOf(on),
        frameAnchor: 'top',
        dy: -14,
        text: 'number',
        fill: 'var(--muted)',
      }),
      lineY(drawn, { x: 'date', y: 'value', stroke: 'var(--series-1)', strokeWidth: 1.5 }),
      dot(there, {
        x: 'date',
        y: 'value',
        r: (point: ControlPoint) => (point.side === null ? 3 : 5),
        symbol: kind,
        fill: (point: ControlPoint) => (point.side === null ? 'var(--page)' : colours[point.side]),
        stroke: (point: ControlPoint) => colours[kind(point)],
        strokeWidth: 1.5,
        ...keyed(there.map(({ on }) => on)),
      }),
    ],
  });
}

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);
const shifted = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** The year stands with its first month. */
function tick(date: Date, language: Language): string {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (month === 1) return language === 'zh' ? `${year}年` : String(year);
  return language === 'zh' ? `${month}月` : date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
}
