import { chmod, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, quoted } from '../../sql/engine/index.ts';
import { batchFiles } from '../../sql/sources/batch.ts';
import { type Dataset, publicColumns } from '../../sql/sources/dataset.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { lengthOnlySql, personalSql } from '../privacy/masked-sql.ts';
import { emptyMarkSql } from './personal-cells.ts';
import { receivedSql, type SheetColumn } from './sheet-columns.ts';

/** Warnings of accepted and rejected rows, in the shape of `rejected.parquet`. */
export const warningsFile = 'warnings.parquet';

const rowsPerGroup = 122_880;

/** Writes the five Parquet files of a batch into `folder`, each on disk before this returns. */
export async function writeBatch(
  engine: Engine,
  folder: string,
  sheet: ParsedSheet,
  contract: Dataset,
  columns: readonly SheetColumn[],
) {
  const files: readonly (readonly [string, string])[] = [
    [batchFiles.rows, await rowsSql(engine, sheet, columns)],
    [batchFiles.accepted, acceptedSql(contract)],
    [batchFiles.rejected, 'select * from errors'],
    [warningsFile, 'select * from warnings'],
    [batchFiles.personal, personalCellsSql(columns)],
  ];
  for (const [name, query] of files) {
    const path = join(folder, name);
    await engine.run(
      `copy (${query}) to ${quoted(path)} (format parquet, compression zstd, row_group_size ${rowsPerGroup})`,
    );
    if (name === batchFiles.personal) await chmod(path, 0o600);
    await using file = await open(path, 'r');
    await file.sync();
  }
}

/**
 * Every row with its role; public cells as received, personal ones as shape and pseudonym, all others as a length.
 * Pseudonyms are made once for each distinct cell.
 */
async function rowsSql(engine: Engine, sheet: ParsedSheet, columns: readonly SheetColumn[]): Promise<string> {
  const width = sheet.overflowed ? sheet.width : sheet.width - 1;
  const joins: string[] = [];
  const cells: string[] = [];
  for (let position = 1; position <= width; position++) {
    const received = `(${receivedSql(sheet, position)})`;
    const own = columns.find((column) => column.position === position);
    let shown = own === undefined ? lengthOnlySql(received) : received;
    if (own?.column.kind === 'personal') {
      const table = `shown_${position}`;
      await engine.run(`create or replace temp table ${table} as
        select cell, ${personalSql(own.column, 'cell')} as shown from (select distinct ${received} as cell from lines)`);
      joins.push(`left join ${table} on ${table}.cell = ${received}`);
      shown = `${table}.shown`;
    }
    cells.push(`case when lines.role = 'header' then ${received}
      when lines.role in ('title', 'stamp') then ${lengthOnlySql(received)} else ${shown} end as c${position}`);
  }
  const [found] = await engine.rows<{ count: number }>('select count(*) as count from repeated');
  const role = `case when lines.row_number in (select row_number from repeated) then 'repeated' else coalesce(lines.role, 'data') end`;
  return `select lines.row_number, ${found!.count > 0 ? role : "coalesce(lines.role, 'data')"} as role, ${cells.join(', ')}
    from lines ${joins.join(' ')} ${found!.count > 0 ? 'order by lines.row_number' : ''}`;
}

function acceptedSql(contract: Dataset): string {
  return `select row_number, ${publicColumns(contract).join(', ')} from typed where ${acceptable} order by row_number`;
}

/** SQL over `typed`: whether a row is accepted. */
export const acceptable = `not faulty and row_number not in (select row_number from repeated)
  and row_number not in (select row_number from conflicts)`;

function personalCellsSql(columns: readonly SheetColumn[]): string {
  const branches = columns
    .filter(({ column, value }) => column.kind === 'personal' && value !== null)
    .map(
      ({
        name,
        value,
      }) => `select row_number, '${name}' as column_name, replace(${value}, chr(30), chr(10)) as cell
      from lines where role is null and not ${emptyMarkSql(`(${value})`)}`,
    );
  return (
    branches.join(' union all ') ||
    'select 0::bigint as row_number, null::varchar as column_name, null::varchar as cell limit 0'
  );
}
