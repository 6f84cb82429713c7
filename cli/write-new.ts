import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Fault } from '../sql/words/fault.ts';
import { systemReason } from '../sql/words/reasons.ts';

/** Writes a file that must not be there yet and returns its path. FILE_EXISTS, since it may hold somebody's work; DISK_REFUSED. */
export async function writeNew(file: string, bytes: Uint8Array, mode: number): Promise<string> {
  const path = resolve(file);
  try {
    await writeFile(path, bytes, { flag: 'wx', mode });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') throw new Fault('FILE_EXISTS', { file: path });
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Fault('DISK_REFUSED', { path, reason: systemReason(error) });
    throw error;
  }
  return path;
}
