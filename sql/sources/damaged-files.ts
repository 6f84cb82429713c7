import { join } from 'node:path';
import type { Reason } from '../words/reasons.ts';
import { batchFolder, type Receipt } from './batch.ts';
import { damageOf } from './file-digest.ts';

export interface DamagedFile {
  /** Below `batches`. */
  readonly file: string;
  readonly reason: Reason;
}

/** Enough to keep the disk busy while one thread hashes; files are small and many. */
const lanes = 16;

/** The files of batches that are not what their receipts say, in order of receipt; of all files, or of those with the names given. */
export async function damagedFiles(
  home: string,
  receipts: readonly Receipt[],
  names?: readonly string[],
): Promise<DamagedFile[]> {
  const files = receipts.flatMap(({ dataset, batch, files }) =>
    Object.entries(files)
      .filter(([name]) => names?.includes(name) ?? true)
      .map(([name, digest]) => ({ dataset, batch, name, digest })),
  );
  const damaged = new Map<number, DamagedFile>();
  const queue = files.entries();
  const work = async () => {
    for (const [at, { dataset, batch, name, digest }] of queue) {
      const reason = await damageOf(join(batchFolder(home, dataset, batch), name), digest);
      if (reason) damaged.set(at, { file: `${dataset}/${batch}/${name}`, reason });
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return [...damaged].sort(([a], [b]) => a - b).map(([, file]) => file);
}
