import type { Graph } from './graph.ts';

/** A relation on the way to or from a model; `step` counts the longest way, negative towards the sources. */
export interface LineageStep {
  readonly name: string;
  readonly step: number;
}

export interface ModelLineage {
  readonly nodes: readonly LineageStep[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Everything a model stands on and everything that stands on it. Every edge leads to a later step. */
export function lineageOf(name: string, { parents, children }: Graph): ModelLineage {
  const up = longestWays(name, parents);
  const down = longestWays(name, children);
  const steps = new Map([...[...up].map(([node, way]) => [node, -way] as const), ...down]);
  const within = (ways: ReadonlyMap<string, number>, from: string, to: string) =>
    ways.has(from) && ways.has(to);
  const edges = [...steps.keys()].flatMap((to) =>
    [...(parents.get(to) ?? [])]
      .filter((from) => within(up, from, to) || within(down, from, to))
      .map((from) => ({ from, to })),
  );
  return { nodes: [...steps].map(([node, step]) => ({ name: node, step })), edges };
}

function longestWays(
  start: string,
  next: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const ways = new Map<string, number>([[start, 0]]);
  const visit = (name: string, way: number) => {
    for (const other of next.get(name) ?? []) {
      if ((ways.get(other) ?? -1) > way) continue;
      ways.set(other, way + 1);
      visit(other, way + 1);
    }
  };
  visit(start, 0);
  return ways;
}
