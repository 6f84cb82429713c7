import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { currentRelease, soundRelease } from '../../models/index.ts';
import { anzhu } from '../cli/anzhu.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { builtCity } from './built-city.ts';

/** `RACES=100 npx vitest run --config tests/vitest.config.ts tests/models/two-builders.test.ts` is the long run. */
const races = Number(process.env.RACES ?? 3);

let first: string;

beforeAll(async () => {
  const { home, more } = await builtCity();
  first = home;
  await ingest(home, [more]);
});

test.each(Array.from({ length: races }, (_, i) => i + 1))(
  'race %i of two builders has one winner',
  async () => {
    const home = join(await freshFolder(), 'home');
    await cp(first, home, { recursive: true });
    const before = await currentRelease(home);
    const command = ['--home', home, '--json', 'build'];
    const told = await Promise.all([anzhu(command), anzhu(command)]);
    const ends = told.map(({ stdout, stderr }) =>
      stdout === '' ? JSON.parse(stderr).error.code : JSON.parse(stdout).status,
    );
    // Who comes when the winner has left finds nothing to do.
    expect(ends.filter((end) => end === 'published')).toHaveLength(1);
    expect(ends.find((end) => end !== 'published')).toMatch(/^(?:HOME_BUSY|unchanged)$/u);
    const id = await currentRelease(home);
    expect(id).not.toBe(before);
    expect((await soundRelease(home))?.id).toBe(id);
    expect((await readdir(join(home, 'releases'))).sort()).toEqual([before, id].sort());
    await rm(join(home, '..'), { recursive: true });
  },
);
