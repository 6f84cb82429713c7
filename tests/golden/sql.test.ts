import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledModel } from '../../models/graph/describe-model.ts';
import { models } from '../../sql/index.ts';
import { staged } from '../../sql/staging/index.ts';

/** The generated staging models are one shape: one of them stands for all. */
const generated = new Set<unknown>(Object.values(staged).slice(1));
const shown = models.filter((model) => !generated.has(model));

test.each(shown.map(({ name }) => name))('the SQL of %s is the one reviewed', async (name) => {
  await expect(`${compiledModel(name)}\n`).toMatchFileSnapshot(`sql/${name}.sql`);
});

test('no SQL is kept of a model that is gone', async () => {
  expect((await readdir(join(import.meta.dirname, 'sql'))).sort()).toEqual(shown.map(({ name }) => `${name}.sql`).sort());
});
