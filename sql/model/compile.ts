import {
  DummyDriver,
  Kysely,
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
  const query = model.query(queryCreator<Record<string, never>>()).toOperationNode() as RootOperationNode;
  return new ModelCompiler(model.imports, relationOf).compileQuery(query, { queryId: model.name }).sql;
}

/** Staging renames and types, and others say what each of its rows counts for: views, so that rows are written once. */
export function isView(relation: string): boolean {
  return /^stg_|__(known|judged|tallied)$/u.test(relation);
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

/**
 * A model's SQL is stored and shown, so values stand in it as literals; and in place of the names under which it knows
 * its imports the relations that hold them.
 */
class ModelCompiler extends PostgresQueryCompiler {
  readonly #imports: Imports;
  readonly #relationOf: RelationMap;

  constructor(imports: Imports, relationOf: RelationMap) {
    super();
    this.#imports = imports;
    this.#relationOf = relationOf;
  }

  protected override visitTable(node: TableNode): void {
    const imported = this.#imports[node.table.identifier.name];
    const isImport = imported && !node.table.schema;
    super.visitTable(isImport ? TableNode.create(this.#relationOf(imported.name)) : node);
  }

  protected override appendValue(value: unknown): void {
    this.appendImmediateValue(value);
  }
}
