import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledModel } from '../../models/graph/describe-model.ts';
import { models } from '../../sql/index.ts';
import { intRowsQuestioned } from '../../sql/intermediate/int_rows__questioned.ts';
import { staged } from '../../sql/staging/index.ts';

/** Models made from the contracts: one of the staging models stands for all, and the findings are the same twice for each reference. */
const generated = new Set<unknown>([...Object.values(staged).slice(1), intRowsQuestioned]);
const shown = models.filter((model) => !generated.has(model));

test.each(shown.map(({ name }) => name))('the SQL of %s is the one reviewed', async (name) => {
  await expect(`${compiledModel(name)}\n`).toMatchFileSnapshot(`sql/${name}.sql`);
});

test('no SQL is kept of a model that is gone', async () => {
  expect((await readdir(join(import.meta.dirname, 'sql'))).sort()).toEqual(shown.map(({ name }) => `${name}.sql`).sort());
});
