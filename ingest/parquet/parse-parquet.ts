import { statSync } from 'node:fs';
import { type Engine, named, openEngine, quoted } from '../../sql/engine/index.ts';
import type { Limits } from '../limits.ts';
import { parsedSheet } from '../parser/parsed-sheet.ts';
import { plainNumber } from '../parser/plain-number.ts';
import type { Parsed, ParseTask } from '../parser/protocol.ts';
import { Refused, tooLarge } from '../parser/refused.ts';
import { SheetWriter } from '../parser/sheet-writer.ts';
import type { FindHeader } from '../profile/find-header.ts';

const memory = '256MB';
const nested = /\[|^(?:STRUCT|MAP|UNION|VARIANT|LIST|GEOMETRY)\b/u;
const inexact = /^(?:DOUBLE|FLOAT)$/u;
const zoned = 'TIMESTAMP WITH TIME ZONE';

interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * Reads a Parquet file, every column as text, into canonical lines: row 1 is the names of the columns, record n is
 * row n + 1. Instants in UTC are told in the time of the city. NESTED_VALUE for columns that hold lists or objects.
 */
export async function parseParquet(
  { source, target }: ParseTask,
  limits: Limits,
  find: FindHeader,
): Promise<Parsed> {
  const { size } = statSync(source);
  if (size > limits.workbookBytes) throw tooLarge('bytes', size, limits.workbookBytes);
  const writer = new SheetWriter(`${target}-1`, limits, '1', (rows) => find(rows, { number: 1, name: null }));
  await using engine = await openEngine(':memory:', { files: [source], threads: 1, memory });
  try {
    await write(engine, source, writer, limits);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('PARQUET_INVALID');
  }
  const read = { kind: 'parquet', encoding: 'parquet', delimiter: null } as const;
  const sheet = parsedSheet(writer.finish({ number: 1, name: null, date1904: false }), read);
  return { kind: 'parsed', file: { ...read, sheets: [sheet], remarks: [] } };
}

async function write(engine: Engine, source: string, writer: SheetWriter, limits: Limits): Promise<void> {
  const table = `read_parquet(${quoted(source)}, binary_as_string = true, hive_partitioning = false)`;
  const [told] = await engine.rows<{ rows: number }>(
    `select sum(num_rows)::bigint as rows from parquet_file_metadata(${quoted(source)})`,
  );
  if (told!.rows >= limits.rows) throw tooLarge('rows', told!.rows, limits.rows);
  const columns: ParquetColumn[] = await engine.describe(`select * from ${table}`);
  if (columns.length > limits.columns) throw tooLarge('columns', columns.length, limits.columns);
  const odd = columns.find(({ type }) => nested.test(type));
  if (odd) throw new Refused('NESTED_VALUE', { column: odd.name.slice(0, 24), row: 1 });
  writer.add({ number: 1, cells: columns.map(({ name }) => name) });
  const asText = columns.map(({ name, type }) => `coalesce(${textSql(named(name), type)}, '')`);
  const isInexact = columns.map(({ type }) => inexact.test(type));
  let row = 1;
  for await (const records of engine.stream(`select ${asText.join(', ')} from ${table}`)) {
    for (const cells of records) {
      if (writer.hopeless) return;
      writer.add({
        number: ++row,
        cells: (cells as string[]).map((cell, i) => (isInexact[i] ? plainNumber(cell) : cell)),
      });
    }
  }
  const inUtc = columns.filter(({ type }) => type === zoned).length;
  if (inUtc > 0) writer.count('utc_to_local', inUtc * (row - 1));
}

function textSql(cell: string, type: string): string {
  if (type === zoned) return `cast(timezone('Asia/Shanghai', ${cell}) as varchar)`;
  if (type === 'BOOLEAN') return `upper(cast(${cell} as varchar))`;
  return `cast(${cell} as varchar)`;
}
