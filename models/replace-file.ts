import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that a reader sees the old one or the new one, also after a crash. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  const file = await open(next, 'w');
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await rename(next, path);
  await sync(dirname(path));
}

/** Waits until a file or folder is on disk. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}
