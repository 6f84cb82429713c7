import { type Engine, named, type Row } from '../../sql/engine/index.ts';
import { inRelease, isModel, type Model, type RelationMap } from '../../sql/index.ts';
import type { ModelColumns, ModelRow } from '../../sql/model/columns.ts';
import type { Imports, Relation, TypedModel } from '../../sql/model/model.ts';
import { shapeOf } from '../../sql/model/shape.ts';
import type { Value } from '../../sql/sources/column.ts';

type RowsOf<I extends Imports> = {
  readonly [K in keyof I]: I[K] extends Relation<infer R> ? readonly R[] : never;
};
type Given = Readonly<Record<string, readonly Row[]>>;

/**
 * A table that no query fills: its rows are computed in our process from the rows of the models it reads, all of which
 * are held at once, so they are to be few. The statistics themselves are loaded by whoever computes, and nobody else.
 */
export interface Analysis extends Model {
  rows(given: Given): Promise<readonly Row[]>;
}

/** An analysis that knows its own columns and what it reads. */
export type TypedAnalysis<C extends ModelColumns, I extends Imports> = TypedModel<C, I> & {
  rows(given: RowsOf<I>): Promise<readonly ModelRow<C>[]>;
};

type Definition<C extends ModelColumns, I extends Imports> = Omit<
  TypedAnalysis<C, I>,
  'query' | 'row' | 'grain'
> & {
  readonly grain: readonly (keyof C & string)[];
};

export function analysis<const C extends ModelColumns, const I extends Imports>(
  definition: Definition<C, I>,
): TypedAnalysis<C, I> {
  const own: Model = { ...(definition as unknown as Analysis), query: () => shapeOf(definition.columns) };
  return own as unknown as TypedAnalysis<C, I>;
}

export function isAnalysis(model: Model): model is Analysis {
  return 'rows' in model;
}

/** Computes the rows of an analysis and appends them to `to`, which has its columns. */
export async function appendAnalysis(
  engine: Engine,
  analysis: Analysis,
  { to = analysis.name, relationOf = inRelease }: { to?: string; relationOf?: RelationMap } = {},
): Promise<void> {
  await engine.append(to, await computedRows(engine, analysis, relationOf));
}

/** The rows of an analysis by the place of its columns, in the order of its grain. */
export async function computedRows(
  engine: Engine,
  analysis: Analysis,
  relationOf: RelationMap = inRelease,
): Promise<Value[][]> {
  const given: Record<string, Row[]> = {};
  for (const [name, relation] of Object.entries(analysis.imports)) {
    // Sums of doubles follow the order of what is added up, so rows come in one order: that of their grain.
    const order = isModel(relation) ? ` order by ${relation.grain.map(named).join(', ')}` : '';
    given[name] = await engine.rows(`select * from ${named(relationOf(relation.name))}${order}`);
  }
  const columns = Object.entries(analysis.columns);
  const rows = (await analysis.rows(given)).map((row) => columns.map(([name]) => written(row[name] ?? null)));
  const places = analysis.grain.map((name) => columns.findIndex(([column]) => column === name));
  return rows.sort((a, b) => compared(a, b, places));
}

/** Numbers keep twelve digits: what comes after them may differ from processor to processor. */
function written(value: Value): Value {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  if (!Number.isFinite(value)) throw new RangeError(`a statistic is ${value}; expected a number or null`);
  return Number(value.toPrecision(12));
}

function compared(a: readonly Value[], b: readonly Value[], places: readonly number[]): number {
  const i = places.find((place) => a[place] !== b[place]);
  return i === undefined ? 0 : a[i]! < b[i]! ? -1 : 1;
}

/** The row of what an analysis reads. */
export type RowOf<R> = R extends Relation<infer Row> ? Row : never;
