import { grainOf } from '../../sql/model/stage.ts';
import type { Column, Value } from '../../sql/sources/column.ts';
import { type Dataset, publicColumns } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';

const counties = ['990101', '990102'];
const months = ['2021-12-01', '2022-01-01', '2022-02-01'];
const rowsOfEach = 60;
/** How many rows of another dataset are named by a column that refers to it. */
const referred = 5;
/** How many values of a column of a key are combined with those of the others. */
const fewValues = 3;
const fewCodes = 8;

/**
 * A few plausible rows of every source relation, the same each time: dates follow the order of the columns, and rows
 * that share all of their key but one column are there for each of its columns.
 */
export function sampleSources(): ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]> {
  const origin = (dataset: string, row: number) => ({ batch_id: `b-${dataset}`, row_number: row + 1 });
  return new Map([
    ...datasetNames.map((name) => [`src_${name}`, rowsOf(name)] as const),
    [
      'src_coverage',
      datasetNames.flatMap((dataset) =>
        counties.flatMap((region_code) =>
          months.map((month) => ({
            dataset,
            region_code,
            month,
            batch_id: `b-${dataset}`,
            is_whole: month !== months[2] || region_code === counties[0],
          })),
        ),
      ),
    ],
    [
      'src_reject',
      datasetNames.flatMap((dataset) =>
        counties.flatMap((region_code, i) =>
          months.map((month, j) => ({ dataset, region_code, month, ...origin(dataset, 100 + 3 * i + j) })),
        ),
      ),
    ],
  ]);
}

function rowsOf(name: DatasetName): Record<string, Value>[] {
  const dataset = datasetNamed(name);
  const keys = keysOf(dataset);
  return keys.map((key, row) => ({
    ...Object.fromEntries(
      publicColumns(dataset).map((column, place) => [
        column,
        cellOf(dataset, column, { row: key[column] ?? otherwise(dataset, column, { row, place }), place }),
      ]),
    ),
    batch_id: `b-${name}`,
    row_number: row + 1,
    received_at: '2022-03-02T08:00:00',
    ...(dataset.keepsFirst ? { first_received_at: '2022-03-02T08:00:00' } : {}),
  }));
}

/** Codes go along with neither the county nor one another. */
function otherwise({ columns }: Dataset, name: string, { row, place }: Place): number {
  return columns[name]!.codes ? Math.floor(row / counties.length) + Math.floor(row / 7) + place : row;
}

/** Which value each column of the key has in each row: as many combinations as there are, up to the rows wanted. */
function keysOf(dataset: Dataset): Readonly<Record<string, number>>[] {
  const wanted = dataset.name === 'region' ? counties.length + 1 : rowsOfEach;
  // The column with most values comes last and takes what is left.
  const columns = grainOf(dataset)
    .map((name) => ({ name, values: valuesOf(dataset, name) }))
    .sort((one, other) => one.values - other.values);
  const most = columns.reduce((product, { values }) => product * values, 1);
  return Array.from({ length: Math.min(wanted, most) }, (_, row) => {
    let left = row;
    return Object.fromEntries(
      columns.map(({ name, values }, i) => {
        const most = dataset.columns[name]!.codes ? fewCodes : fewValues;
        const radix = i === columns.length - 1 ? values : Math.min(values, most);
        const value = left % radix;
        left = (left - value) / radix;
        return [name, value];
      }),
    );
  });
}

/** How many values `cellOf` knows for a column of the key. */
function valuesOf(dataset: Dataset, name: string): number {
  const { kind, codes, refersTo } = dataset.columns[name]!;
  if (dataset.name === 'region') return counties.length + 1;
  if (refersTo !== undefined && refersTo !== dataset.name) return referred;
  if (kind === 'region') return counties.length;
  if (kind === 'month') return months.length;
  if (kind === 'flag') return 2;
  return codes ? codes.items.length : rowsOfEach;
}

interface Place {
  readonly row: number;
  readonly place: number;
}

function cellOf(dataset: Dataset, name: string, { row, place }: Place): Value {
  const column = dataset.columns[name]!;
  if (column.refersTo !== undefined && column.refersTo !== dataset.name)
    return row % referred === referred - 1 ? 'in no list' : `${column.refersTo}-${row % referred}`;
  if (dataset.name === 'region' && name === 'region_code') return ['990100', ...counties][row]!;
  if (column.nullable && (dataset.name === 'region' || row % 7 === 6)) return null;
  return plainValue(column, dataset.key.includes(name) ? `${dataset.name}-${row}` : `${name} ${row % 4}`, {
    row,
    place,
  });
}

function plainValue({ kind, codes }: Column, words: string, { row, place }: Place): Value {
  const day = new Date(Date.UTC(2021, 11, 1 + ((row * 7) % 60) + place)).toISOString().slice(0, 10);
  switch (kind) {
    case 'region':
      return counties[row % 2]!;
    case 'day':
      return day;
    case 'month':
      return months[row % 3]!;
    case 'instant':
      return `${day}T09:30:00`;
    case 'count':
    case 'fen':
    case 'sqm':
    case 'decimal':
      return (row * 3) % 7;
    case 'code':
      return codes!.items[row % codes!.items.length]!.code;
    case 'flag':
      return row % 2 === 0;
    default:
      return words;
  }
}
