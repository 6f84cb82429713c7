import {
  type AliasNode,
  type IdentifierNode,
  type OperationNode,
  type RawNode,
  type ReferenceNode,
  type SelectionNode,
  type SelectQueryNode,
  TableNode,
} from 'kysely';
import { queryCreator } from './compile.ts';
import type { Model } from './model.ts';
import { namesIn } from './raw-names.ts';
import { columnsOf } from './source.ts';

/** Where the values of one column come from; columns are named `relation.column`. */
export interface Origins {
  /** Columns its values are taken or computed from. */
  readonly values: ReadonlySet<string>;
  /** Columns that decide which of them, or whether any. */
  readonly conditions: ReadonlySet<string>;
  /** Relations whose rows it counts. */
  readonly counted: ReadonlySet<string>;
  /** Taken over as it is. */
  readonly isSame: boolean;
}

export interface QueryOrigins {
  readonly columns: ReadonlyMap<string, Origins>;
  /** Columns that decide which rows there are: of joins, conditions and groups. */
  readonly rows: ReadonlySet<string>;
}

type Table = ReadonlyMap<string, Origins>;

interface Scope {
  readonly tables: ReadonlyMap<string, Table>;
  readonly outer: Scope | null;
}

/** What its query says of the origin of each column of a model, one step back: to the columns of its imports. */
export function originsOf(model: Model): QueryOrigins {
  // What reads nothing is written in its own words.
  if (Object.keys(model.imports).length === 0)
    return {
      columns: new Map(Object.keys(model.columns).map((name) => [name, nothing])),
      rows: none,
    };
  const imports = Object.entries(model.imports).map(([alias, relation]) => {
    const names = Object.keys(columnsOf(relation));
    return [alias, new Map(names.map((name) => [name, taken(`${relation.name}.${name}`)]))] as const;
  });
  const query = model.query(queryCreator<Record<string, never>>()).toOperationNode();
  return originsOfQuery(query as SelectQueryNode, new Map(imports), null);
}

function originsOfQuery(
  query: SelectQueryNode,
  known: ReadonlyMap<string, Table>,
  outer: Scope | null,
): QueryOrigins {
  const tables = new Map(known);
  const rows = new Set<string>();
  const inner = (node: OperationNode, around: Scope | null): QueryOrigins => {
    const found = originsOfQuery(node as SelectQueryNode, tables, around);
    for (const name of found.rows) rows.add(name);
    return found;
  };
  for (const { name, expression } of query.with?.expressions ?? [])
    tables.set(nameOf(name.table), inner(expression, null).columns);

  const from = [...(query.from?.froms ?? []), ...(query.joins ?? []).map(({ table }) => table)];
  const scope: Scope = { outer, tables: new Map(from.map((node) => tableOf(node, tables, inner))) };
  for (const node of [
    query.where,
    query.having,
    ...(query.groupBy?.items ?? []),
    ...(query.distinctOn ?? []),
    ...(query.joins ?? []).map(({ on }) => on),
  ]) {
    if (node) addAll(rows, allOf(expressed(node, scope, tables)));
  }

  const selected = (query.selections ?? []).flatMap((selection) => outputs(selection, scope, tables));
  const united = (query.setOperations ?? []).map(({ expression }) => [...inner(expression, null).columns]);
  const columns = selected.map(
    ([name, own], at) => [name, merged([own, ...united.map((other) => other[at]![1])])] as const,
  );
  return { columns: new Map(columns), rows };
}

function tableOf(
  node: OperationNode,
  tables: ReadonlyMap<string, Table>,
  inner: (node: OperationNode, around: Scope | null) => QueryOrigins,
): readonly [string, Table] {
  if (node.kind === 'AliasNode') {
    const { node: aliased, alias } = node as AliasNode;
    return [(alias as IdentifierNode).name, tableOf(aliased, tables, inner)[1]];
  }
  if (node.kind === 'SelectQueryNode') return ['', inner(node, null).columns];
  if (!TableNode.is(node)) throw new TypeError(`rows are selected from a ${node.kind}`);
  const name = nameOf(node);
  return [name, tables.get(name) ?? new Map()];
}

function outputs(
  { selection }: SelectionNode,
  scope: Scope,
  tables: ReadonlyMap<string, Table>,
): (readonly [string, Origins])[] {
  if (selection.kind === 'SelectAllNode') return [...scope.tables.values()].flatMap((table) => [...table]);
  if (selection.kind === 'ReferenceNode') {
    const { column, table } = selection as ReferenceNode;
    if (column.kind === 'SelectAllNode') return [...(scope.tables.get(nameOf(table!)) ?? [])];
    return [[column.column.name, expressed(selection, scope, tables)]];
  }
  if (selection.kind !== 'AliasNode') throw new TypeError(`a ${selection.kind} is selected without a name`);
  const { node, alias } = selection as AliasNode;
  return [[(alias as IdentifierNode).name, expressed(node, scope, tables)]];
}

