import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileDamage } from '../words/file-damage.ts';
import { filled, type Label } from '../words/label.ts';

/** What tells a file from every other: length and SHA-256 of its bytes. */
export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

const chunkBytes = 1024 * 1024;

export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** What has become of a file since its digest was taken: missing, of another length, changed, unreadable; null where nothing has. */
export async function damageOf(path: string, expected: FileDigest): Promise<Label | null> {
  try {
    const { size } = await stat(path);
    if (size !== expected.bytes) {
      return filled(fileDamage.length, { found: size, expected: expected.bytes });
    }
    return (await digestOf(path)).sha256 === expected.sha256 ? null : fileDamage.changed;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? fileDamage.missing : filled(fileDamage.unreadable, { code });
  }
}
