import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Fault } from '../sql/words/fault.ts';
import { because } from '../sql/words/reasons.ts';
import { bytesOf } from './bytes-of.ts';
import { type FoundFile, findFiles, type Incoming } from './find-files.ts';
import { defaultLimits } from './limits.ts';
import { sizeValues } from './parser/refused.ts';
import { syncFolder } from './sync-folder.ts';

export interface Kept {
  readonly sha256: string;
  readonly bytes: number;
  /** Where the vault holds the bytes, read-only. */
  readonly path: string;
  /** The first four bytes. */
  readonly signature: string;
}

const signatureBytes = 4;

/** Clears away what a run that died had only begun to copy. The home must be locked. */
export async function recoverVault(home: string): Promise<void> {
  const vault = join(home, 'vault');
  const names = await readdir(vault).catch(() => []);
  for (const name of names) if (name.startsWith('.')) await unlink(join(vault, name));
}

/** Makes the vault where there is none yet; a parser can only be let into a folder that is there. */
export async function makeVault(home: string): Promise<string> {
  const vault = join(home, 'vault');
  await mkdir(vault, { recursive: true, mode: 0o700 });
  return vault;
}

/**
 * Copies a file into the vault under the SHA-256 of its bytes, hashed while copied, on disk before this returns.
 * The same bytes are kept once. FILE_UNREADABLE, or FILE_TOO_LARGE beyond `limit` bytes.
 */
export async function keep(home: string, found: FoundFile, limit: number): Promise<Kept> {
  const vault = await makeVault(home);
  const part = join(vault, `.${randomUUID()}`);
  try {
    const { sha256, bytes, signature } = await copied(found, part, limit);
    const folder = join(vault, sha256.slice(0, 2));
    const path = join(folder, `${sha256}${safeExtension(found.path)}`);
    const known = await stat(path).catch(() => null);
    if (known?.size === bytes) return { sha256, bytes, path, signature };
    await mkdir(folder, { recursive: true });
    await chmod(part, 0o400);
    await rename(part, path);
    await syncFolder(folder);
    return { sha256, bytes, path, signature };
  } finally {
    await unlink(part).catch(() => undefined);
  }
}

async function copied(
  { file, bytes: pieces }: FoundFile,
  part: string,
  limit: number,
): Promise<Omit<Kept, 'path'>> {
  await using to = await open(part, 'wx', 0o600);
  const hash = createHash('sha256');
  let signature = Buffer.alloc(0);
  let bytes = 0;
  for await (const piece of pieces()) {
    bytes += piece.length;
    if (bytes > limit)
      throw new Fault('FILE_TOO_LARGE', { file, ...sizeValues('bytes', `> ${limit}`, limit) });
    if (signature.length < signatureBytes)
      signature = Buffer.concat([signature, piece]).subarray(0, signatureBytes);
    const written = to.writeFile(piece);
    hash.update(piece);
    await written;
  }
  await to.sync();
  return { sha256: hash.digest('hex'), bytes, signature: signature.toString('latin1') };
}

/**
 * A file whose bytes are kept, by their SHA-256, under a name it is to be known by; it may be read more than once.
 * FILE_UNREADABLE where there is none.
 */
export async function keptFile(home: string, sha256: string, name: string): Promise<Incoming> {
  const folder = join(home, 'vault', sha256.slice(0, 2));
  const names = /^[0-9a-f]{64}$/u.test(sha256) ? await readdir(folder).catch(() => []) : [];
  const kept = names.find((own) => own.startsWith(sha256));
  if (kept === undefined) throw new Fault('FILE_UNREADABLE', { file: name, reason: because('file_missing') });
  return { name, bytes: { [Symbol.asyncIterator]: () => bytesOf(join(folder, kept), name) } };
}

/** Keeps the bytes of a file and takes nothing; its SHA-256. Errors as `keep`. */
export async function keepFile(home: string, incoming: Incoming): Promise<string> {
  const [found] = await findFiles([incoming]);
  if (!found) throw new Fault('FILE_EMPTY', { file: incoming.name });
  const { textBytes, workbookBytes } = defaultLimits;
  return (await keep(home, found, Math.max(textBytes, workbookBytes))).sha256;
}

/** The extension for whoever looks into the vault; nothing reads it. */
function safeExtension(path: string): string {
  const extension = extname(path).toLowerCase();
  return /^\.[a-z0-9]{1,5}$/u.test(extension) ? extension : '';
}
