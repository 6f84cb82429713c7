import { expect, test } from 'vitest';
import { graphOf } from '../../../models/graph/graph.ts';
import { selectModels } from '../../../models/graph/select.ts';
import type { Model } from '../../../sql/index.ts';

/** src_a → stg_x__a → int_a__done → fct_a_month → dim_z, with stg_x__b read by fct_a_month too. */
const model = (name: string, reads: readonly Model[] | string, line: Model['line'] = 'houses'): Model => ({
  name,
  line,
  about: { zh: '试', en: 'trial' },
  grain: [],
  columns: {},
  imports: Object.fromEntries(
    typeof reads === 'string' ? [['own', { name: reads }]] : reads.map((one) => [one.name, one]),
  ),
  checks: [],
  query: () => {
    throw new Error('no query');
  },
});
const a = model('stg_x__a', 'src_a');
const b = model('stg_x__b', 'src_b', 'fire');
const done = model('int_a__done', [a]);
const month = model('fct_a_month', [done, b]);
const z = model('dim_z', [month]);
const graph = graphOf([a, b, done, month, z]);

test.each([
  ['nothing: everything, in build order', [], 'stg_x__a stg_x__b int_a__done fct_a_month dim_z'],
  ['a name', ['int_a__done'], 'int_a__done'],
  ['what it needs', ['+fct_a_month'], 'stg_x__a stg_x__b int_a__done fct_a_month'],
  ['one step of what it needs', ['1+fct_a_month'], 'stg_x__b int_a__done fct_a_month'],
  ['what it feeds', ['int_a__done+'], 'int_a__done fct_a_month dim_z'],
  ['one step of what it feeds', ['int_a__done+1'], 'int_a__done fct_a_month'],
  ['both ways', ['1+int_a__done+1'], 'stg_x__a int_a__done fct_a_month'],
  ['what it feeds with all that needs', ['@int_a__done'], 'stg_x__a stg_x__b int_a__done fct_a_month dim_z'],
  ['what a source feeds', ['src_b+'], 'stg_x__b fct_a_month dim_z'],
  ['any characters', ['stg_*'], 'stg_x__a stg_x__b'],
  ['a line of work', ['tag:fire'], 'stg_x__b'],
  ['a folder', ['path:sql/marts'], 'fct_a_month dim_z'],
  ['a folder without its room', ['path:staging/'], 'stg_x__a stg_x__b'],
  ['what was changed, and what it feeds', ['state:changed+'], 'int_a__done fct_a_month dim_z'],
  ['two together', ['stg_x__b', 'dim_z'], 'stg_x__b dim_z'],
  ['two in one word', ['stg_x__b dim_z'], 'stg_x__b dim_z'],
  ['what two have in common', ['+int_a__done,stg_*'], 'stg_x__a'],
])('%s', (_, selectors, expected) => {
  expect(selectModels(graph, selectors, new Set(['int_a__done'])).join(' ')).toBe(expected);
});

test.each(['int_a', 'tag:gas', 'path:nowhere', 'state:new', 'owner:x', '@a+', '+', ',,,', '', ' '])(
  '"%s" answers to nothing, and says so',
  (selector) => {
    expect(() => selectModels(graph, [selector])).toThrowError(
      expect.objectContaining({ code: 'SELECTOR_UNKNOWN' }),
    );
  },
);
