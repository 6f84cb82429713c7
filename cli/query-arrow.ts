import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int32,
  Int64,
  makeData,
  Table,
  TimestampMicrosecond,
  tableToIPC,
  Uint64,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import type { Json, Queried } from '../models/index.ts';

/** Absence as null; lists and structs as JSON. */
export function textOf(value: Json | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * What a query found as an Arrow IPC stream: whole numbers, decimals, days, instants and truth values in types of their
 * own where those lose nothing, everything else as text; absence as null.
 */
export function arrowOf({ columns, rows }: Queried): Uint8Array {
  const vectors = columns.map(
    ({ name, type }) =>
      [
        name,
        vectorOf(
          type,
          rows.map((row) => row[name] ?? null),
        ),
      ] as const,
  );
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

function vectorOf(type: string, cells: readonly Json[]): Vector {
  const whole = (of: DataType) =>
    vectorFromArray(
      cells.map((cell) => (cell === null ? null : BigInt(cell as number | string))),
      of,
    );
  switch (type) {
    case 'BOOLEAN':
      return vectorFromArray(cells, new Bool());
    case 'TINYINT':
    case 'UTINYINT':
    case 'SMALLINT':
    case 'USMALLINT':
    case 'INTEGER':
      return vectorFromArray(cells, new Int32());
    case 'UINTEGER':
    case 'BIGINT':
      return whole(new Int64());
    case 'UBIGINT':
      return whole(new Uint64());
    case 'DATE':
      return daysOf(cells) ?? words(cells);
    case 'TIMESTAMP':
      return instantsOf(cells) ?? words(cells);
    default:
      return isNumber(type, cells) ? vectorFromArray(cells, new Float64()) : words(cells);
  }
}

const words = (cells: readonly Json[]) => vectorFromArray(cells.map(textOf), new Utf8());

function isNumber(type: string, cells: readonly Json[]): boolean {
  return /^(?:FLOAT|DOUBLE|DECIMAL\(.*\))$/u.test(type) && cells.every((cell) => typeof cell !== 'string');
}

/** Null where a day has no number: `infinity`, or before the year 1. */
function daysOf(cells: readonly Json[]): Vector | null {
  const days = cells.map((cell) => (cell === null ? null : new Date(`${cell}T00:00:00Z`)));
  return days.some((day) => Number.isNaN(day?.getTime())) ? null : vectorFromArray(days, new DateDay());
}

function instantsOf(cells: readonly Json[]): Vector | null {
  const micros = cells.map((cell) => (cell === null ? null : microsOf(String(cell))));
  if (micros.includes(undefined)) return null;
  const [data] = vectorFromArray(micros as (bigint | null)[], new Int64()).data;
  if (!data) return vectorFromArray([], new TimestampMicrosecond());
  const { length, nullCount, nullBitmap, values } = data;
  const type = new TimestampMicrosecond();
  return new Vector([makeData({ type, length, nullCount, nullBitmap, data: values })]);
}

/** Microseconds since 1970 UTC. */
function microsOf(at: string): bigint | undefined {
  const [, second, part = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?$/u.exec(at) ?? [];
  return second === undefined
    ? undefined
    : BigInt(Date.parse(`${second}Z`)) * 1000n + BigInt(part.padEnd(6, '0'));
}
