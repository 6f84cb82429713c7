import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, quoted } from '../../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';

/** SQL: a file of a batch as a relation; null where the batch has no such rows. */
export function batchRelation(
  home: string,
  { dataset, batch }: Receipt,
  file: (typeof batchFiles)[keyof typeof batchFiles],
): string | null {
  const path = join(batchFolder(home, dataset, batch), file);
  return existsSync(path) ? `read_parquet(${quoted(path)})` : null;
}

/** Makes `asked` (row_number): the rows of a batch whose cells are wanted. */
export async function askFor(engine: Engine, rows: readonly number[]): Promise<void> {
  await engine.run('create or replace temp table asked (row_number bigint)');
  await engine.append(
    'asked',
    rows.map((row) => [row]),
  );
}

/**
 * SQL: `row_number`, `column_name`, `part`, `position`, `cell`: what the rows `asked` for say in the columns of the
 * contract, personal cells and those taken from above among them. A column joined from several has a part for each,
 * counted from 0; its personal cells are kept as one.
 */
export function sentCellsSql(home: string, receipt: Receipt): string {
  const rows = batchRelation(home, receipt, batchFiles.rows);
  const asked = 'row_number in (select row_number from asked)';
  const places = placesOf(receipt);
  const of = ({ column, part, position }: Place) =>
    `'${column}' as column_name, ${part} as part, ${position} as position`;
  const received = places
    .filter(({ isPersonal }) => !isPersonal)
    .map((place) => `select row_number, ${of(place)}, c${place.position} as cell from ${rows} where ${asked}`)
    .join(' union all ');
  const inherited = batchRelation(home, receipt, batchFiles.inherited);
  const open = inherited
    ? `select row_number, column_name, part, position, coalesce(inherited.cell, received.cell) as cell
       from (${received}) as received left join ${inherited} as inherited using (row_number, position)`
    : received;
  const personal = batchRelation(home, receipt, batchFiles.personal);
  const apart = places
    .filter(({ isPersonal, part }) => personal !== null && isPersonal && part === 0)
    .map(
      (place) =>
        `select row_number, ${of(place)}, cell from ${personal} where column_name = '${place.column}' and ${asked}`,
    );
  return [open, ...apart].join(' union all ');
}

interface Place {
  readonly column: string;
  readonly part: number;
  readonly position: number;
  readonly isPersonal: boolean;
}

function placesOf({ dataset, mapping }: Receipt): Place[] {
  const { columns } = datasetNamed(dataset);
  return mapping.map(({ column, position }, i) => ({
    column,
    position,
    part: mapping.slice(0, i).filter((before) => before.column === column).length,
    isPersonal: columns[column]!.kind === 'personal',
  }));
}
