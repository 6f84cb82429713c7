import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledModel } from '../../models/graph/describe-model.ts';
import { goldenFolder, reviewed } from '../../models/graph/golden.ts';

test.each([...reviewed])('the SQL of %s is the one reviewed', async (name) => {
  await expect(`${compiledModel(name)}\n`).toMatchFileSnapshot(join(goldenFolder, `${name}.sql`));
});

test('no SQL is kept of a model that is gone', async () => {
  expect((await readdir(goldenFolder)).sort()).toEqual([...reviewed].map((name) => `${name}.sql`).sort());
});
