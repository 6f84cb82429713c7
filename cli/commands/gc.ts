import { collectGarbage } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Deletes old releases, or tells which. */
export async function gc(
  { language }: Terminal,
  home: string,
  wanted: { readonly keep: number; readonly dryRun: boolean },
): Promise<Outcome> {
  const { removed, kept, unrecorded, bytes } = await collectGarbage(home, wanted);
  const size = `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  const facts = { removed: removed.length, kept: kept.length, size };
  return {
    json: { removed, kept, unrecorded, bytes, dryRun: wanted.dryRun },
    text: () =>
      [
        say(language, wanted.dryRun ? 'gc_would' : 'gc_done', facts),
        ...removed,
        ...unrecorded.map((release) => say(language, 'gc_unrecorded', { release })),
      ].join('\n'),
  };
}
