import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { compiledModel } from '../../models/graph/describe-model.ts';
import { goldenFile, reviewed } from '../../models/graph/golden.ts';

test.each([...reviewed])('the SQL of %s is the one reviewed', async (name) => {
  await expect(`${compiledModel(name)}\n`).toMatchFileSnapshot(goldenFile(name));
});

test('no SQL is kept of a model that is gone', async () => {
  const kept = await readdir(join(import.meta.dirname, '../../sql/golden'), { recursive: true });
  const files = kept.filter((file) => file.endsWith('.sql'));
  expect(files.map((file) => basename(file, '.sql')).sort()).toEqual([...reviewed].sort());
});
