import type { Model, Relation } from '../../sql/index.ts';
import { tables } from '../analyses/index.ts';

/** Who reads whom: every model and every source a model reads, by name. */
export interface Graph {
  readonly models: readonly Model[];
  /** What each relation reads. */
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who reads each relation. */
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The graph of the models given, which need not be in order. */
export function graphOf(nodes: readonly Model[] = tables): Graph {
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  const add = ({ name }: Relation) => {
    if (!parents.has(name)) parents.set(name, new Set());
    if (!children.has(name)) children.set(name, new Set());
  };
  for (const model of nodes) {
    add(model);
    for (const read of readBy(model)) {
      add(read);
      parents.get(model.name)!.add(read.name);
      children.get(read.name)!.add(model.name);
    }
  }
  return { models: nodes, parents, children };
}

/** What a model reads, its checks included. */
export function readBy(model: Model): Relation[] {
  return [...Object.values(model.imports), ...model.checks.flatMap(({ reads }) => reads)];
}

export type Layer = 'staging' | 'intermediate' | 'marts' | 'analyses';

const layers: readonly (readonly [string, Layer])[] = [
  ['stg_', 'staging'],
  ['int_', 'intermediate'],
  ['fct_', 'marts'],
  ['dim_', 'marts'],
  ['ana_', 'analyses'],
];

/** The layer a relation's name puts it in; null for a source and for a name outside the rules. */
export function layerOf(name: string): Layer | null {
  return layers.find(([prefix]) => name.startsWith(prefix))?.[1] ?? null;
}

/** Everything that can be reached from `from` in at most `steps` steps, `from` itself included. */
export function reached(
  next: ReadonlyMap<string, ReadonlySet<string>>,
  from: Iterable<string>,
  steps = Number.POSITIVE_INFINITY,
): Set<string> {
  const found = new Set(from);
  let edge = [...found];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = edge.flatMap((name) => [...(next.get(name) ?? [])]).filter((name) => !found.has(name));
    for (const name of edge) found.add(name);
  }
  return found;
}
