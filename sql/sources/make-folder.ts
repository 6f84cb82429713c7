import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../words/fault.ts';
import { because, systemReason } from '../words/reasons.ts';

/** Makes a folder and those above it. Node's own `recursive` never returns below a file system that makes none, as /proc. Error: DISK_REFUSED. */
export async function makeFolder(path: string): Promise<void> {
  const error = await made(path);
  if (error === null) return;
  if (error.code !== 'ENOENT' || dirname(path) === path) throw refused(path, error);
  await makeFolder(dirname(path));
  const again = await made(path);
  if (again !== null) throw refused(path, again);
}

/** Null where the folder is there now. */
async function made(path: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(path);
    return null;
  } catch (error) {
    const there = await stat(path).catch(() => null);
    return there?.isDirectory() ? null : (error as NodeJS.ErrnoException);
  }
}

function refused(path: string, error: NodeJS.ErrnoException): Fault {
  const inTheWay = error.code === 'EEXIST' || error.code === 'ENOTDIR';
  return new Fault('DISK_REFUSED', { path, reason: inTheWay ? because('not_folder') : systemReason(error) });
}
