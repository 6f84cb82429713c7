import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build, currentRelease, soundRelease } from '../../models/index.ts';
import { anzhu } from '../cli/anzhu.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';

/** `RACES=100 npx vitest run --config tests/vitest.config.ts tests/models/two-builders.test.ts` is the long run. */
const races = Number(process.env.RACES ?? 3);

let first: string;

beforeAll(async () => {
  const { home, files } = await writeTinyCity();
  first = home;
  await ingest(home, [files]);
  await build(home);
  const more = join(files, '补报.csv');
  await writeFile(
    more,
    '检查编号,行政区划代码,项目编码,检查日期,检查类型\nJ-9,990101,S1,2022-02-09,日常巡查\n',
  );
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
