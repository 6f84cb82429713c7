import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildLock } from '../../cli/serving/build-lock.ts';
import { freshFolder } from './fresh-folder.ts';

test('those who compile the dashboard take turns', async () => {
  const file = join(await freshFolder(), 'building.pid');
  let inside = 0;
  let most = 0;
  const one = async () => {
    await using _lock = await buildLock(file);
    inside += 1;
    most = Math.max(most, inside);
    await wait(50);
    inside -= 1;
  };
  await Promise.all([one(), one(), one()]);
  expect([most, inside]).toEqual([1, 0]);
});

test('the lock of a process that is gone is taken over', async () => {
  const file = join(await freshFolder(), 'building.pid');
  // Larger than any process number Linux gives (proc_sys_kernel(5)).
  await writeFile(file, String(2 ** 22 + 1));
  await using lock = await buildLock(file);
  expect(lock).toBeDefined();
});
