import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { batchFolder } from '../../sql/sources/batch.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';
import { freshHome } from './home.ts';
import { hazard as hazardRow, hazards } from './sent-back.ts';

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

test('a receipt read before is not read again, unless its file has changed or gone', async () => {
  await using home = await freshHome();
  const hazard = `${hazards}\n${hazardRow('A', '2022-05-09')}`;
  const { dataset, batch } = await home.takeOne('a.csv', hazard);
  await setTimeout(2_100);
  const [first, second] = [await readReceipts(home.path), await readReceipts(home.path)];
  expect(second.map((receipt, i) => receipt === first[i])).toEqual([true, true]);
  const path = join(batchFolder(home.path, dataset, batch), 'batch.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('a.csv', 'b.csv'));
  await expect(readReceipts(home.path)).rejects.toMatchObject({ code: 'BATCH_DAMAGED' });
  await rm(path);
  expect(await readReceipts(home.path)).toHaveLength(1);
});
