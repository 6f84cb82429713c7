import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { readReceipts } from '../../ingest/index.ts';
import { listReleases } from '../../models/index.ts';

/**
 * How far a home has come: `empty` nothing received, `demo` the invented city's files written but no release,
 * `received` data of one's own but no release, `released`.
 */
export type HomeStage = 'empty' | 'demo' | 'received' | 'released';

export async function homeStage(home: string): Promise<HomeStage> {
  if ((await listReleases(home)).length > 0) return 'released';
  const demo = await access(join(home, 'demo', 'truth.json')).then(
    () => true,
    () => false,
  );
  if (demo) return 'demo';
  return (await readReceipts(home)).length > 0 ? 'received' : 'empty';
}
