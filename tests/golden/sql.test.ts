import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledModel } from '../../models/graph/describe-model.ts';
import { models } from '../../sql/index.ts';
import { tallies } from '../../sql/indicators/tallies/index.ts';
import { intRowsQuestioned } from '../../sql/intermediate/int_rows__questioned.ts';
import { staged } from '../../sql/staging/index.ts';

/**
 * Models made from declarations: one of the staging models stands for all, a register, a monthly return and a level for
 * the tallies, and the findings are the same twice for each reference.
 */
const shownTallies = ['supervision', 'score', 'heating_balance'].map((entity) => `fct_${entity}_month`);
const generated = new Set<unknown>([
  ...Object.values(staged).slice(1),
  ...tallies.filter(({ mart }) => !shownTallies.includes(mart.name)).flatMap(({ rows, mart }) => [rows, mart]),
  intRowsQuestioned,
]);
const shown = models.filter((model) => !generated.has(model));

test.each(shown.map(({ name }) => name))('the SQL of %s is the one reviewed', async (name) => {
  await expect(`${compiledModel(name)}\n`).toMatchFileSnapshot(`sql/${name}.sql`);
});

test('no SQL is kept of a model that is gone', async () => {
  expect((await readdir(join(import.meta.dirname, 'sql'))).sort()).toEqual(shown.map(({ name }) => `${name}.sql`).sort());
});
