import type { Value } from '../sources/column.ts';
import type { Label } from '../words/label.ts';
import type { ModelColumns, ModelRow } from './columns.ts';
import type { Imports, Model, Relation, TypedModel } from './model.ts';

type RowsOf<R> = R extends Relation<infer Row> ? readonly Partial<Row>[] : never;

interface Example<C extends ModelColumns, I extends Imports> {
  readonly about: Label;
  /** Rows of what the model reads; a column that is not named is empty, an import that is not named has no row. */
  readonly given: { readonly [K in keyof I]?: RowsOf<I[K]> };
  /** Every row that comes out, in any order, by the columns the case is about: the same ones in each row. */
  readonly expected: readonly Partial<ModelRow<C>>[];
}

type Rows = readonly Readonly<Record<string, Value>>[];

/** A unit test of a model: what it makes of a few rows. */
export interface ModelCase {
  readonly model: Model;
  readonly about: Label;
  readonly given: Readonly<Record<string, Rows>>;
  readonly expected: Rows;
}

/** Unit tests of one model, each in its own terms. */
export function cases<C extends ModelColumns, I extends Imports>(
  model: TypedModel<C, I>,
  examples: readonly Example<C, I>[],
): readonly ModelCase[] {
  return examples.map((example) => ({ ...example, model }) as unknown as ModelCase);
}

/** The one row of `int_release__moment` of a release as of a month. */
export function asOf(as_of_month: string, as_of_on: string) {
  return [{ city_code: '990100', first_month: '2021-01-01', as_of_month, as_of_on, is_complete: true }];
}
