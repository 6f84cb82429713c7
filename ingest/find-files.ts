import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../sql/words/fault.ts';
import { because } from '../sql/words/reasons.ts';
import { bytesOf } from './bytes-of.ts';
import { isLeftover } from './leftover.ts';

export interface FoundFile {
  /** Where it was found; a file of an archive is `<path of the archive>/<its name>`, a stream its name. */
  readonly path: string;
  /** As told to people: the path below the folder that was handed over, or the name. */
  readonly file: string;
  /** Its bytes, to be read once. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Whether nobody named it: it lay in a folder or an archive. */
  readonly isAmongOthers: boolean;
  /** SHA-256 of the archive it came out of. */
  readonly archive?: string;
}

/** Bytes that come from elsewhere than a named file, with the name they are to be known by; folders in it may name a county. */
export interface Incoming {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Every stream, then every file of the paths and below them, each once, both in the order of `byName`. */
export async function findFiles(paths: readonly (string | Incoming)[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const { file, bytes } of namedStreams(paths)) {
    const path = found.has(file) ? `${file}#${found.size}` : file;
    found.set(path, { path, file, isAmongOthers: file.includes('/'), bytes: () => bytes });
  }
  for (const given of paths.filter((one) => typeof one === 'string').sort(byName)) {
    const path = resolve(given);
    const kind = await stat(path).catch(() => null);
    if (kind === null) throw new Fault('FILE_UNREADABLE', { file: given, reason: because('file_missing') });
    if (!kind.isDirectory() && !kind.isFile())
      throw new Fault('FILE_UNREADABLE', { file: given, reason: because('is_special') });
    if (!kind.isDirectory()) {
      if (!found.has(path)) found.set(path, onDisk(path, basename(path), false));
      continue;
    }
    for (const inside of await filesBelow(path)) {
      if (!found.has(inside))
        found.set(inside, onDisk(inside, relative(path, inside).split(sep).join('/'), true));
    }
  }
  return [...found.values()];
}

/** The streams in the order of their names; of a folder, without what the system left in it. */
function namedStreams(paths: readonly (string | Incoming)[]) {
  return paths
    .flatMap((given) =>
      typeof given === 'string' ? [] : [{ file: withinFolder(given.name) || 'stdin', bytes: given.bytes }],
    )
    .filter(({ file }) => !file.includes('/') || !file.split('/').some(isLeftover))
    .sort((a, b) => byName(a.file, b.file));
}

/** A name with the folders it came in, none of them above or outside. It is told to people and never opened. */
function withinFolder(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts.filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/u.test(part)).join('/');
}

function onDisk(path: string, file: string, isAmongOthers: boolean): FoundFile {
  return { path, file, isAmongOthers, bytes: () => bytesOf(path, file) };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isLeftover(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byName);
}

/** One locale, so that every machine takes files in the same order. */
const natural = new Intl.Collator('en', { numeric: true });

/** `5月.xlsx` before `10月.xlsx`, `隐患.xlsx` before `隐患(1).xlsx`: what was made later must come after. */
export function byName(a: string, b: string): number {
  const [first, second] = [a, b].map((path) => path.replace(/\.[A-Za-z]{1,5}$/u, ''));
  return natural.compare(first!, second!) || natural.compare(a, b) || (a < b ? -1 : 1);
}
