import { rollback as rollBack } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Gives readers another finished release. */
export async function rollback(
  { language }: Terminal,
  home: string,
  release: string,
  why: string,
): Promise<Outcome> {
  const rolled = await rollBack(home, release, why);
  return {
    json: rolled,
    text: () => say(language, 'rollback_done', { to: rolled.to, from: rolled.from ?? '—' }),
  };
}
