import { spawnSync } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { build, currentRelease, soundRelease } from '../../models/index.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { builtCity } from './built-city.ts';

/** A home with a release, and with a batch that is in none. */
let first: string;
let more: string;

beforeAll(async () => {
  ({ home: first, more } = await builtCity());
});

async function copyOfHome(): Promise<string> {
  const home = join(await freshFolder(), 'home');
  await cp(first, home, { recursive: true });
  return home;
}

/** Runs the command where no file may grow beyond so many KiB: writing fails midway, as on a full disk. */
function anzhuWithin(kibibytes: number, args: readonly string[]) {
  const entry = join(import.meta.dirname, '../../cli/anzhu.ts');
  const limited = `ulimit -f ${kibibytes * 2}; exec "$0" "$@"`;
  return spawnSync('sh', ['-c', limited, process.execPath, entry, '--lang', 'en', ...args], {
    encoding: 'utf8',
  });
}

const told = /^DISK_REFUSED {2}\/\S+: .+ \(the disk is full\) → .+$/mu;

test.each([
  [0, []],
  [1000, []],
  [1000, ['--full']],
])('a build that may write %i KiB %j leaves the old release', async (kibibytes, scope) => {
  const home = await copyOfHome();
  const before = await currentRelease(home);
  await ingest(home, [more]);
  const { status, stderr } = anzhuWithin(kibibytes, ['--home', home, 'build', ...scope]);
  expect([status, stderr]).toEqual([3, expect.stringMatching(told)]);
  expect(await currentRelease(home)).toBe(before);
  expect((await soundRelease(home))?.id).toBe(before);
  expect(await readdir(join(home, 'releases'))).toEqual([before]);
  expect((await build(home)).status).toBe('published');
});

test.each([0, 1])('what is sent may write %i KiB: nothing is taken', async (kibibytes) => {
  const home = await copyOfHome();
  const received = await readReceipts(home);
  const { status, stderr } = anzhuWithin(kibibytes, ['--home', home, 'ingest', more]);
  expect([status, stderr]).toEqual([3, expect.stringMatching(told)]);
  expect(await readReceipts(home)).toEqual(received);
  expect((await ingest(home, [more])).files.map(({ status }) => status)).toEqual(['accepted']);
});
