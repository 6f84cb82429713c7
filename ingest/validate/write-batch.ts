import { chmod, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Engine, quoted } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt, type SpokenFor } from '../../sql/sources/batch.ts';
import { type Dataset, publicColumns } from '../../sql/sources/dataset.ts';
import { digestOf, type FileDigest } from '../../sql/sources/file-digest.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { holdsFreeText, lengthOnlySql, personalSql, withoutMisplacedSql } from '../privacy/masked-sql.ts';
import { emptyMarkSql } from './personal-cells.ts';
import { rejectedSql } from './rejected-sql.ts';
import { effectiveSql, receivedSql, type SheetColumn } from './sheet-columns.ts';

const rowsPerGroup = 122_880;
/** Below this many rows a batch is written in the order of the sheet; sorting more wide rows costs as much as writing them. */
const sortedRows = 20_000;

/** Writes the Parquet files of a batch into `folder`, each on disk before this returns their digests; what has no row has no file. */
export async function writeBatch(
  engine: Engine,
  folder: string,
  sheet: ParsedSheet,
  contract: Dataset,
  columns: readonly SheetColumn[],
  spoken: SpokenFor,
  { rows, warnings }: Pick<Receipt, 'rows' | 'warnings'>,
): Promise<Receipt['files']> {
  const repeats = (rows.nonData.repeated ?? 0) > 0;
  const files: [string, string][] = [[batchFiles.rows, await rowsSql(engine, sheet, columns, repeats)]];
  const personal = personalCellsSql(sheet, columns);
  if (rows.accepted > 0) files.push([batchFiles.accepted, acceptedSql(contract, sheet)]);
  if (rows.rejected > 0) files.push([batchFiles.rejected, rejectedSql(contract, spoken)]);
  if (Object.keys(warnings).length > 0) files.push([batchFiles.warnings, 'select * from warnings']);
  if (sheet.dataRows > 0 && personal !== null) files.push([batchFiles.personal, personal]);
  const inherited = sheet.dataRows > 0 ? inheritedSql(sheet, columns) : null;
  if (inherited !== null) files.push([batchFiles.inherited, inherited]);
  for (const [name, query] of files) {
    const path = join(folder, name);
    await engine.run(
      `copy (${query}) to ${quoted(path)} (format parquet, compression zstd, row_group_size ${rowsPerGroup})`,
    );
    if (name === batchFiles.personal) await chmod(path, 0o600);
  }
  return Object.fromEntries(
    await Promise.all(files.map(async ([name]) => [name, await onDisk(join(folder, name))] as const)),
  );
}

async function onDisk(path: string): Promise<FileDigest> {
  await using file = await open(path, 'r');
  await file.sync();
  return digestOf(path);
}

/**
 * Every row with its role: public cells as received, personal ones as shape and pseudonym. The parser has left of
 * all other cells nothing but their length. Pseudonyms are made once for each distinct cell.
 */
async function rowsSql(
  engine: Engine,
  sheet: ParsedSheet,
  columns: readonly SheetColumn[],
  repeats: boolean,
): Promise<string> {
  const width = sheet.overflowed ? sheet.width : sheet.width - 1;
  const personal = columns.filter(({ column, position }) => column.kind === 'personal' && position !== null);
  await shownCells(engine, sheet, personal);
  const misplaced = sheet.dataRows === 0 ? [] : await columnsWithPersonalNumbers(engine, columns);
  const cells = Array.from({ length: width }, (_, i) => {
    const cell = receivedSql(sheet, i + 1);
    const marred = misplaced.find(({ parts }) => parts.includes(i + 1));
    const received = marred ? withoutMisplacedSql(marred.name, marred.value!, cell) : cell;
    const own = personal.find(({ position }) => position === i + 1);
    return `${own ? `case when lines.role in ('header', 'title', 'stamp') then ${received} else ${own.name}.shown end` : received} as c${i + 1}`;
  });
  const joins = personal.map(
    ({ name, position }) =>
      `left join (select cell, shown from shown where column_name = '${name}') as ${name} on ${name}.cell = (${receivedSql(sheet, position!)})`,
  );
  const role = `coalesce(lines.role, 'data')`;
  const repeated = `case when lines.row_number in (select row_number from repeated) then 'repeated' else ${role} end`;
  return `select lines.row_number, ${repeats ? repeated : role} as role, ${cells.join(', ')}
    from lines ${joins.join(' ')} ${inOrder(sheet, 'lines.row_number')}`;
}

const inOrder = ({ rows }: ParsedSheet, by: string) => (rows < sortedRows ? `order by ${by}` : '');

async function columnsWithPersonalNumbers(
  engine: Engine,
  columns: readonly SheetColumn[],
): Promise<SheetColumn[]> {
  const rows = await engine.rows<{ name: string }>(
    `select distinct column_name as name from readings where rule = 'PERSONAL_MISPLACED'`,
  );
  return columns.filter((own) => rows.some(({ name }) => name === own.name));
}

/** Makes `shown`: each distinct personal cell as anyone may see it. */
async function shownCells(
  engine: Engine,
  sheet: ParsedSheet,
  personal: readonly SheetColumn[],
): Promise<void> {
  if (personal.length === 0) return;
  const cells = personal.map(
    ({ name, column, position }) =>
      `select distinct '${name}' as column_name, ${holdsFreeText(column)} as is_text, (${receivedSql(sheet, position!)}) as cell from lines`,
  );
  await engine.run(`create or replace temp table shown as select column_name, cell,
    case when is_text then ${lengthOnlySql('cell')} else ${personalSql('cell')} end as shown
    from (${cells.join(' union all ')}) where cell is not null`);
}

function acceptedSql(contract: Dataset, sheet: ParsedSheet): string {
  return `select row_number, ${publicColumns(contract).join(', ')} from typed where ${acceptable} ${inOrder(sheet, 'row_number')}`;
}

/** SQL over `typed`: whether a row is accepted. */
export const acceptable = `not faulty and row_number not in (select row_number from repeated)
  and row_number not in (select row_number from conflicts)`;

function personalCellsSql(sheet: ParsedSheet, columns: readonly SheetColumn[]): string | null {
  const branches = columns
    .filter(({ column, value }) => column.kind === 'personal' && value !== null)
    .map(({ name, value }) => {
      const cell = sheet.broken.length === 0 ? value : `replace(${value}, chr(30), chr(10))`;
      return `select row_number, '${name}' as column_name, ${cell} as cell
        from lines where role is null and not ${emptyMarkSql(`(${value})`)}`;
    });
  return branches.length === 0 ? null : branches.join(' union all ');
}

/** What rows take from above: the rows above do not go along when a row is sent back. */
function inheritedSql(sheet: ParsedSheet, columns: readonly SheetColumn[]): string | null {
  const branches = columns
    .filter(({ column, value }) => column.kind !== 'personal' && value !== null)
    .flatMap(({ name, value, parts }) =>
      parts
        .filter((position) => sheet.filled.includes(position - 1))
        .map(
          (position) => `select row_number, ${position} as position,
          ${withoutMisplacedSql(name, value!, effectiveSql(sheet, position))} as cell from lines
          where contains(c${position}, chr(29)) and role is null`,
        ),
    );
  return branches.length === 0 ? null : branches.join(' union all ');
}
