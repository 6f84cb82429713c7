import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { dashboardFolder, root } from './root.ts';

const made = new Set(['build', '.svelte-kit', 'node_modules']);

/** SHA-256 over the dashboard's sources and the lock file: what the compiled dashboard was made from. */
export async function sourceFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const files = [join(root, 'package-lock.json'), ...(await filesBelow(dashboardFolder))];
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !made.has(entry.name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
    });
  return (await Promise.all(nested)).flat();
}
