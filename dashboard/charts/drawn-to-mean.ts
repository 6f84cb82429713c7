import { arrow, axisX, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import { draw } from './draw.ts';
import { placeIn } from './funnel.ts';
import { keyed } from './keyed.ts';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/** A unit's ratio as found, and as it is once chance is taken out of it, with its 95 % interval. */
export interface Shrunk {
  readonly key: string;
  readonly label: string;
  readonly ratio: number;
  readonly shrunk: number;
  readonly low: number;
  readonly high: number;
  readonly signal: 'special' | 'watch' | 'chance';
}

export interface ShrunkChart {
  readonly labelledBy: string;
  readonly units: readonly Shrunk[];
}

const colours = { above: 'var(--worse)', below: 'var(--better)', chance: 'var(--chance)' } as const;

/** Units in the order given: an arrow from the ratio as found to the one drawn towards the mean, across its interval. */
export function drawnToMean(chart: ShrunkChart): Pictures {
  return bothSizes((size) => shrunkAt(chart, size));
}

function shrunkAt({ labelledBy, units }: ShrunkChart, size: Size): string {
  const colour = (unit: Shrunk) => colours[placeIn(unit)];
  const most = Math.max(2, ...units.flatMap(({ ratio, high }) => [ratio, high]));
  return draw({
    labelledBy,
    width: widths[size],
    height: 46 + units.length * 22,
    marginLeft: size === 'wide' ? 150 : 110,
    marginRight: 48,
    marginTop: 20,
    marginBottom: 24,
    x: { domain: [0, most], label: null },
    y: { type: 'point', domain: units.map(({ key }) => key), axis: null, padding: 0.5 },
    marks: [
      gridX({ ticks: 4, stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisX({ ticks: 4, tickSize: 0, label: null, fill: 'var(--axis)' }),
      ruleX([1], { stroke: 'var(--axis)' }),
      text(units, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -8,
        text: ({ label }: Shrunk) => shortened(label, size === 'wide' ? 11 : 8),
        fill: 'var(--ink)',
      }),
      link(units, { x1: 'low', x2: 'high', y1: 'key', y2: 'key', stroke: colour, strokeWidth: 1.75 }),
      arrow(units, {
        x1: 'ratio',
        x2: 'shrunk',
        y1: 'key',
        y2: 'key',
        stroke: 'var(--axis)',
        strokeWidth: 1,
        headLength: 5,
      }),
      dot(units, { x: 'ratio', y: 'key', r: 2.5, fill: 'var(--page)', stroke: 'var(--axis)' }),
      dot(units, {
        x: 'shrunk',
        y: 'key',
        r: 4,
        fill: colour,
        stroke: 'var(--page)',
        ...keyed(units.map(({ key }) => key)),
      }),
      text(units, {
        y: 'key',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: 42,
        text: ({ shrunk }: Shrunk) => shrunk.toFixed(2),
        fill: 'var(--ink)',
      }),
    ],
  });
}

function shortened(label: string, most: number): string {
  const letters = [...label];
  return letters.length <= most ? label : `${letters.slice(0, most - 1).join('')}…`;
}
