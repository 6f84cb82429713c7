import { Fault } from '../../sql/words/fault.ts';
import { both } from '../words.ts';
import { type Finding, reasonOf, same } from './finding.ts';

const check = 'batches';

/** Compares every file of every batch with its receipt, and the receipts with the batches the current release stands on. */
export async function receivedBatches(home: string): Promise<Finding> {
  const title = both('doctor_batches');
  const fail = (found: Finding['found'], remedy: Finding['remedy']): Finding => ({
    check,
    title,
    status: 'fail',
    found,
    remedy,
  });
  try {
    const { damagedFiles, readReceipts } = await import('../../ingest/index.ts');
    const receipts = await readReceipts(home);
    const damaged = await damagedFiles(home, receipts);
    const [first] = damaged;
    if (first) {
      const { zh, en } = first.reason;
      const at = { count: damaged.length, file: first.file };
      const found = both('doctor_batches_damaged', at);
      return fail({ zh: `${found.zh}（${zh}）`, en: `${found.en} (${en})` }, both('doctor_batches_remedy'));
    }
    const { missingBatches, listReleases, currentRelease } = await import('../../models/index.ts');
    const id = await currentRelease(home);
    const release = (await listReleases(home)).find((one) => one.id === id);
    const [gone, ...more] = release ? missingBatches(receipts, release) : [];
    if (gone) {
      return fail(
        both('doctor_batches_missing', { count: 1 + more.length, first: gone }),
        both('doctor_batches_missing_remedy'),
      );
    }
    const found = both('doctor_batches_sound', { count: receipts.length });
    return { check, title, status: 'ok', found, remedy: null };
  } catch (error) {
    return error instanceof Fault
      ? fail(
          { zh: error.told('zh'), en: error.told('en') },
          { zh: error.remedy('zh'), en: error.remedy('en') },
        )
      : fail(same(reasonOf(error)), both('doctor_engine_remedy'));
  }
}
