import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withdraw } from '../../../ingest/index.ts';
import { namedCompacts, namesOf, soundCompacts } from '../../../models/compact/contents.ts';
import { build, currentRelease, listReleases } from '../../../models/index.ts';
import { readInputs } from '../../../models/inputs.ts';
import { loadSources } from '../../../models/load-sources.ts';
import { openEngine } from '../../../sql/engine/index.ts';
import { bareTables } from '../bare-tables.ts';
import { type Timed, timed } from '../timed.ts';
import { checkTypes } from './check-types.ts';
import { writeScaleHome } from './write-home.ts';

const root = join(import.meta.dirname, '../../..');

/** The whole command, its start included. */
function anzhu(...args: readonly string[]): Promise<Timed> {
  const run = promisify(execFile);
  return timed(() => run(process.execPath, [join(root, 'cli/launch.js'), ...args]));
}

/** Cases over one home in `folder` that the first of them makes; `rows` are hazards. */
export const scaleCases: Readonly<Record<string, (folder: string, rows: number) => Promise<Timed>>> = {
  /** Two releases and `compact/`: what the others start from. */
  'scale-home': async (folder, rows) => {
    const home = join(folder, 'home');
    await writeScaleHome(home, rows);
    const made = await timed(() => build(home));
    const [batch] = await readdir(join(home, 'batches/inspection'));
    await withdraw(home, batch!, { why: '演练' });
    await build(home);
    return made;
  },
  scale: async (folder) => {
    const home = join(folder, 'home');
    const before = await listReleases(home);
    const newest = await currentRelease(home);
    await rm(join(home, 'releases', newest!), { recursive: true });
    if (before.length !== 2) throw new Error(`${before.length} releases`);
    return timed(async () => {
      const { status } = await build(home, { full: true });
      if (status === 'unchanged') throw new Error('nothing was built');
    });
  },
  'scale-bare': async (folder) => {
    const home = join(folder, 'home');
    const inputs = await readInputs(home);
    const compacts = await namedCompacts(home, namesOf(await soundCompacts(home)));
    const file = join(folder, 'bare.duckdb');
    await rm(file, { force: true });
    await using engine = await openEngine(file, {
      folders: [join(home, 'batches'), join(home, 'compact')],
      temporary: join(folder, 'temporary'),
      memory: '3GB',
    });
    return await timed(async () => {
      await loadSources(engine, { ...inputs, compacts });
      await bareTables(engine);
      await engine.checkpoint();
    });
  },
  unchanged: (folder) => anzhu('build', '--home', join(folder, 'home')),
  ls: (folder) => anzhu('ls', '--home', join(folder, 'home')),
  /** To the other of the two releases. */
  rollback: async (folder) => {
    const home = join(folder, 'home');
    const current = await currentRelease(home);
    const other = (await listReleases(home)).find(({ id }) => id !== current);
    return anzhu('rollback', other!.id, '--why', '演练', '--home', home);
  },
  /** From the step that gives readers the new release to its end. */
  switch: async (folder) => {
    const home = join(folder, 'home');
    const newest = await currentRelease(home);
    await rm(join(home, 'releases', newest!), { recursive: true });
    let started = 0;
    let taken: Timed | null = null;
    await build(home, {
      onProgress: ({ step }) => {
        if (step === 'switch') started = performance.now();
        if (step === 'published') taken = { seconds: (performance.now() - started) / 1000, cpuSeconds: 0 };
      },
    });
    if (taken === null) throw new Error('nothing was published');
    return taken;
  },
  types: (_folder, count) => checkTypes(root, count),
};
