import { axisX, axisY, dot, gridY, lineY, text } from '@observablehq/plot';
import { draw } from './draw.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/** Of the sites visited in this order up to a share, the share of what was found; both 0..1. */
export interface Gain {
  readonly visited: number;
  readonly found: number;
}

export interface GainsCurve {
  readonly labelledBy: string;
  readonly gains: readonly Gain[];
  /** What stands at the curve and at the diagonal. */
  readonly ordered: string;
  readonly atRandom: string;
}

/** What an order of inspections finds against what visits drawn at random would. */
export function gainsCurve(chart: GainsCurve): Pictures {
  return bothSizes((size) => gainsAt(chart, size));
}

function gainsAt({ labelledBy, gains, ordered, atRandom }: GainsCurve, size: Size): string {
  const curve = [{ visited: 0, found: 0 }, ...gains];
  const share = (value: number) => `${Math.round(value * 100)}%`;
  const middle = curve[Math.floor(curve.length / 3)]!;
  return draw({
    labelledBy,
    width: widths[size],
    height: size === 'wide' ? 300 : 250,
    marginLeft: 48,
    marginRight: 16,
    marginTop: 14,
    marginBottom: 30,
    x: { domain: [0, 1], label: null },
    y: { domain: [0, 1], label: null },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, label: null, fill: 'var(--axis)', tickFormat: share }),
      axisX({ ticks: 5, tickSize: 0, label: null, fill: 'var(--axis)', tickFormat: share }),
      lineY(
        [
          { visited: 0, found: 0 },
          { visited: 1, found: 1 },
        ],
        { x: 'visited', y: 'found', stroke: 'var(--axis)', strokeDasharray: '4,3' },
      ),
      lineY(curve, { x: 'visited', y: 'found', stroke: 'var(--series-1)', strokeWidth: 2 }),
      dot(gains, { x: 'visited', y: 'found', r: 2.5, fill: 'var(--series-1)' }),
      text([middle], {
        x: 'visited',
        y: 'found',
        text: () => ordered,
        dx: -4,
        dy: -12,
        textAnchor: 'end',
        fill: 'var(--ink)',
      }),
      text([{ visited: 0.72, found: 0.72 }], {
        x: 'visited',
        y: 'found',
        text: () => atRandom,
        dx: 8,
        dy: 14,
        textAnchor: 'start',
        fill: 'var(--muted)',
      }),
    ],
  });
}
