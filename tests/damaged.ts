import { open, stat, truncate } from 'node:fs/promises';

/** Flips the lowest bit of one byte of a file; counted from the end where negative. */
export async function flipByte(path: string, at: number): Promise<void> {
  await using file = await open(path, 'r+');
  const { size } = await file.stat();
  const position = at < 0 ? size + at : at;
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, position);
  byte[0] = byte[0]! ^ 1;
  await file.write(byte, 0, 1, position);
}

/** Takes the last byte away. */
export async function cutShort(path: string): Promise<void> {
  await truncate(path, (await stat(path)).size - 1);
}
