import { link, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../words/fault.ts';
import { makeFolder } from './make-folder.ts';

interface Holder {
  readonly pid: number;
  /** When the process began, in clock ticks since boot, where the system tells: a pid may come round again. */
  readonly started: string | null;
  readonly since: string;
}

/** Takes a home for writing until disposed. HOME_BUSY while another living process holds it. */
export async function lockHome(home: string): Promise<AsyncDisposable> {
  await makeFolder(home);
  const path = join(home, 'lock');
  const own: Holder = {
    pid: process.pid,
    started: await startedOf(process.pid),
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await written(path, own)) {
      await removeLeftovers(home);
      return { [Symbol.asyncDispose]: () => unlink(path) };
    }
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) continue;
    const holder = parsed(text);
    if (holder === null || (await lives(holder))) throw busy(home, holder);
    await removeStale(path, text);
  }
  throw busy(home, null);
}

/** A hard link is made whole or not at all, so that no lock is ever found without its holder. */
async function written(path: string, holder: Holder): Promise<boolean> {
  const own = `${path}.new-${process.pid}`;
  try {
    await writeFile(own, JSON.stringify(holder), { mode: 0o600, flush: true });
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** A process that died on its way to the lock leaves the file it was about to link. */
async function removeLeftovers(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^lock\.(?:new-)?(\d+)$/u.exec(name)?.[1];
    if (pid !== undefined && !exists(Number(pid))) await rm(join(home, name), { force: true });
  }
}

/** Two processes may find the same stale lock: the one that moves away a fresh one by mistake puts it back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await readFile(aside, 'utf8').catch(() => null);
  if (moved === null) return;
  if (moved === stale) await unlink(aside);
  else await rename(aside, path);
}

function parsed(text: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(text);
    return typeof holder === 'object' && holder !== null && 'pid' in holder ? (holder as Holder) : null;
  } catch {
    return null;
  }
}

async function lives({ pid, started }: Holder): Promise<boolean> {
  if (!exists(pid)) return false;
  const now = await startedOf(pid);
  return started === null || now === null || now === started;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function startedOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null);
}

function busy(home: string, holder: Holder | null): Fault {
  return new Fault('HOME_BUSY', { home, pid: holder?.pid ?? '?', since: holder?.since ?? '?' });
}
