import { dirname, join } from 'node:path/posix';
import type { SourceFile } from './files.ts';

/** Which paths of other rooms a folder may import. The longest folder that holds a file is the one that counts. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  fixtures: [],
  'sql/words': [],
  'sql/sources': ['sql/words'],
  'sql/engine': ['sql/sources', 'sql/words'],
  sql: ['sql'],
  ingest: ['sql/sources', 'sql/engine', 'sql/words'],
  models: ['sql'],
  cli: [
    'ingest/index.ts',
    'models/index.ts',
    'models/listing.ts',
    'fixtures/index.ts',
    'sql/words',
    'dashboard/charts',
    'dashboard/reports',
    'dashboard/office',
    'package.json',
  ],
  'dashboard/charts': ['models/index.ts', 'sql/words'],
  'dashboard/reports': ['models/index.ts', 'sql/words', 'dashboard/charts'],
  'dashboard/office': ['models/index.ts', 'ingest/index.ts', 'sql/words'],
  'dashboard/src/lib/server': ['models/index.ts', 'ingest/index.ts', 'sql/words', 'dashboard'],
  dashboard: ['dashboard'],
  tests: [''],
};

/** Packages that only one folder may import. */
const kept: Readonly<Record<string, string>> = { '@duckdb/node-api': 'sql/engine', kysely: 'sql' };

const importOf =
  /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

/** What a file imports that its room may not, one sentence each. */
export function wrongImports({ path, text }: SourceFile): string[] {
  const room = roomOf(path);
  if (!room) return [];
  const found = [...text.matchAll(importOf)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return found.flatMap((name) => {
    if (!name.startsWith('.')) {
      const home = kept[name];
      const isOutside = home !== undefined && !path.startsWith(`${home}/`) && room !== 'tests';
      return isOutside ? [`${path} imports ${name}, which only ${home} may → go through ${home}`] : [];
    }
    const target = join(dirname(path), name);
    if (inside(target, room) || (rooms[room] ?? []).some((allowed) => inside(target, allowed))) return [];
    return [`${path} imports ${target} → ${room} may import ${rooms[room]?.join(', ') || 'nothing'}`];
  });
}

function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function inside(target: string, place: string): boolean {
  return place === '' || target === place || target.startsWith(`${place}/`);
}
