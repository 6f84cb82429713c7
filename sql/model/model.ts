import type { Expression, QueryCreator } from 'kysely';
import type { Value } from '../sources/column.ts';
import type { Label } from '../words/label.ts';
import type { LineName } from '../words/lines.ts';
import type { ModelColumns, ModelRow } from './columns.ts';

/** Anything a model may read: its name, and the type of its rows. */
export interface Relation<R = unknown> {
  readonly name: string;
  /** Only the type system reads this. */
  readonly row?: R;
}

export type Imports = Readonly<Record<string, Relation>>;
export type DatabaseOf<I extends Imports> = { [K in keyof I]: I[K] extends Relation<infer R> ? R : never };

/** A rule every row keeps: `wrong` selects the rows of `relation` that break it. */
export interface Check {
  readonly name: string;
  readonly about: Label;
  /** Where a row alone tells: the condition that a wrong one meets. Such rules are looked at in one pass. */
  readonly condition?: string;
  /** Other models it looks into. */
  readonly reads: readonly Relation[];
  wrong(relation: string): string;
  /** Values of rows that break the rule once: the proof that it can fail. None where the empty relation breaks it. */
  readonly broken: readonly Readonly<Record<string, Value>>[];
}

interface Definition<C extends ModelColumns, I extends Imports> {
  readonly name: string;
  /** The line of work it serves: its tag, and who answers for it. */
  readonly line: LineName;
  readonly about: Label;
  readonly grain: readonly (keyof C & string)[];
  readonly columns: C;
  readonly imports: I;
  readonly checks: readonly Check[];
  query(db: QueryCreator<DatabaseOf<I>>): Expression<ModelRow<C>>;
}

/** A model as the graph at work sees it, whatever its columns. */
export interface Model extends Relation {
  readonly line: LineName;
  readonly about: Label;
  readonly grain: readonly string[];
  readonly columns: ModelColumns;
  readonly imports: Imports;
  readonly checks: readonly Check[];
  query(db: QueryCreator<Record<string, never>>): Expression<unknown>;
}

/** A model that knows its own columns and what it reads. */
export type TypedModel<C extends ModelColumns, I extends Imports = Imports> = Omit<
  Model,
  'columns' | 'imports' | 'row'
> & {
  readonly columns: C;
  readonly imports: I;
} & Relation<ModelRow<C>>;

/**
 * Declares a model. Its query sees its imports and nothing else, and must return the declared columns:
 * an undeclared import, a missing column or an empty value in a full column does not compile.
 */
export function model<const C extends ModelColumns, const I extends Imports>(
  definition: Definition<C, I>,
): TypedModel<C, I> {
  return definition as unknown as TypedModel<C, I>;
}

export function isModel(relation: Relation): relation is Model {
  return 'query' in relation;
}
