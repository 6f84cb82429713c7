import { type Dataset, publicColumns, type SourceRow } from '../sources/dataset.ts';
import { type DatasetName, datasets } from '../sources/datasets/index.ts';
import type { Label } from '../words/label.ts';
import { origin } from './columns.ts';
import { isModel, type Relation } from './model.ts';

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

export function isSource(relation: Relation): relation is Source {
  return 'dataset' in relation;
}

const aboutRows = {
  dataset: { zh: '数据集', en: 'dataset' },
  region_code: { zh: '区划代码', en: 'region code' },
  month: { zh: '月份', en: 'month' },
  batch_id: origin.batch_id.label,
  row_number: origin.row_number.label,
  received_at: { zh: '接收时间', en: 'received' },
  first_received_at: { zh: '首次接收时间', en: 'first received' },
  is_whole: { zh: '整月报送', en: 'reported as a whole' },
} as const satisfies Record<string, Label>;

/** The columns of a relation and what each means; of a dataset's, in the words of its contract. */
export function columnsOf(relation: Relation): Readonly<Record<string, Label>> {
  if (isModel(relation)) return labelled(relation.columns);
  if (isSource(relation)) {
    const { columns } = relation.dataset;
    const own = publicColumns(relation.dataset).map((name) => [name, columns[name]!] as const);
    const { batch_id, row_number, received_at, first_received_at } = aboutRows;
    return {
      ...labelled(Object.fromEntries(own)),
      batch_id,
      row_number,
      received_at,
      ...(relation.dataset.keepsFirst ? { first_received_at } : {}),
    };
  }
  const { dataset, region_code, month, batch_id, row_number, is_whole } = aboutRows;
  const shared = { dataset, region_code, month, batch_id };
  return relation === srcCoverage ? { ...shared, is_whole } : { ...shared, row_number };
}

function labelled(columns: Readonly<Record<string, { readonly label: Label }>>): Record<string, Label> {
  return Object.fromEntries(Object.entries(columns).map(([name, { label }]) => [name, label]));
}
