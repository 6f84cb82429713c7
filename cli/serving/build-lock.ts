import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../running.ts';
import { dashboardFolder } from './root.ts';

const dashboardLock = join(dashboardFolder, '.svelte-kit', 'building.pid');

/** Waits until nobody else compiles the dashboard, and keeps others waiting until disposed: Vite clears its output folder. */
export async function buildLock(lock = dashboardLock): Promise<AsyncDisposable> {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await taken(lock))) {
    const holder = Number(await readFile(lock, 'utf8').catch(() => process.pid));
    if (holder > 0 && !isRunning(holder)) await rm(lock, { force: true });
    await wait(200);
  }
  return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) };
}

async function taken(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
