import type { Language } from '../../../charts/answer.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import { message } from '../words/messages.ts';
import { models, type Receipt, type Release } from './rooms.ts';

/** What has been received or withdrawn since the release the pages show. */
export interface Behind {
  readonly words: string;
  readonly href: string;
}

/** Null where the release holds just what stands. */
export function behindView(
  standing: readonly Receipt[],
  manifest: Release['manifest'] | null,
  language: Language,
): Behind | null {
  const { received, withdrawn } = models.sinceRelease(standing, manifest);
  if (received + withdrawn === 0) return null;
  const parts = [
    ...(received > 0 ? [message(language, 'behindReceived', { count: full(received, language) })] : []),
    ...(withdrawn > 0 ? [message(language, 'behindWithdrawn', { count: full(withdrawn, language) })] : []),
  ];
  return {
    words: parts.join(message(language, 'clauseBreak')),
    href: address('/data/build', { lang: language }),
  };
}
