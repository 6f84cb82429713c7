import { open } from 'node:fs/promises';
import { Fault } from '../sql/words/fault.ts';
import { systemReason } from '../sql/words/reasons.ts';

const chunkBytes = 1024 * 1024;

/** The bytes of a file in pieces of at most one mebibyte, each good until the next is asked for. FILE_UNREADABLE. */
export async function* bytesOf(path: string, file: string): AsyncGenerator<Uint8Array> {
  await using from = await open(path, 'r').catch((error: unknown) => {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  });
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
