import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../sql/words/fault.ts';

export interface FoundFile {
  readonly path: string;
  /** As told to people: the path below the folder that was handed over, or the name. */
  readonly file: string;
}

/** Files the office programs and the system leave behind. */
const leftovers = /^(?:~\$.*|\..*|Thumbs\.db|desktop\.ini)$/iu;

/** Every file below the paths, each once, in the order of their names without extension. */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const path = resolve(given);
    const kind = await stat(path).catch(() => null);
    if (kind === null) throw new Fault('FILE_UNREADABLE', { file: given, reason: 'ENOENT' });
    if (!kind.isDirectory()) {
      if (!found.has(path)) found.set(path, { path, file: basename(path) });
      continue;
    }
    for (const inside of await filesBelow(path)) {
      if (!found.has(inside))
        found.set(inside, { path: inside, file: relative(path, inside).split(sep).join('/') });
    }
  }
  return [...found.values()];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !leftovers.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byName);
}

/** `隐患.xlsx` before `隐患(1).xlsx`: a second sending must come after the first. */
function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => path.replace(/\.[A-Za-z]{1,5}$/u, ''));
  return first! < second! ? -1 : first! > second! ? 1 : a < b ? -1 : 1;
}
