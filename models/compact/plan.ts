import type { Receipt } from '../../sql/sources/batch.ts';
import { type DatasetName, datasetNames } from '../../sql/sources/datasets/index.ts';
import { type Compact, copiedOf, holds, sizeOf } from './contents.ts';

/** So many batches of a dataset outside `compact/` are worth a file of their own. */
export const enoughBatches = 32;

/** The batches that one new folder of `compact/` is to hold, and the folders it takes the place of. */
export interface Compaction {
  readonly dataset: DatasetName;
  readonly receipts: readonly Receipt[];
  readonly instead: readonly Compact[];
}

/** The receipts that have rows, and none in `compacts`. */
export function apartFrom(receipts: readonly Receipt[], compacts: readonly Compact[]): Receipt[] {
  const held = new Map<string, Compact>();
  for (const compact of compacts) {
    for (const batch of Object.keys(compact.batches)) held.set(`${compact.dataset} ${batch}`, compact);
  }
  return receipts.filter((receipt) => {
    const compact = held.get(`${receipt.dataset} ${receipt.batch}`);
    return copiedOf(receipt).length > 0 && (compact === undefined || !holds(compact, receipt));
  });
}

/**
 * What is to be written. A new folder takes in every older one that is no larger than what it already holds, so that
 * there are never more than the logarithm of the number of batches, and no row is copied more often than that; and one
 * that holds a batch as it was before it was received again.
 */
export function compactions(receipts: readonly Receipt[], compacts: readonly Compact[]): Compaction[] {
  return datasetNames.flatMap((dataset) => {
    const received = receipts.filter((receipt) => receipt.dataset === dataset);
    const own = compacts.filter((compact) => compact.dataset === dataset);
    const fresh = apartFrom(received, own);
    if (fresh.length < enoughBatches) return [];
    const instead = new Set<Compact>();
    let size = fresh.length;
    for (const compact of own.sort((a, b) => sizeOf(a) - sizeOf(b))) {
      if (sizeOf(compact) > size && fresh.every(({ batch }) => !(batch in compact.batches))) continue;
      size += sizeOf(compact);
      instead.add(compact);
    }
    const kept = own.filter((compact) => !instead.has(compact));
    return [{ dataset, receipts: apartFrom(received, kept), instead: [...instead] }];
  });
}
