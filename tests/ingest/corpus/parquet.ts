import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, quoted } from '../../../sql/engine/index.ts';
import { hazardHeader, hazardRow } from '../hazard-rows.ts';
import { type Cases, patched } from './case.ts';

/** Writes Parquet files of queries with the engine itself. */
export async function withParquet<T>(
  use: (write: (query: string) => Promise<Buffer>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-parquet-'));
  try {
    await using engine = await openEngine(':memory:', { folders: [folder] });
    const path = join(folder, 'made.parquet');
    return await use(async (query) => {
      await engine.run(`copy (${query}) to ${quoted(path)} (format parquet, compression zstd)`);
      return readFile(path);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The select list of a hazard row, with columns replaced or added by SQL. */
export function hazardSql(id: string, more: Readonly<Record<string, string>> = {}): string {
  const row = hazardRow(id);
  const columns = Object.fromEntries(hazardHeader.map((name, i) => [name, quoted(row[i]!)]));
  return Object.entries({ ...columns, ...more })
    .map(([name, sql]) => `${sql} as "${name}"`)
    .join(', ');
}

/** Parquet that is torn, nests, lies or holds what no table of text does. */
export function parquetCases(): Promise<Cases> {
  return withParquet(async (write) => {
    const row = (id: string, more = {}) => write(`select ${hazardSql(id, more)}`);
    const good = await row('P0');
    const footer = good.readUInt32LE(good.length - 8);
    return {
      'mark-alone.parquet': ['PAR1', 'PARQUET_INVALID'],
      'marks-alone.parquet': ['PAR1PAR1', 'PARQUET_INVALID'],
      'cut.parquet': [good.subarray(0, good.length / 2), 'PARQUET_INVALID'],
      'footer-cut.parquet': [good.subarray(0, -6), 'PARQUET_INVALID'],
      'footer-longer-than-the-file.parquet': [
        patched(good, -8, Buffer.from('ffffff7f', 'hex')),
        'PARQUET_INVALID',
      ],
      'footer-of-nothing.parquet': [patched(good, -8, Buffer.alloc(4)), 'PARQUET_INVALID'],
      'footer-of-zeros.parquet': [patched(good, -8 - footer, Buffer.alloc(footer)), 'PARQUET_INVALID'],
      'encrypted.parquet': [patched(good, -4, 'PARE'), 'PARQUET_INVALID'],
      'pages-of-zeros.parquet': [patched(good, 4, Buffer.alloc(200)), 'PARQUET_INVALID'],
      'text-with-the-mark.parquet': ['PAR1,区县\n隐患,青岚区\n', 'PARQUET_INVALID'],
      'list.parquet': [await row('P1', { x: '[1]' }), 'NESTED_VALUE'],
      'array.parquet': [await row('P2', { x: 'array_value(1, 2)' }), 'NESTED_VALUE'],
      'struct.parquet': [await row('P3', { x: '{a: 1}' }), 'NESTED_VALUE'],
      'map.parquet': [await row('P4', { x: "map(['a'], [1])" }), 'NESTED_VALUE'],
      'no-rows.parquet': [await write(`select * from (select ${hazardSql('P5')}) where 1 = 0`), 'FILE_EMPTY'],
      'other-columns.parquet': [await write("select 'x' as name, 1 as phone"), 'HEADER_UNKNOWN'],
      'six-hundred-columns.parquet': [
        await write(`select ${Array.from({ length: 600 }, (_, i) => `1 as k${i}`).join(', ')}`),
        'FILE_TOO_LARGE',
      ],
      'rows-without-end.parquet': [
        await write(`select ${hazardSql('P6')} from range(1100000)`),
        'FILE_TOO_LARGE',
      ],
      'cell-too-long.parquet': [await row('P7', { 项目编码: "repeat('G', 40000)" }), 'FILE_TOO_LARGE'],
      'row-too-long.parquet': [
        await row(
          'P8',
          Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, "repeat('x', 30000)"])),
        ),
        'FILE_TOO_LARGE',
      ],
      'nulls.parquet': [await row('P9', { 发现日期: 'null::date' }), [0, 1]],
      'bytes-that-are-text.parquet': [await row('P10', { 项目编码: "'G1'::blob" }), [1, 0]],
      'bytes-that-are-no-text.parquet': [
        await row('P11', { 项目编码: "'\\xFF\\xFE'::blob" }),
        'PARQUET_INVALID',
      ],
      'every-kind-of-number.parquet': [
        await row('P12', {
          a: '1::utinyint',
          b: '1::hugeint',
          c: '1.5::decimal(9, 2)',
          d: "'nan'::double",
          e: '1e300::float8',
          项目编码: '12::smallint',
        }),
        [1, 0],
      ],
      'times.parquet': [
        await row('P13', {
          a: "time '09:30'",
          b: "interval '3 months'",
          c: 'uuid()',
          发现日期: "timestamp '2022-05-03 10:00:00.123456'",
        }),
        [1, 0],
      ],
      'damaged-code.parquet': [await row('P14', { 项目编码: '913501001234567891::double' }), [0, 1]],
      'prototype.parquet': [await row('P15', { hasOwnProperty: '1', constructor: '1' }), [1, 0]],
      'quotes-in-a-name.parquet': [
        await write(`select ${hazardSql('P16')}, 1 as "a""; drop table x; --"`),
        [1, 0],
      ],
    };
  });
}
