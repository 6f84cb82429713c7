import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../running.ts';
import { both } from '../words.ts';
import type { Finding } from './finding.ts';

/** Who writes to the home at the moment, if anyone. */
export async function writerLock(home: string): Promise<Finding> {
  const title = both('doctor_lock');
  const written = await readFile(join(home, 'lock'), 'utf8').catch(() => null);
  if (written === null)
    return { check: 'lock', title, status: 'ok', found: both('doctor_lock_free'), remedy: null };
  const { pid = 0, since = '?' } = holderOf(written);
  return isRunning(pid)
    ? {
        check: 'lock',
        title,
        status: 'warn',
        found: both('doctor_lock_held', { pid, since }),
        remedy: both('doctor_lock_held_remedy'),
      }
    : {
        check: 'lock',
        title,
        status: 'warn',
        found: both('doctor_lock_stale', { pid }),
        remedy: both('doctor_lock_stale_remedy'),
      };
}

function holderOf(written: string): { pid?: number; since?: string } {
  try {
    return JSON.parse(written);
  } catch {
    return {};
  }
}
