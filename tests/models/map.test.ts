import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boundaries } from '../../fixtures/city/boundaries.ts';
import { joinMap, readMap, saveMap } from '../../models/map/map.ts';
import { readGeoJson } from '../../models/map/read-geojson.ts';
import { staleCounties } from '../../models/map/stale.ts';
import { openEngine } from '../../sql/engine/index.ts';

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ],
];
const area = (properties: object, coordinates: unknown = square(0, 0), type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const read = (text: string, named?: string) => readGeoJson(text, { file: 'b.geojson', named });

describe('boundaries are read by their six-digit codes', () => {
  test.each([
    ['as a text', { adcode: '990101', level: 3 }, 'adcode'],
    ['as a number', { 区划代码: 990101, parent: { adcode: 990100 } }, '区划代码'],
    ['of twelve digits', { code: '990101000000', year: 2022 }, 'code'],
    ['after the code of the country', { gb: '156990101', name: '东篱区' }, 'gb'],
  ])('%s', (_, properties, property) => {
    expect(read(collection(area(properties)))).toMatchObject({ property, shapes: [{ code: '990101' }] });
  });

  test('by the property that is named, and areas of one code are one shape', () => {
    const parts = [0, 2].map((x) => area({ old: '990102', now: '990101' }, [square(x, 0)], 'MultiPolygon'));
    const { shapes, uncoded } = read(collection(...parts, area({ now: 'sea' }, square(4, 0))), 'now');
    expect(shapes.map(({ code, polygons }) => [code, polygons.length])).toEqual([['990101', 2]]);
    expect(uncoded).toBe(1);
  });

  test('a degree east is narrower than one north, as it is at that latitude', () => {
    const [shape] = read(collection(area({ code: '990101' }, square(0, 59.5)))).shapes;
    const points = shape!.polygons[0]![0]!;
    expect(Math.max(...points.map(([x]) => x!))).toBeCloseTo(1000, -1);
    expect(Math.max(...points.map(([, y]) => y!))).toBe(2000);
  });

  test.each([
    ['{', 'MAP_INVALID'],
    ['[]', 'MAP_INVALID'],
    [collection(), 'MAP_INVALID'],
    [collection(area({ code: '990101' }, [0, 0], 'Point')), 'MAP_INVALID'],
    [collection(area({ code: '990101' }, [[[0, 'x']]])), 'MAP_INVALID'],
    [collection(area({ code: '9901' })), 'MAP_UNCODED'],
    [collection(area({})), 'MAP_UNCODED'],
  ])('%s is refused', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

test('counties without a shape and codes without a county are told', async () => {
  const home = await mkdtemp(join(tmpdir(), 'anzhu-map-'));
  const file = join(home, 'city.geojson');
  await writeFile(file, collection(area({ code: '990101' }), area({ code: '110101', name: '别处' })));
  await saveMap(home, file);
  const place = (code: string, isCity = false) => ({ code, label: { zh: code, en: code }, isCity });
  const joined = joinMap((await readMap(home))!, [place('990100', true), place('990101'), place('990102')]);
  expect(joined.joined.map(({ place: { code } }) => code)).toEqual(['990101']);
  expect(joined.shapeless.map(({ code }) => code)).toEqual(['990102']);
  expect(joined.unknown).toEqual([{ code: '110101', name: '别处' }]);
});

test('a county is stale when its last return is more than two months older than the as-of month', async () => {
  await using engine = await openEngine(':memory:');
  await engine.run(
    'create table int_county_months__reported (dataset varchar, region_code varchar, month date, is_reported boolean)',
  );
  const months = ['2022-05-01', '2022-06-01', '2022-07-01', '2022-08-01', '2022-09-01'];
  const last = { '990101': '2022-09-01', '990102': '2022-07-01', '990103': '2022-06-01' };
  const rows = Object.entries(last).flatMap(([county, until]) =>
    months.map((month) => `('hazard', '${county}', date '${month}', ${month <= until})`),
  );
  await engine.run(`insert into int_county_months__reported values ${rows.join(', ')}`);
  const release = { engine, manifest: { asOf: '2022-09-30' } };
  expect([...(await staleCounties(release, 'hazards_found'))]).toEqual(['990103']);
});

test('the invented counties share every border: no gap, no overlap, and a seed draws them again', () => {
  const text = boundaries(7);
  expect(boundaries(7)).toBe(text);
  const { shapes } = read(text);
  expect(shapes).toHaveLength(12);
  const edges = new Map<string, number>();
  const whole = JSON.parse(text) as { features: { geometry: { coordinates: number[][][] } }[] };
  for (const { geometry } of whole.features) {
    const ring = geometry.coordinates[0]!;
    for (const [at, point] of ring.slice(1).entries()) {
      const key = [ring[at]!, point].map(String).sort().join(' ');
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  expect(Math.max(...edges.values())).toBe(2);
  const alone = [...edges].filter(([, count]) => count === 1).flatMap(([key]) => key.split(' '));
  // The borders of one county alone close around the city: each of their points is on two of them.
  for (const point of new Set(alone)) expect(alone.filter((one) => one === point)).toHaveLength(2);
});
