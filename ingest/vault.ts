import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Fault } from '../sql/words/fault.ts';
import { syncFolder } from './sync-folder.ts';

export interface Kept {
  readonly sha256: string;
  readonly bytes: number;
  /** Where the vault holds the bytes, read-only. */
  readonly path: string;
}

const chunkBytes = 1024 * 1024;

/**
 * Copies a file into the vault under the SHA-256 of its bytes, hashed while copied, on disk before this returns.
 * The same bytes are kept once. FILE_UNREADABLE, or FILE_TOO_LARGE beyond `limit` bytes.
 */
export async function keep(home: string, source: string, file: string, limit: number): Promise<Kept> {
  const vault = join(home, 'vault');
  await mkdir(vault, { recursive: true, mode: 0o700 });
  const part = join(vault, `.${randomUUID()}`);
  try {
    const { sha256, bytes } = await copied(source, part, file, limit);
    const folder = join(vault, sha256.slice(0, 2));
    const path = join(folder, `${sha256}${safeExtension(source)}`);
    const known = await stat(path).catch(() => null);
    if (known?.size === bytes) return { sha256, bytes, path };
    await mkdir(folder, { recursive: true });
    await chmod(part, 0o400);
    await rename(part, path);
    await syncFolder(folder);
    return { sha256, bytes, path };
  } finally {
    await unlink(part).catch(() => undefined);
  }
}

async function copied(
  source: string,
  part: string,
  file: string,
  limit: number,
): Promise<{ sha256: string; bytes: number }> {
  await using from = await open(source, 'r').catch((error: unknown) => {
    throw new Fault('FILE_UNREADABLE', {
      file,
      reason: error instanceof Error && 'code' in error ? String(error.code) : 'unknown',
    });
  });
  await using to = await open(part, 'wx', 0o600);
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await from.read(buffer, 0, chunkBytes, null);
    if (bytesRead === 0) break;
    bytes += bytesRead;
    if (bytes > limit) throw new Fault('FILE_TOO_LARGE', { file, found: `> ${limit}`, limit, what: 'bytes' });
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    await to.writeFile(piece);
  }
  await to.sync();
  return { sha256: hash.digest('hex'), bytes };
}

/** The extension for whoever looks into the vault; nothing reads it. */
function safeExtension(path: string): string {
  const extension = extname(path).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/u.test(extension) ? extension : '';
}
