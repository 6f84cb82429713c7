import { geoIdentity, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { bothSizes, type Pictures, type Size, widths } from './size.ts';

/** A county on the map: its shape in a plane, and what is known of it. */
export interface MapCounty {
  readonly key: string;
  readonly label: string;
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[];
  /** As it is written on the map. */
  readonly value: string;
  readonly side: 'worse' | 'better' | 'chance';
  /** `none` nothing reported, `few` too few to hold against others, `stale` its returns are old. */
  readonly state: 'none' | 'few' | 'stale' | 'firm';
}

export interface CountyMapChart {
  readonly labelledBy: string;
  readonly counties: readonly MapCounty[];
}

const colours = { worse: 'var(--worse)', better: 'var(--better)', chance: 'var(--chance)' } as const;
/** The shapes of the ranked list, about a point. */
const symbols = {
  worse: 'M0,-5L5,0L0,5L-5,0Z',
  better: 'M0,-5L5,4L-5,4Z',
  chance: 'M-4,0A4,4 0 1 1 4,0A4,4 0 1 1 -4,0Z',
} as const;
const tallest = { wide: 360, narrow: 300 } as const;
const letter = 12;

/**
 * Counties by what the evidence says of them: a wash of its colour, its shape and the value in print, so that nothing
 * hangs on colour. White with a dashed edge: nothing reported; hatched: few; cross-hatched: old returns.
 */
export function countyMap(chart: CountyMapChart): Pictures {
  return bothSizes((size) => mapAt(chart, size));
}

function mapAt({ labelledBy, counties }: CountyMapChart, size: Size): string {
  const width = widths[size];
  const shapes = counties.map(({ polygons }) => multiPolygon(polygons));
  const all = { type: 'GeometryCollection', geometries: shapes } as const;
  const [[left, top], [right, bottom]] = geoPath().bounds(all);
  const tall = ((width - 8) * (bottom - top)) / (right - left || 1);
  const height = Math.ceil(Math.min(tall, tallest[size] - 8)) + 8;
  const projection = geoIdentity().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    all,
  );
  const path = geoPath(projection).digits(1);
  const id = `${labelledBy}-${size}`;
  const areas = counties.map((county, at) => areaOf(county, path(shapes[at]!) ?? '', id));
  const labels = counties.map((county, at) =>
    labelOf(county, path.centroid(shapes[at]!), roomOf(path.bounds(shapes[at]!))),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${labelledBy}"><defs>${hatch(`${id}-few`, 45)}${hatch(`${id}-stale`, -45)}</defs><g stroke-linejoin="round">${areas.join('')}</g><g text-anchor="middle" pointer-events="none">${labels.join('')}</g></svg>`;
}

function multiPolygon(polygons: MapCounty['polygons']): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: polygons as MultiPolygon['coordinates'] };
}

function hatch(id: string, angle: number): string {
  return `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><path d="M0,0V6" stroke="var(--axis)" stroke-width="1"/></pattern>`;
}

function areaOf({ key, side, state }: MapCounty, path: string, id: string): string {
  const edge = `data-key="${escaped(key)}" d="${path}" stroke="var(--axis)" stroke-width="1"`;
  if (state === 'none') return `<path ${edge} fill="var(--page)" stroke-dasharray="4,3"/>`;
  const wash = `<path ${edge} fill="${colours[side]}" fill-opacity="0.2"/>`;
  if (state === 'firm') return wash;
  return `${wash}<path d="${path}" fill="url(#${id}-${state})" fill-opacity="0.5" pointer-events="none"/>`;
}

const roomOf = ([[left, top], [right, bottom]]: readonly [
  readonly [number, number],
  readonly [number, number],
]) => ({
  width: right - left,
  height: bottom - top,
});

/** Name and value where the county has room for them; else its shape alone. */
function labelOf(
  { label, value, side, state }: MapCounty,
  [x, y]: readonly [number, number],
  room: { readonly width: number; readonly height: number },
): string {
  const at = (dy: number) => `x="${x.toFixed(1)}" y="${(y + dy).toFixed(1)}"`;
  const halo = 'paint-order="stroke" stroke="var(--page)" stroke-width="3" stroke-linejoin="round"';
  const isHollow = state !== 'firm';
  const symbol = (dx: number, dy: number) =>
    state === 'none'
      ? ''
      : `<path transform="translate(${(x + dx).toFixed(1)},${(y + dy).toFixed(1)})" d="${symbols[side]}" fill="${isHollow ? 'var(--page)' : colours[side]}" stroke="${isHollow ? colours[side] : 'var(--page)'}" stroke-width="1.5"/>`;
  const long = Math.max(placesOf(label), placesOf(value) + 1.4) * letter;
  if (room.width < long || room.height < 34) return symbol(0, 0);
  const half = (placesOf(value) * letter) / 2;
  const shift = state === 'none' ? 0 : 7;
  return `<text ${at(-3)} ${halo} fill="var(--ink)">${escaped(label)}</text><text x="${(x + shift).toFixed(1)}" y="${(y + 13).toFixed(1)}" ${halo} fill="var(--ink)" font-weight="600">${escaped(value)}</text>${symbol(shift - half - 6, 9)}`;
}

/** Width in ems: a Chinese character takes one, another about half of one. */
function placesOf(text: string): number {
  return [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2e80 ? 0.58 : 1), 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
