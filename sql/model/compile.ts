import {
  DummyDriver,
  Kysely,
  OperationNodeTransformer,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCreator,
  type RootOperationNode,
  TableNode,
} from 'kysely';
import { named } from '../sources/sql-text.ts';
import type { Imports, Model } from './model.ts';

/** Where a relation's rows are to be read from: the release, a past moment, or the rows of a test. */
export type RelationMap = (relation: string) => string;

export const inRelease: RelationMap = (relation) => relation;

/** The SQL of a model, complete in itself: no parameter, one relation for each import. */
export function compile(model: Model, relationOf: RelationMap = inRelease): string {
  const query = model.query(queryCreator<Record<string, never>>()).toOperationNode();
  const named = new ImportNames(model.imports, relationOf).transformNode(query);
  return new LiteralCompiler().compileQuery(named as RootOperationNode, { queryId: model.name }).sql;
}

/** Staging renames and types, and others say what each of its rows counts for: views, so that rows are written once. */
export function isView(relation: string): boolean {
  return /^stg_|__(tallied|judged)$/u.test(relation);
}

/** The statement that makes a model's relation. */
export function creation(model: Model): string {
  const kind = isView(model.name) ? 'view' : 'table';
  return `create ${kind} ${named(model.name)} as ${compile(model)}`;
}

/** Builds queries and runs none. */
export function queryCreator<DB>(): QueryCreator<DB> {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

/** Replaces the names under which a model knows its imports by the relations that hold them. */
class ImportNames extends OperationNodeTransformer {
  readonly #imports: Imports;
  readonly #relationOf: RelationMap;

  constructor(imports: Imports, relationOf: RelationMap) {
    super();
    this.#imports = imports;
    this.#relationOf = relationOf;
  }

  protected override transformTable(node: TableNode): TableNode {
    const imported = this.#imports[node.table.identifier.name];
    return imported && !node.table.schema
      ? TableNode.create(this.#relationOf(imported.name))
      : super.transformTable(node);
  }
}

/** A model's SQL is stored and shown, so values stand in it as literals. */
class LiteralCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.appendImmediateValue(value);
  }
}
