import { join } from 'node:path';
import type { Receipt } from '../../sql/sources/batch.ts';
import { damagedFiles } from '../../sql/sources/damaged-files.ts';
import { Fault } from '../../sql/words/fault.ts';
import { runChild } from '../child/run-child.ts';
import { type Compact, copiedFiles, namesOf, soundCompacts } from './contents.ts';
import { apartFrom, compactions } from './plan.ts';
import { removeOthers } from './write-compact.ts';

const compactor = join(import.meta.dirname, '../child/compact-child.ts');

/**
 * Makes sure that every file a build will read is what was received, or was copied from what was received: writes
 * `compact/` where enough batches have come together, and returns the names of those of its folders that are sound.
 * The home must be locked. Error: BATCH_DAMAGED.
 */
export async function readyRows(
  home: string,
  receipts: readonly Receipt[],
  onCompact: () => void,
): Promise<string[]> {
  let compacts = await soundCompacts(home);
  await removeOthers(home, namesOf(compacts));
  if (compactions(receipts, compacts).length > 0) {
    onCompact();
    await runChild(compactor, [home, JSON.stringify(namesOf(compacts))], () => {});
    compacts = await soundCompacts(home);
  }
  return soundRows(home, receipts, compacts);
}

/** The same for one who writes nothing. Error: BATCH_DAMAGED. */
export async function soundRows(
  home: string,
  receipts: readonly Receipt[],
  found?: readonly Compact[],
): Promise<string[]> {
  const compacts = found ?? (await soundCompacts(home));
  await requireSoundBatches(home, apartFrom(receipts, compacts));
  return namesOf(compacts);
}

/** Error: BATCH_DAMAGED. */
export async function requireSoundBatches(home: string, receipts: readonly Receipt[]): Promise<void> {
  const [damaged] = await damagedFiles(home, receipts, copiedFiles);
  if (damaged) throw new Fault('BATCH_DAMAGED', { ...damaged });
}
