import { Fault } from '../../sql/words/fault.ts';
import { because } from '../../sql/words/reasons.ts';
import { type CountyShape, drawnFlat, type Polygon } from './shapes.ts';

/** A feature that is an area, with what is written on it. */
interface Area {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly Polygon[];
}

const mostAreas = 5000;
const mostPoints = 5_000_000;

/**
 * The areas of a GeoJSON text (RFC 7946) by their six-digit codes, in a plane of whole numbers. `named` is the property
 * that holds the codes; where it is not given, the one that holds most. Errors: MAP_INVALID, MAP_UNCODED.
 */
export function readGeoJson(
  text: string,
  { file, named }: { readonly file: string; readonly named?: string | undefined },
): { readonly property: string; readonly shapes: readonly CountyShape[]; readonly uncoded: number } {
  const areas = areasOf(parsed(text, file), file);
  const names = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))];
  const countOf = (name: string) =>
    areas.filter(({ properties }) => codeOf(properties[name]) !== null).length;
  const property = named ?? names.toSorted((a, b) => countOf(b) - countOf(a))[0] ?? '';
  if (countOf(property) === 0)
    throw new Fault('MAP_UNCODED', { file, property: named ?? '—', found: names.join(', ') || '—' });
  const flat = drawnFlat(areas.map(({ polygons }) => polygons));
  const byCode = new Map<string, CountyShape>();
  for (const [at, { properties }] of areas.entries()) {
    const code = codeOf(properties[property]);
    if (code === null) continue;
    const before = byCode.get(code);
    const name = before?.name ?? nameOf(properties);
    byCode.set(code, { code, name, polygons: [...(before?.polygons ?? []), ...flat[at]!] });
  }
  return { property, shapes: [...byCode.values()], uncoded: areas.length - countOf(property) };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new Fault('MAP_INVALID', { file, reason: because('not_json') });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function areasOf(value: unknown, file: string): Area[] {
  const wrong = (reason: 'not_geojson' | 'no_areas' | 'too_many_points') =>
    new Fault('MAP_INVALID', { file, reason: because(reason) });
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    throw wrong('not_geojson');
  const areas = value.features.flatMap((feature: unknown) => areaOf(feature) ?? []);
  if (areas.length === 0) throw wrong('no_areas');
  const points = areas.flatMap(({ polygons }) => polygons.flat()).reduce((sum, ring) => sum + ring.length, 0);
  if (areas.length > mostAreas || points > mostPoints) throw wrong('too_many_points');
  return areas;
}

function areaOf(feature: unknown): Area | null {
  if (!isObject(feature) || !isObject(feature.geometry)) return null;
  const { type, coordinates } = feature.geometry;
  const given = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(given) || !given.every(isPolygon)) return null;
  const id = feature.id === undefined ? {} : { id: feature.id };
  return {
    properties: { ...id, ...(isObject(feature.properties) ? feature.properties : {}) },
    polygons: given,
  };
}

function isPolygon(value: unknown): value is Polygon {
  const isPoint = (point: unknown) =>
    Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
  return (
    Array.isArray(value) &&
    value.every((ring) => Array.isArray(ring) && ring.length > 3 && ring.every(isPoint))
  );
}

/** 区划代码 as surveyors, statisticians and map services write it: six digits, twelve, or after 156 for China. */
function codeOf(value: unknown): string | null {
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return /^(?:156)?(\d{6})(?:0{3}|0{6})?$/u.exec(digits)?.[1] ?? null;
}

function nameOf(properties: Area['properties']): string | null {
  const found = ['name', 'NAME', '名称', 'NAME_CHN'].map((key) => properties[key]).find(Boolean);
  return typeof found === 'string' ? found.slice(0, 40) : null;
}
