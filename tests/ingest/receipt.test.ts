import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { batchFolder } from '../../sql/sources/batch.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';

test('a receipt names every file of its batch by length and SHA-256', async () => {
  const { home, files } = await writeTinyCity();
  await ingest(home, [files]);
  for (const { dataset, batch, files: named } of await readReceipts(home)) {
    const folder = batchFolder(home, dataset, batch);
    const there: Record<string, unknown> = {};
    for (const name of (await readdir(folder)).filter((one) => one !== 'batch.json')) {
      const bytes = await readFile(join(folder, name));
      there[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    expect(named).toEqual(there);
    if (dataset === 'rural_house') {
      expect(Object.keys(named).sort()).toEqual([
        'accepted.parquet',
        'personal.parquet',
        'rejected.parquet',
        'rows.parquet',
        'warnings.parquet',
      ]);
    }
  }
});
