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
    [batchFiles.rows, rowsSql(sheet, columns)],
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

/** Every row with its role; public cells as received, personal ones as shape and pseudonym, all others as a length. */
function rowsSql(sheet: ParsedSheet, columns: readonly SheetColumn[]): string {
  const width = sheet.overflowed ? sheet.width : sheet.width - 1;
  const cells = Array.from({ length: width }, (_, i) => {
    const received = `(${receivedSql(sheet, i + 1)})`;
    const own = columns.find(({ position }) => position === i + 1);
    const shown =
      own === undefined
        ? lengthOnlySql(received)
        : own.column.kind === 'personal'
          ? personalSql(own.column, received)
          : received;
    return `case when lines.role = 'header' then ${received}
      when lines.role in ('title', 'stamp') then ${lengthOnlySql(received)} else ${shown} end as c${i + 1}`;
  });
  return `select lines.row_number,
    case when repeated.row_number is not null then 'repeated' else coalesce(lines.role, 'data') end as role, ${cells.join(', ')}
    from lines left join repeated on repeated.row_number = lines.row_number
    order by lines.row_number`;
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
