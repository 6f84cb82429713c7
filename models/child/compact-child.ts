import { namedCompacts } from '../compact/contents.ts';
import { compactions } from '../compact/plan.ts';
import { requireSoundBatches } from '../compact/ready-rows.ts';
import { writeCompact } from '../compact/write-compact.ts';
import { homePaths } from '../home.ts';
import { readInputs } from '../inputs.ts';
import { asChild } from './run-child.ts';

/** Copies into `compact/` what has come together; `names` are those of its folders that are sound. */
async function compactHome(home: string, names: readonly string[]): Promise<void> {
  const { receipts } = await readInputs(home);
  for (const compaction of compactions(receipts, await namedCompacts(home, names))) {
    await requireSoundBatches(home, compaction.receipts);
    await writeCompact(home, compaction);
  }
}

const [home = '', names = '[]'] = process.argv.slice(2);
await asChild<never>(homePaths.compact(home), () => compactHome(home, JSON.parse(names)));
