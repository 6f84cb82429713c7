import { expect, test } from 'vitest';
import { columnLineage } from '../../../models/graph/column-lineage.ts';
import { graphOf } from '../../../models/graph/graph.ts';
import { searchCatalogue } from '../../../models/graph/search.ts';

const found = (words: string) =>
  searchCatalogue(words).map(({ kind, of, name }) => `${kind} ${of === null ? '' : `${of}.`}${name}`);

test.each([
  ['整改期限', 'column stg_county__hazards.due_on'],
  ['整改 期限', 'column src_hazard.due_on'],
  ['fct_hazard_month', 'model fct_hazard_month'],
  ['Rectified in time', 'indicator hazards_ontime'],
  ['隐患台账', 'dataset hazard'],
  ['ＨＡＺＡＲＤ', 'dataset hazard'],
])('%s finds %s', (words, wanted) => {
  expect(found(words)).toContain(wanted);
});

test('what is named by the words themselves comes first', () => {
  expect(found('按期整改率')[0]).toBe('indicator hazards_ontime');
});

test('no word, and a word that is nowhere, find nothing', () => {
  expect([found('  '), found('xyzzy')]).toEqual([[], []]);
});

test('every column of a model that is found has a page', () => {
  const graph = graphOf();
  const columns = searchCatalogue('_', graph).filter(
    ({ kind, of }) => kind === 'column' && !of!.startsWith('src_'),
  );
  expect(columns.length).toBeGreaterThan(200);
  for (const { of, name } of columns) expect(columnLineage(graph).of(of!, name).column).toBe(name);
});
