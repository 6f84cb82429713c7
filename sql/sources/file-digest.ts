import { createHash, hash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { because, type Reason, systemReason } from '../words/reasons.ts';

/** What tells a file from every other: length and SHA-256 of its bytes. */
export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

const chunkBytes = 1024 * 1024;
/** Larger files take longer to read than a thread takes to start. */
const apartFromBytes = 64 * 1024 * 1024;

export async function digestOf(path: string): Promise<FileDigest> {
  const { size } = await stat(path);
  if (size <= chunkBytes) return digestAtOnce(path);
  return size <= apartFromBytes ? digestInPieces(path) : digestApart(path);
}

/** On another core, so that whoever waits can do something else. */
function digestApart(path: string): Promise<FileDigest> {
  const worker = new Worker(join(import.meta.dirname, 'digest-worker.ts'), { workerData: path });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

/** A stream costs six times as much as the hash of a small file. */
async function digestAtOnce(path: string): Promise<FileDigest> {
  const bytes = await readFile(path);
  return { bytes: bytes.length, sha256: hash('sha256', bytes) };
}

export async function digestInPieces(path: string): Promise<FileDigest> {
  const pieces = createHash('sha256');
  let bytes = 0;
  await using file = await open(path);
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunkBytes);
    if (bytesRead === 0) break;
    pieces.update(chunk.subarray(0, bytesRead));
    bytes += bytesRead;
  }
  return { bytes, sha256: pieces.digest('hex') };
}

/** What has become of a file since its digest was taken: missing, of another length, changed, unreadable; null where nothing has. */
export async function damageOf(path: string, expected: FileDigest): Promise<Reason | null> {
  try {
    const { size } = await stat(path);
    if (size !== expected.bytes) {
      return because('file_length', { found: size, expected: expected.bytes });
    }
    return (await digestOf(path)).sha256 === expected.sha256 ? null : because('file_changed');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? because('file_gone') : systemReason(error);
  }
}
