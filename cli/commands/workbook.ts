import { correctionWorkbook, findReceipt } from '../../ingest/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { writeNew } from '../write-new.ts';
import { findingsBeside } from './findings-beside.ts';

/** Writes the correction workbook of a batch, readable by its owner alone: it may hold personal cells. */
export async function workbook(
  { language }: Terminal,
  home: string,
  batch: string,
  output?: string,
): Promise<Outcome> {
  const receipt = await findReceipt(home, batch);
  const bytes = await correctionWorkbook(home, receipt.batch, await findingsBeside(home, receipt.batch));
  const file = await writeNew(output ?? `更正表-${receipt.batch}.xlsx`, bytes, 0o600);
  return {
    json: { batch: receipt.batch, dataset: receipt.dataset, file },
    text: () => say(language, 'workbook_done', { file }),
  };
}
