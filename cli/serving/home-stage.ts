import { readReceipts } from '../../ingest/index.ts';
import { soundRelease } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { isDemoHome } from './demo-home.ts';

/**
 * How far a home has come: `empty` nothing received, `demo` the invented city's files written but no release,
 * `received` data of one's own but no release, `damaged` a release that is not what was published, `released`.
 */
export type HomeStage =
  | { readonly stage: 'empty' | 'demo' | 'received' | 'released' }
  | { readonly stage: 'damaged'; readonly damage: Fault };

export async function homeStage(home: string): Promise<HomeStage> {
  try {
    if (await soundRelease(home)) return { stage: 'released' };
  } catch (error) {
    if (error instanceof Fault) return { stage: 'damaged', damage: error };
    throw error;
  }
  if (await isDemoHome(home)) return { stage: 'demo' };
  return { stage: (await readReceipts(home)).length > 0 ? 'received' : 'empty' };
}
