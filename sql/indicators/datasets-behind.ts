import { isModel, type Relation } from '../model/model.ts';
import { isSource } from '../model/source.ts';
import type { Indicator } from './indicator.ts';

/**
 * Names of the datasets whose rows an indicator counts. Lists that only name things, such as the counties', are left
 * out: they say which rows may be counted, not what.
 */
export function datasetsBehind({ evidence }: Pick<Indicator, 'evidence'>): string[] {
  const found = new Set<string>();
  const visit = (relation: Relation): void => {
    if (isModel(relation)) Object.values(relation.imports).forEach(visit);
    else if (isSource(relation) && relation.dataset.replaces !== 'all') found.add(relation.dataset.name);
  };
  visit(evidence.rows);
  return [...found];
}
