import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { lockHome } from '../../sql/sources/lock-home.ts';
import { freshHome } from './home.ts';

test('one writer at a time: a second is told who holds the home', async () => {
  await using home = await freshHome();
  await using _held = await lockHome(home.path);
  await expect(ingest(home.path, [home.folder])).rejects.toMatchObject({
    code: 'HOME_BUSY',
    values: { pid: process.pid },
  });
});

test('the lock goes when the run ends', async () => {
  await using home = await freshHome();
  await expect(stat(join(home.path, 'lock'))).rejects.toThrow();
});

test('a lock whose process is gone is taken over', async () => {
  await using home = await freshHome();
  const gone = spawn('true');
  await once(gone, 'close');
  await writeFile(
    join(home.path, 'lock'),
    JSON.stringify({ pid: gone.pid, started: '1', since: '2022-01-01' }),
  );
  await using _held = await lockHome(home.path);
  expect(JSON.parse(await readFile(join(home.path, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
});

test('a lock whose pid now belongs to another process is taken over', async () => {
  await using home = await freshHome();
  await writeFile(
    join(home.path, 'lock'),
    JSON.stringify({ pid: process.pid, started: '1', since: '2022-01-01' }),
  );
  await using _held = await lockHome(home.path);
  expect(JSON.parse(await readFile(join(home.path, 'lock'), 'utf8')).since).not.toBe('2022-01-01');
});

test('a lock that cannot be read is not taken', async () => {
  await using home = await freshHome();
  await writeFile(join(home.path, 'lock'), '');
  await expect(lockHome(home.path)).rejects.toMatchObject({ code: 'HOME_BUSY' });
});
