import { resolve } from 'node:path';
import {
  type CountyMap,
  currentManifest,
  joinMap,
  type MapJoined,
  openRelease,
  placesOf,
  readMap,
  saveMap,
} from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/**
 * Puts the boundaries of a GeoJSON file in force where one is given, and tells which counties have a shape and which
 * codes no county has. Errors: FILE_UNREADABLE, MAP_INVALID, MAP_UNCODED.
 */
export async function map(
  { language }: Terminal,
  home: string,
  file: string | undefined,
  code: string | undefined,
): Promise<Outcome> {
  const kept = file === undefined ? await readMap(home) : await saveMap(home, resolve(file), code);
  if (kept === null) return { json: { map: null }, text: () => say(language, 'map_none') };
  const joined = await joinedOf(home, kept);
  const { source, property, uncoded, shapes } = kept;
  return {
    json: {
      map: { ...source, property, uncoded, shapes: shapes.length },
      joined: joined?.joined.map(({ place: { code: of } }) => of) ?? null,
      shapeless: joined?.shapeless.map(({ code: of }) => of) ?? null,
      unknown: joined?.unknown ?? null,
    },
    text: () =>
      [
        say(language, 'map_kept', {
          file: source.file,
          at: beijingTime(source.at),
          shapes: shapes.length,
          property,
        }),
        ...(uncoded > 0 ? [say(language, 'map_uncoded', { uncoded })] : []),
        ...(joined === null ? [say(language, 'map_no_release')] : joinedLines(joined, language)),
      ].join('\n'),
  };
}

async function joinedOf(home: string, kept: CountyMap): Promise<MapJoined | null> {
  if ((await currentManifest(home)) === null) return null;
  await using release = await openRelease(home);
  return joinMap(kept, await placesOf(release));
}

function joinedLines({ joined, shapeless, unknown }: MapJoined, language: Terminal['language']): string[] {
  const all = joined.length + shapeless.length;
  return [
    say(language, 'map_joined', { joined: joined.length, all }),
    ...shapeless.map(({ code, label }) => say(language, 'map_shapeless', { code, name: label[language] })),
    ...unknown.map(({ code, name }) => say(language, 'map_unknown', { code, name: name ?? '' }).trimEnd()),
  ];
}
