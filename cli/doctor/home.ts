import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { both } from '../words.ts';
import { type Finding, reasonOf } from './finding.ts';

const leastFreeGb = 2;

/** The nearest folder that exists: the home itself, or where it would be made. */
async function nearest(folder: string): Promise<string> {
  const there = await stat(folder).catch(() => null);
  return there || dirname(folder) === folder ? folder : nearest(dirname(folder));
}

export async function homeWritable(home: string): Promise<Finding> {
  const title = both('doctor_home');
  const folder = await nearest(home);
  try {
    const facts = await stat(folder);
    if (!facts.isDirectory()) throw new Error(`${folder}: ENOTDIR`);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    return {
      check: 'home',
      title,
      status: 'fail',
      found: both('doctor_home_shut', { home, reason: reasonOf(error) }),
      remedy: both('doctor_home_remedy'),
    };
  }
  const found = folder === home ? both('doctor_home_writable', { home }) : both('doctor_home_new', { home });
  return { check: 'home', title, status: 'ok', found, remedy: null };
}

export async function diskFree(home: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearest(home));
  const gigabytes = (bavail * bsize) / 1e9;
  const enough = gigabytes >= leastFreeGb;
  return {
    check: 'disk',
    title: both('doctor_disk'),
    status: enough ? 'ok' : 'warn',
    found: both('doctor_disk_found', { free: gigabytes.toFixed(1) }),
    remedy: enough ? null : both('doctor_disk_remedy'),
  };
}

/** The pseudonym key must be readable by its owner alone. */
export async function keyPrivate(home: string): Promise<Finding> {
  const title = both('doctor_key');
  const file = join(home, 'keys', 'pseudonym.key');
  const facts = await stat(file).catch(() => null);
  if (!facts) return { check: 'key', title, status: 'ok', found: both('doctor_key_none'), remedy: null };
  const mode = (facts.mode & 0o777).toString(8).padStart(4, '0');
  return (facts.mode & 0o077) === 0
    ? { check: 'key', title, status: 'ok', found: both('doctor_key_private', { mode }), remedy: null }
    : {
        check: 'key',
        title,
        status: 'fail',
        found: both('doctor_key_open', { file, mode }),
        remedy: both('doctor_key_remedy', { file }),
      };
}
