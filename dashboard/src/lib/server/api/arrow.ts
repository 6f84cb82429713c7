import {
  Bool,
  type DataType,
  Dictionary,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { isLabel, type PlainColumn, plainColumns, type Sheet } from './sheet.ts';

const types = {
  text: () => new Utf8(),
  word: () => new Dictionary(new Utf8(), new Int32()),
  figure: () => new Float64(),
  // Whole numbers go to 2^53, as JSON has them: an integer type would make them BigInt in the browser.
  whole: () => new Float64(),
  flag: () => new Bool(),
} as const satisfies Record<PlainColumn['kind'], () => DataType>;

/** A table as an Arrow IPC stream: words as dictionaries, numbers as Float64, absence as null, its facts as metadata. */
export function arrowOf({ columns, rows, facts }: Sheet): Uint8Array<ArrayBuffer> {
  const vectors = plainColumns(columns).map(
    ({ name, kind, of }) => [name, vectorFromArray(rows.map(of), types[kind]()) as Vector] as const,
  );
  const table = new Table(Object.fromEntries(vectors));
  for (const { name, value } of facts)
    table.schema.metadata.set(name, isLabel(value) ? `${value.zh} ${value.en}` : value);
  return new Uint8Array(tableToIPC(table, 'stream'));
}
