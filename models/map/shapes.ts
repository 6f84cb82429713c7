/** Rings of points, the outer one first. */
export type Polygon = readonly (readonly (readonly number[])[])[];

/** A county as it is drawn: points in a plane of whole numbers, x to the right and y down. */
export interface CountyShape {
  readonly code: string;
  readonly name: string | null;
  readonly polygons: readonly Polygon[];
}

/** As fine as a wall screen shows; borders of neighbours stay one line, because both are rounded alike. */
const grid = 2000;

/**
 * Polygons of degrees, or of metres of any plane grid, in a plane of whole numbers. Degrees are drawn equirectangular,
 * true to scale at the middle latitude: over a city it differs from other projections by less than a line's width.
 */
export function drawnFlat(areas: readonly (readonly Polygon[])[]): Polygon[][] {
  const points = areas.flat(3) as unknown as (readonly number[])[];
  const [west, south, east, north] = boundsOf(points);
  const isDegrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  const narrow = isDegrees ? Math.cos((((south + north) / 2) * Math.PI) / 180) : 1;
  const scale = grid / Math.max((east - west) * narrow, north - south, Number.EPSILON);
  const place = (point: readonly number[]) => [
    Math.round((point[0]! - west) * narrow * scale),
    Math.round((north - point[1]!) * scale),
  ];
  return areas.map((polygons) =>
    polygons
      .map((polygon) => polygon.map((ring) => thinned(ring.map(place))).filter((ring) => ring.length > 3))
      .filter(({ length }) => length > 0),
  );
}

function boundsOf(points: readonly (readonly number[])[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Without points that fall on the one before, or on the line between their neighbours. */
function thinned(ring: readonly (readonly number[])[]): (readonly number[])[] {
  const kept: (readonly number[])[] = [];
  for (const point of ring) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (before && last && isBetween(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isBetween(a: readonly number[], b: readonly number[], c: readonly number[]): boolean {
  const [x1, y1, x2, y2] = [b[0]! - a[0]!, b[1]! - a[1]!, c[0]! - b[0]!, c[1]! - b[1]!];
  return x1 * y2 === x2 * y1 && x1 * x2 + y1 * y2 > 0;
}
