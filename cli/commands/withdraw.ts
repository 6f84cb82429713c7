import { withdraw as withdrawBatch } from '../../ingest/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../width.ts';
import { say } from '../words.ts';

export interface WithdrawArguments {
  readonly home: string;
  readonly batch: string;
  readonly why: string;
  readonly restore?: boolean;
}

/** Takes a batch out of every later release, or puts it back. */
export async function withdraw({ language }: Terminal, given: WithdrawArguments): Promise<Outcome> {
  const { receipt, withdrawal } = await withdrawBatch(given.home, given.batch, given);
  const { batch, file } = receipt;
  const sentence = given.restore ? 'restore_done' : 'withdraw_done';
  return { json: { withdrawal }, text: () => printable(say(language, sentence, { batch, file })) };
}
