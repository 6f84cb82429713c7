import { createHash } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import { batchFolder } from '../../sql/sources/batch.ts';
import { singleBatch } from '../../sql/sources/batch-rows.ts';
import { digestOf, type FileDigest } from '../../sql/sources/file-digest.ts';
import { makeFolder } from '../../sql/sources/make-folder.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { homePaths } from '../home.ts';
import { sync } from '../replace-file.ts';
import { type Contents, columnsNow, contentsFile, copiedFiles, copiedOf } from './contents.ts';
import type { Compaction } from './plan.ts';

/** Copies the rows of batches into one new folder; it is there whole or not at all. */
export async function writeCompact(home: string, { dataset, receipts, instead }: Compaction): Promise<void> {
  const place = join(homePaths.compact(home), dataset);
  const folder = join(place, `.writing-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await makeFolder(folder);
  const files: [string, FileDigest][] = [];
  {
    await using engine = await openEngine(':memory:', {
      folders: [join(homePaths.batches(home), dataset), folder],
      temporary: join(folder, 'temporary'),
    });
    for (const name of copiedFiles) {
      const from = receipts
        .filter((receipt) => receipt.files[name])
        .map(({ batch }) => join(batchFolder(home, dataset, batch), name));
      if (from.length === 0) continue;
      const path = join(folder, name);
      await engine.run(
        `copy (${singleBatch(from, '* exclude (filename)')}) to ${quoted(path)} (format parquet, compression zstd)`,
      );
      await sync(path);
      files.push([name, await digestOf(path)]);
    }
  }
  await rm(join(folder, 'temporary'), { recursive: true, force: true });
  const contents: Contents = {
    dataset,
    columns: columnsNow(dataset),
    batches: Object.fromEntries(receipts.map((receipt) => [receipt.batch, copiedOf(receipt)])),
    files: Object.fromEntries(files),
  };
  const text = sealed(contents);
  await writeFile(join(folder, contentsFile), text, { flush: true });
  await sync(folder);
  const target = join(place, createHash('sha256').update(text).digest('hex').slice(0, 12));
  await rm(target, { recursive: true, force: true });
  await rename(folder, target);
  await sync(place);
  for (const compact of instead) await rm(compact.folder, { recursive: true });
}

/** Deletes what nothing reads any more: damaged, out of date, or left by a process that died. */
export async function removeOthers(home: string, kept: readonly string[]): Promise<void> {
  const root = homePaths.compact(home);
  for (const dataset of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, dataset)).catch(() => [])) {
      if (!kept.includes(`${dataset}/${name}`)) await rm(join(root, dataset, name), { recursive: true });
    }
  }
}
