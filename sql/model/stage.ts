import type { QueryCreator } from 'kysely';
import { type Column, type Columns, type PersonalColumn, sqlTypes, type Value } from '../sources/column.ts';
import { type Dataset, publicColumns } from '../sources/dataset.ts';
import type { LineName } from '../words/lines.ts';
import { fen, type ModelColumn, origin, sqm } from './columns.ts';
import type { Model, TypedModel } from './model.ts';
import type { Source } from './source.ts';

type PublicColumns<C extends Columns> = {
  readonly [K in keyof C as C[K] extends PersonalColumn ? never : K]: C[K] extends Column<infer T>
    ? ModelColumn<T>
    : never;
};

/** A staging model of a dataset whose columns need no other name and no other type. */
export type Staged<D extends Dataset> = TypedModel<PublicColumns<D['columns']> & typeof origin>;

/** The public columns of a dataset with their origin, one row for each key. */
export function stage<D extends Dataset>(name: string, source: Source<D>, line: LineName): Staged<D> {
  const { dataset } = source;
  const own = publicColumns(dataset);
  const staged: Model = {
    name,
    line,
    about: dataset.title,
    grain: grainOf(dataset),
    columns: {
      ...Object.fromEntries(own.map((column) => [column, modelColumn(dataset.columns[column]!)])),
      ...origin,
    },
    imports: { rows: source },
    checks: [],
    query: (db) =>
      (db as unknown as QueryCreator<{ rows: Record<string, Value> }>)
        .selectFrom('rows')
        .select([...own, ...Object.keys(origin)]),
  };
  return staged as unknown as Staged<D>;
}

/** What tells the rows in force of a dataset apart: a month's rows are the county's own, so two counties may use one number. */
export function grainOf({ key, replaces }: Dataset): readonly string[] {
  return replaces === 'county-month' && !key.includes('region_code') ? ['region_code', ...key] : key;
}

function modelColumn({ kind, label: { zh, en }, unit, codes, nullable }: Column): ModelColumn {
  const plain: ModelColumn =
    kind === 'fen'
      ? fen(zh, en)
      : kind === 'sqm'
        ? sqm(zh, en)
        : { sql: sqlTypes[kind], label: { zh, en }, ...(unit && { unit }), ...(codes && { codes }) };
  return nullable ? { ...plain, absent: { zh: '未填报', en: 'not filled in' } } : plain;
}
