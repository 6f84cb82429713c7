import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { because, systemReason } from '../../sql/words/reasons.ts';
import type { Place } from '../ask.ts';
import { homePaths } from '../home.ts';
import { replaceFile } from '../replace-file.ts';
import { readGeoJson } from './read-geojson.ts';
import type { CountyShape } from './shapes.ts';

/** The boundaries a home draws its counties with. */
export interface CountyMap {
  /** Name and SHA-256 of the file they came in, and when. */
  readonly source: { readonly file: string; readonly sha256: string; readonly at: string };
  /** The property that held the codes. */
  readonly property: string;
  /** Areas whose property held none. */
  readonly uncoded: number;
  readonly shapes: readonly CountyShape[];
}

/** How boundaries and counties go together. */
export interface MapJoined {
  /** Counties that have a shape. */
  readonly joined: readonly { readonly place: Place; readonly shape: CountyShape }[];
  /** Counties that have none. */
  readonly shapeless: readonly Place[];
  /** Shapes whose code no county has. */
  readonly unknown: readonly Pick<CountyShape, 'code' | 'name'>[];
}

const mostBytes = 100 * 1024 * 1024;

/** Puts the boundaries of a GeoJSON file in force. Errors: FILE_UNREADABLE, MAP_INVALID, MAP_UNCODED. */
export async function saveMap(home: string, path: string, named?: string): Promise<CountyMap> {
  const file = basename(path);
  const bytes = await bytesOf(path, file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = readGeoJson(bytes.toString('utf8'), { file, named });
  const map: CountyMap = { source: { file, sha256, at: new Date().toISOString() }, ...read };
  const kept = homePaths.map(home);
  await mkdir(dirname(kept), { recursive: true });
  await replaceFile(kept, JSON.stringify(map));
  return map;
}

async function bytesOf(path: string, file: string): Promise<Buffer> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > mostBytes) throw new Fault('MAP_INVALID', { file, reason: because('too_many_points') });
  return readFile(path).catch((error: unknown) => {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  });
}

/** The boundaries in force; null where there are none. */
export async function readMap(home: string): Promise<CountyMap | null> {
  const text = await readFile(homePaths.map(home), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as CountyMap);
}

/** Which county has which shape, by their codes. */
export function joinMap({ shapes }: CountyMap, places: readonly Place[]): MapJoined {
  const counties = places.filter(({ isCity }) => !isCity);
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]));
  const codes = new Set(places.map(({ code }) => code));
  return {
    joined: counties.flatMap((place) => {
      const shape = byCode.get(place.code);
      return shape ? [{ place, shape }] : [];
    }),
    shapeless: counties.filter(({ code }) => !byCode.has(code)),
    unknown: shapes.filter(({ code }) => !codes.has(code)).map(({ code, name }) => ({ code, name })),
  };
}
