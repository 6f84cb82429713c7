import type { Dataset, SourceRow } from '../sources/dataset.ts';
import { type DatasetName, datasets } from '../sources/datasets/index.ts';
import type { Relation } from './model.ts';

/** The rows of a dataset that are in force, with their origin. */
export interface Source<D extends Dataset = Dataset> extends Relation<SourceRow<D>> {
  readonly dataset: D;
}

function source<D extends Dataset>(dataset: D): Source<D> {
  return { name: `src_${dataset.name}`, dataset };
}

type Sources = { readonly [N in DatasetName]: Source<(typeof datasets)[N]> };

export const sources = Object.fromEntries(
  Object.entries(datasets).map(([name, dataset]) => [name, source(dataset)]),
) as unknown as Sources;

/** Which batch speaks for a county's month of a dataset; `is_whole` is false where only stray rows of it came. */
export const srcCoverage: Relation<{
  dataset: string;
  region_code: string;
  month: string;
  batch_id: string;
  is_whole: boolean;
}> = { name: 'src_coverage' };

/** The rows that were sent back and not yet received right; county and month as far as the row or its title tells. */
export const srcReject: Relation<{
  dataset: string;
  region_code: string | null;
  month: string | null;
  batch_id: string;
  row_number: number;
}> = { name: 'src_reject' };
