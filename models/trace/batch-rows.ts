import { join } from 'node:path';
import { type Engine, named, quoted, type Row } from '../../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt, type Reject } from '../../sql/sources/batch.ts';
import { publicColumns } from '../../sql/sources/dataset.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { RowRemark } from '../answer.ts';
import type { Release } from '../release.ts';

/** Rows of batches by their physical number, read with the engine of a release. */
export class BatchRows {
  readonly #engine: Engine;
  readonly #home: string;

  constructor({ engine, home }: Pick<Release, 'engine' | 'home'>) {
    this.#engine = engine;
    this.#home = home;
  }

  /** The cells as received, by position; of rows sent back, with what they take from merged cells and ditto marks. */
  async cells(receipt: Receipt, rows: readonly number[]): Promise<Map<number, Map<number, string>>> {
    const found = await this.#read<Row>(receipt, batchFiles.rows, rows);
    const cells = new Map(
      found.map(({ row_number, role: _role, ...text }) => [Number(row_number), new Map(positions(text))]),
    );
    for (const inherited of await this.#read<Row>(receipt, batchFiles.inherited, rows))
      cells.get(Number(inherited.row_number))?.set(Number(inherited.position), String(inherited.cell ?? ''));
    return cells;
  }

  /** The public columns of accepted rows as text. */
  async accepted(receipt: Receipt, rows: readonly number[]): Promise<Map<number, Row>> {
    const columns = publicColumns(datasetNamed(receipt.dataset)).map(
      (column) => `cast(${named(column)} as varchar) as ${named(column)}`,
    );
    const found = await this.#read<Row>(receipt, batchFiles.accepted, rows, ['row_number', ...columns]);
    return new Map(found.map((row) => [Number(row.row_number), row]));
  }

  /** Why rows were sent back, or what looked odd when they were taken. */
  async remarks(
    receipt: Receipt,
    of: 'rejected' | 'warnings',
    rows: readonly number[],
  ): Promise<Map<number, RowRemark[]>> {
    const found = await this.#read<Reject>(receipt, batchFiles[of], rows);
    const told = Map.groupBy(found, ({ row_number }) => Number(row_number));
    return new Map([...told].map(([row, said]) => [row, said.map((one) => remarkOf(receipt, one))]));
  }

  async #read<R>(
    receipt: Receipt,
    file: string,
    rows: readonly number[],
    columns: readonly string[] = ['*'],
  ): Promise<R[]> {
    const isThere = file in receipt.files;
    if (!isThere || rows.length === 0) return [];
    const path = join(batchFolder(this.#home, receipt.dataset, receipt.batch), file);
    return this.#engine.rows<R>(
      `select ${columns.join(', ')} from read_parquet(${quoted(path)}) where row_number in (${rows.join(', ')}) order by row_number`,
    );
  }
}

export function remarkOf({ dataset }: Pick<Receipt, 'dataset'>, reject: Reject): RowRemark {
  const { rule, column_name: column, reason_zh: zh, reason_en: en } = reject;
  return { rule, column, columnLabel: labelOf(dataset, column), said: { zh, en } };
}

export function labelOf(dataset: Receipt['dataset'], column: string): Label {
  return datasetNamed(dataset).columns[column]?.label ?? { zh: column, en: column };
}

function positions(text: Row): [number, string][] {
  return Object.entries(text).flatMap(([name, cell]) =>
    cell === null ? [] : [[Number(name.slice(1)), String(cell)] as [number, string]],
  );
}
