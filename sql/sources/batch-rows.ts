import { named, quoted } from './sql-text.ts';

/** Where rows of one kind are. */
export interface RowFiles {
  /** Files of one batch each, in a folder of its name. */
  readonly single: readonly string[];
  /** Files of many batches, each row with its `batch_id`. */
  readonly compact: readonly string[];
  /** Batches whose rows in `compact` do not count. */
  readonly apart: readonly string[];
}

/** SQL: `columns` and `batch_id` of the rows in the files; null where there is no file. */
export function batchRows({ single, compact, apart }: RowFiles, columns: readonly string[]): string | null {
  const wanted = columns.map(named).join(', ');
  const parts: string[] = [];
  if (compact.length > 0) {
    const none = apart.length === 0 ? '' : `where batch_id not in (${apart.map(quoted).join(', ')})`;
    parts.push(`select ${wanted}, batch_id from read_parquet([${compact.map(quoted).join(', ')}]) ${none}`);
  }
  if (single.length > 0) parts.push(singleBatch(single, wanted));
  return parts.length === 0 ? null : parts.join(' union all ');
}

/** SQL: `wanted` and `batch_id` of the rows in files of one batch each. */
export function singleBatch(files: readonly string[], wanted: string): string {
  return `select ${wanted}, regexp_extract(filename, '([^/\\\\]+)[/\\\\][^/\\\\]+$', 1) as batch_id
    from read_parquet([${files.map(quoted).join(', ')}], filename = true)`;
}