function expressed(node: OperationNode, scope: Scope, tables: ReadonlyMap<string, Table>): Origins {
  const within = (inner: OperationNode) => expressed(inner, scope, tables);
  switch (node.kind) {
    case 'ReferenceNode': {
      const { column, table } = node as ReferenceNode;
      return column.kind === 'SelectAllNode'
        ? nothing
        : found(scope, column.column.name, table && nameOf(table));
    }
    case 'SelectQueryNode': {
      const { columns, rows } = originsOfQuery(node as SelectQueryNode, tables, scope);
      const values = merged([...columns.values()]);
      return { ...values, conditions: values.conditions.union(rows) };
    }
    case 'RawNode':
      return expressedRaw(node as RawNode, scope, within);
    case 'AndNode':
    case 'OrNode':
    case 'UnaryOperationNode':
    case 'WhereNode':
      return deciding(computed(childrenOf(node).map(within)));
    case 'BinaryOperationNode': {
      const parts = computed(childrenOf(node).map(within));
      return isComparison(node) ? deciding(parts) : parts;
    }
    default:
      return computed(childrenOf(node).map(within));
  }
}

function expressedRaw(raw: RawNode, scope: Scope, within: (node: OperationNode) => Origins): Origins {
  const { sqlFragments, parameters } = raw;
  const [only] = parameters;
  if (only && parameters.length === 1 && sqlFragments.every((text) => text.trim() === ''))
    return within(only);
  const text = sqlFragments.join(' ? ');
  const named = namesIn(text).flatMap(({ table, column }) => find(scope, column, table) ?? []);
  const parts = computed([...parameters.map(within), ...named]);
  const isCount = /\b(?:sum|count)\s*\(/iu.test(text) && allOf(parts).size === 0;
  return isCount ? { ...parts, counted: relationsIn(scope) } : parts;
}

function found(scope: Scope, column: string, table: string | undefined): Origins {
  const origins = find(scope, column, table);
  if (origins === null) throw new TypeError(`nothing in scope has a column ${column}`);
  return origins;
}

function find(scope: Scope | null, column: string, table: string | undefined): Origins | null {
  if (scope === null) return null;
  const here =
    table === undefined ? [...scope.tables.values()].find((one) => one.has(column)) : scope.tables.get(table);
  return here?.get(column) ?? find(scope.outer, column, table);
}

function relationsIn({ tables }: Scope): ReadonlySet<string> {
  const columns = [...tables.values()].flatMap((table) =>
    [...table.values()].flatMap((one) => [...allOf(one)]),
  );
  return new Set(columns.map((name) => name.split('.')[0]!));
}

const none: ReadonlySet<string> = new Set();
const nothing: Origins = { values: none, conditions: none, counted: none, isSame: false };

function taken(column: string): Origins {
  return { ...nothing, values: new Set([column]), isSame: true };
}

function computed(parts: readonly Origins[]): Origins {
  const all = (of: (part: Origins) => ReadonlySet<string>) => new Set(parts.flatMap((part) => [...of(part)]));
  return {
    values: all(({ values }) => values),
    conditions: all(({ conditions }) => conditions),
    counted: all(({ counted }) => counted),
    isSame: false,
  };
}

/** The same column of several queries, one below the other. */
function merged(parts: readonly Origins[]): Origins {
  const all = computed(parts);
  return { ...all, isSame: all.values.size === 1 && parts.every(({ isSame }) => isSame) };
}

function deciding(parts: Origins): Origins {
  return { ...nothing, conditions: allOf(parts), counted: parts.counted };
}

function allOf({ values, conditions }: Origins): Set<string> {
  return values.union(conditions);
}

function addAll(to: Set<string>, names: ReadonlySet<string>): void {
  for (const name of names) to.add(name);
}

const comparisons =
  /^(?:=|==|!=|<>|<|>|<=|>=|<=>|(?:not )?in|is(?: not)?(?: distinct from)?|(?:not )?i?like|between)$/u;

function isComparison(node: OperationNode): boolean {
  const { operator } = node as unknown as { operator: { kind: string; operator?: string } };
  return operator.kind === 'OperatorNode' && comparisons.test(operator.operator ?? '');
}

function childrenOf(node: OperationNode): OperationNode[] {
  return Object.values(node).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]).filter(isNode));
}

function isNode(part: unknown): part is OperationNode {
  return typeof part === 'object' && part !== null && 'kind' in part;
}

function nameOf(table: TableNode): string {
  return table.table.identifier.name;
}
