import { type CountyBoundaries, models, type Release } from './rooms.ts';

/** The boundaries of a home with the counties of a release; null where the home has none. */
export async function boundariesOf(release: Release): Promise<CountyBoundaries | null> {
  const map = await models.readMap(release.home);
  if (map === null) return null;
  return { ...models.joinMap(map, await models.placesOf(release)), file: map.source.file };
}
