import type { DatasetName } from '../../../sql/sources/datasets/index.ts';

/** Headers of some datasets, `word=column`, a word without a column being none of the contract's. */
export type Variants = Partial<Readonly<Record<DatasetName, readonly string[]>>>;
