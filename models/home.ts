import { join } from 'node:path';

/** Where the parts of a home folder are. */
export const homePaths = {
  batches: (home: string) => join(home, 'batches'),
  compact: (home: string) => join(home, 'compact'),
  releases: (home: string) => join(home, 'releases'),
  release: (home: string, id: string) => join(home, 'releases', id),
  /** A release being built; the name starts with a dot so that nobody takes it for a finished one. */
  building: (home: string, pid: number) => join(home, 'releases', `.building-${pid}`),
  /** What the last build that failed or was killed left; gone with the next that succeeds. */
  failed: (home: string) => join(home, 'releases', '.failed'),
  current: (home: string) => join(home, 'CURRENT'),
  published: (home: string) => join(home, 'record', 'published'),
  record: (home: string, id: string) => join(home, 'record', 'published', `${id}.json`),
  switches: (home: string) => join(home, 'record', 'switches'),
  ledger: (home: string, name: string) => join(home, 'record', name),
  /** Papers that prove something said in a ledger, by their hash. */
  evidence: (home: string, sha256: string) => join(home, 'record', 'evidence', sha256),
  plans: (home: string) => join(home, 'plans'),
  /** The boundaries of the counties. */
  map: (home: string) => join(home, 'map', 'counties.json'),
  demo: (home: string) => join(home, 'demo', 'truth.json'),
};

export const releaseFiles = { warehouse: 'warehouse.duckdb', manifest: 'manifest.json' } as const;

/** What lies beside a release and is no part of it. */
export const besides = {
  /** Of a build that is not finished: the tables it has made so far. */
  made: 'made.json',
  temporary: 'temporary',
  /** Readers have never been given it. */
  aside: 'aside',
  /** Which state of the file system was last compared byte by byte. */
  compared: 'compared.json',
  /** What the home looked like when it had nothing newer than this release. */
  seen: 'seen.sha256',
} as const;
