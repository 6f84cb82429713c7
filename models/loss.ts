import type { Receipt } from '../sql/sources/batch.ts';
import { datasetNamed, datasetNames } from '../sql/sources/datasets/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { Manifest } from './manifest.ts';

const namedAtMost = 5;
/** Share of a source table's rows that may go from one release to the next without anybody saying so. */
const droppedAtMost = 0.2;

/** The batches a release stands on that have no receipt any more. */
export function missingBatches(receipts: readonly Receipt[], release: Manifest): string[] {
  const there = new Set(receipts.map(({ batch }) => batch));
  return release.batches.filter((batch) => !there.has(batch));
}

/** Error: BATCH_MISSING. */
export function requireEveryBatch(home: string, receipts: readonly Receipt[], before: Manifest): void {
  const missing = missingBatches(receipts, before);
  if (missing.length === 0) return;
  const first = missing.slice(0, namedAtMost).join(', ');
  throw new Fault('BATCH_MISSING', {
    home,
    count: missing.length,
    first: missing.length > namedAtMost ? `${first}, …` : first,
  });
}

/** Error: ROWS_DROPPED, where a dataset has lost more than a fifth of the rows it had in the release before. */
export function requireRowsKept(before: Manifest, built: Manifest): void {
  const dropped = datasetNames.flatMap((name) => {
    const [had, has] = [before, built].map(({ tables }) => tables[`src_${name}`]?.rows ?? 0) as [
      number,
      number,
    ];
    return has < had * (1 - droppedAtMost) ? [{ title: datasetNamed(name).title, had, has }] : [];
  });
  if (dropped.length === 0) return;
  const told = (language: keyof Label) =>
    dropped.map(({ title, had, has }) => `${title[language]} ${had} → ${has}`);
  throw new Fault('ROWS_DROPPED', {
    percent: droppedAtMost * 100,
    tables: { zh: told('zh').join('；'), en: told('en').join('; ') },
  });
}
