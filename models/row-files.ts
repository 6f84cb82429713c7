import { join } from 'node:path';
import type { batchFiles, Receipt } from '../sql/sources/batch.ts';
import type { RowFiles } from '../sql/sources/batch-rows.ts';
import type { Compact } from './compact/contents.ts';
import { apartFrom } from './compact/plan.ts';
import type { Inputs } from './inputs.ts';

/** Where the rows of a release come from: its batches, read through `compacts` as far as those hold them. */
export interface Sources extends Pick<Inputs, 'receipts' | 'folderOf'> {
  readonly compacts?: readonly Compact[];
}

/** The files with one kind of rows of one dataset's receipts. */
export function rowFiles(
  { receipts, folderOf, compacts = [] }: Sources,
  name: typeof batchFiles.accepted | typeof batchFiles.rejected,
): RowFiles {
  const own = compacts.filter(({ dataset }) => dataset === receipts[0]?.dataset);
  const has = ({ files }: Pick<Receipt, 'files'>) => files[name] !== undefined;
  const apart = apartFrom(receipts, own);
  return {
    single: apart.filter(has).map((receipt) => join(folderOf(receipt), name)),
    compact: own.filter(has).map(({ folder }) => join(folder, name)),
    apart: apart.map(({ batch }) => batch),
  };
}
