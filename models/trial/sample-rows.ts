import type { Column, Value } from '../../sql/sources/column.ts';
import { type Dataset, publicColumns } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';

const counties = ['990101', '990102'];
const months = ['2021-12-01', '2022-01-01', '2022-02-01'];
const rowsOfEach = 60;

/** A few plausible rows of every source relation, the same each time: dates follow the order of the columns. */
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
      datasetNames.map((dataset, i) => ({
        dataset,
        region_code: counties[i % 2]!,
        month: months[i % 3]!,
        ...origin(dataset, 100),
      })),
    ],
  ]);
}

function rowsOf(name: DatasetName): Record<string, Value>[] {
  const dataset = datasetNamed(name);
  const count = name === 'region' ? counties.length + 1 : rowsOfEach;
  return Array.from({ length: count }, (_, row) => ({
    ...Object.fromEntries(
      publicColumns(dataset).map((column, place) => [column, cellOf(dataset, column, { row, place })]),
    ),
    batch_id: `b-${name}`,
    row_number: row + 1,
    received_at: '2022-03-02T08:00:00',
  }));
}

interface Place {
  readonly row: number;
  readonly place: number;
}

function cellOf(dataset: Dataset, name: string, { row, place }: Place): Value {
  const column = dataset.columns[name]!;
  if (column.refersTo !== undefined && column.refersTo !== dataset.name)
    return `${column.refersTo}-${row % 5}`;
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
      return codes!.items[(row + place) % codes!.items.length]!.code;
    case 'flag':
      return row % 2 === 0;
    default:
      return words;
  }
}
