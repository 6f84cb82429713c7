import { publishRelease, rollback } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

export interface SwitchArguments {
  readonly kind: 'publish' | 'rollback';
  readonly release: string;
  readonly why: string;
}

/** Gives readers another finished release: one that was published before, or after verifying it any. */
export async function switchTo(
  { language }: Terminal,
  home: string,
  { kind, release, why }: SwitchArguments,
): Promise<Outcome> {
  const change = kind === 'publish' ? publishRelease : rollback;
  const switched = await change(home, release, why);
  const { to } = switched;
  const from = switched.from ?? '—';
  return {
    json: switched,
    text: () =>
      from === to
        ? say(language, 'switched_not', { to })
        : [
            say(language, 'switched', { to, from }),
            ...(kind === 'rollback' ? [say(language, 'rollback_holds', { from })] : []),
          ].join('\n'),
  };
}
