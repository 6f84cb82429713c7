import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadReport } from './read-report.ts';

/** No report comes near this size, nor takes this long to read: more is made to hold the machine up. */
export const mostReportBytes = 32 * 1024 * 1024;
const longestMilliseconds = 20_000;

/**
 * Reads a file that anybody may have written in a thread of its own, which is ended where it takes too long or too much
 * memory; null where it is no report.
 */
export async function readApart(bytes: Uint8Array): Promise<ReadReport | null> {
  if (bytes.length > mostReportBytes) return null;
  const worker = new Worker(join(import.meta.dirname, 'read-worker.ts'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const timer = setTimeout(() => worker.terminate(), longestMilliseconds);
  try {
    const read = once(worker, 'message').then(([found]) => found as ReadReport | null);
    const ended = once(worker, 'exit').then(() => null);
    return await Promise.race([read, ended]).catch(() => null);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
