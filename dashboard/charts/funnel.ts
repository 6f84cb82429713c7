import { areaY, axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot';
import type { Language } from './answer.ts';
import { draw } from './draw.ts';
import { brief } from './format/number.ts';
import { keyed } from './keyed.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/** A unit against its peers: what happened over what was to be expected, with the limits at its size. */
export interface FunnelUnit {
  readonly key: string;
  readonly label: string;
  readonly expected: number;
  readonly ratio: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
  readonly signal: 'special' | 'watch' | 'chance';
  /** Enough is expected of it to be held against others. */
  readonly isFirm: boolean;
}

export interface Funnel {
  readonly language: Language;
  readonly labelledBy: string;
  readonly units: readonly FunnelUnit[];
  /** What the two axes are. */
  readonly expected: string;
  readonly ratio: string;
}

const labelled = 4;
const symbols = { above: 'diamond', below: 'triangle', chance: 'circle' } as const;
const colours = { above: 'var(--worse)', below: 'var(--better)', chance: 'var(--chance)' } as const;

/**
 * Ratios by size, on a square root and a logarithmic scale, between the limits chance keeps them in (Spiegelhalter 2005):
 * the band holds 95 of 100, the dashed lines 998 of 1,000.
 */
export function funnel(chart: Funnel): Pictures {
  return bothSizes((size) => funnelAt(chart, size));
}

/** On which side of the limits a unit stands. */
export function placeIn({ signal, ratio }: Pick<FunnelUnit, 'signal' | 'ratio'>): keyof typeof symbols {
  if (signal === 'chance') return 'chance';
  return ratio > 1 ? 'above' : 'below';
}

/** The first units whose names do not run into each other. */
function apart(units: readonly FunnelUnit[], room: number): FunnelUnit[] {
  const named: FunnelUnit[] = [];
  for (const unit of units) {
    const isNear = (other: FunnelUnit) =>
      Math.abs(Math.sqrt(unit.expected) - Math.sqrt(other.expected)) < room;
    if (named.length < labelled && !named.some(isNear)) named.push(unit);
  }
  return named;
}

function funnelAt({ language, labelledBy, units, expected, ratio }: Funnel, size: Size): string {
  const bySize = units.toSorted((a, b) => a.expected - b.expected);
  const seen = units.map((unit) => unit.ratio).filter((one) => one > 0);
  const floor = Math.min(0.5, ...seen) * 0.8;
  const roof = Math.max(2, ...seen) * 1.25;
  const within = (value: number) => Math.min(roof, Math.max(floor, value));
  const named = apart(
    units
      .filter((unit) => unit.signal === 'special')
      .toSorted((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio))),
    Math.sqrt(Math.max(...units.map((unit) => unit.expected))) / (size === 'wide' ? 4 : 2),
  );
  const limit = (key: 'low95' | 'high95' | 'low998' | 'high998') => (unit: FunnelUnit) => within(unit[key]);
  return draw({
    labelledBy,
    width: widths[size],
    height: size === 'wide' ? 340 : 280,
    marginLeft: 44,
    marginRight: 20,
    marginTop: 26,
    marginBottom: 40,
    x: { type: 'sqrt', label: null, nice: true },
    y: { type: 'log', domain: [floor, roof], label: null },
    symbol: { domain: Object.keys(symbols), range: Object.values(symbols) },
    marks: [
      gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY({
        ticks: 5,
        tickSize: 0,
        label: ratio,
        fill: 'var(--axis)',
        tickFormat: (at: number) => String(at),
      }),
      axisX({
        ticks: size === 'wide' ? 6 : 4,
        tickSize: 0,
        label: expected,
        fill: 'var(--axis)',
        tickFormat: (at: number) => brief(at, language),
      }),
      areaY(bySize, {
        x: 'expected',
        y1: limit('low95'),
        y2: limit('high95'),
        fill: 'var(--series-1)',
        fillOpacity: 0.25,
      }),
      ...(['low998', 'high998'] as const).map((key) =>
        lineY(bySize, { x: 'expected', y: limit(key), stroke: 'var(--axis)', strokeDasharray: '4,3' }),
      ),
      ruleY([1], { stroke: 'var(--axis)' }),
      dot(units, {
        x: 'expected',
        y: (unit: FunnelUnit) => within(unit.ratio),
        r: 4.5,
        symbol: placeIn,
        fill: (unit: FunnelUnit) => (unit.isFirm ? colours[placeIn(unit)] : 'var(--page)'),
        stroke: (unit: FunnelUnit) => colours[placeIn(unit)],
        strokeWidth: 1.5,
        ...keyed(units.map(({ key }) => key)),
      }),
      text(named, {
        x: 'expected',
        y: (unit: FunnelUnit) => within(unit.ratio),
        text: 'label',
        dy: -12,
        fill: 'var(--ink)',
      }),
    ],
  });
}
