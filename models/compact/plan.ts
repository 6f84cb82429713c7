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
 * there are never more than the logarithm of the number of batches, and no row is copied more often than that.
 */
export function compactions(receipts: readonly Receipt[], compacts: readonly Compact[]): Compaction[] {
  const apart = apartFrom(receipts, compacts);
  return datasetNames.flatMap((dataset) => {
    const fresh = apart.filter((receipt) => receipt.dataset === dataset);
    if (fresh.length < enoughBatches) return [];
    let size = fresh.length;
    const instead: Compact[] = [];
    const own = compacts.filter((compact) => compact.dataset === dataset);
    for (const compact of own.sort((a, b) => sizeOf(a) - sizeOf(b))) {
      if (sizeOf(compact) > size) break;
      size += sizeOf(compact);
      instead.push(compact);
    }
    const kept = new Set(apartFrom(receipts, instead));
    const all = new Set(fresh);
    return [
      {
        dataset,
        receipts: receipts.filter(
          (receipt) =>
            all.has(receipt) ||
            (receipt.dataset === dataset && copiedOf(receipt).length > 0 && !kept.has(receipt)),
        ),
        instead,
      },
    ];
  });
}
