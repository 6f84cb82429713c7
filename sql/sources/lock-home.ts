import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../words/fault.ts';

/**
 * One writer a home: holds `<home>/lock` until disposed. A lock whose process is gone is taken over.
 * Error: HOME_BUSY with the process that holds it.
 */
export async function lockHome(home: string): Promise<AsyncDisposable> {
  const path = join(home, 'lock');
  await mkdir(home, { recursive: true });
  const held = { pid: process.pid, since: new Date().toISOString() };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (file) {
      await file.writeFile(JSON.stringify(held));
      await file.close();
      return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
    }
    const holder = await readHolder(path);
    if (holder && isAlive(holder.pid)) throw new Fault('HOME_BUSY', { home, ...holder });
    await rm(path, { force: true });
  }
  throw new Fault('HOME_BUSY', { home, ...((await readHolder(path)) ?? held) });
}

async function readHolder(path: string): Promise<{ pid: number; since: string } | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
