import { expect, test } from 'vitest';
import { graphOf } from '../../../models/graph/graph.ts';
import { lineageOf } from '../../../models/graph/lineage.ts';

const graph = graphOf();

test('a model stands after all it stands on and before all that stands on it', () => {
  for (const { name } of graph.models) {
    const { nodes, edges } = lineageOf(name, graph);
    const step = new Map(nodes.map((node) => [node.name, node.step]));
    expect(step.get(name)).toBe(0);
    for (const { from, to } of edges) expect(step.get(from)!, `${from} → ${to}`).toBeLessThan(step.get(to)!);
  }
});

test('the lineage of the hazard mart begins at the files of the counties', () => {
  const { nodes } = lineageOf('fct_hazard_month', graph);
  expect(nodes.filter(({ name }) => name.startsWith('src_')).map(({ name }) => name)).toContain('src_hazard');
  const after = nodes.filter(({ step }) => step > 0).map(({ name }) => name);
  expect(after.every((name) => name.startsWith('ana_'))).toBe(true);
});
