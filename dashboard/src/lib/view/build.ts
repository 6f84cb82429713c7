import type { Language, ReleaseFacts } from '../../../charts/answer.ts';
import { dayWords, instantWords } from '../../../charts/format/date.ts';
import { address } from '../address/address.ts';
import type { FaultView } from '../view/fault.ts';
import { message } from '../words/messages.ts';

export interface BuiltView {
  readonly headline: string;
  readonly release: string;
  readonly asOf: string;
  readonly builtAt: string;
  readonly href: string;
}

/** What the server tells while it builds: `step` of `steps`, with what is being done. */
export type BuildEvent =
  | { readonly kind: 'progress'; readonly step: number; readonly steps: number; readonly words: string }
  | { readonly kind: 'report'; readonly report: BuiltView }
  | { readonly kind: 'fault'; readonly fault: FaultView };

const builtKeys = {
  published: 'builtNew',
  mended: 'builtMended',
  unchanged: 'builtSame',
  confirmed: 'builtConfirmed',
  held: 'builtHeld',
  past: 'builtPast',
  aside: 'builtAside',
} as const;

export function builtView(
  status: keyof typeof builtKeys,
  release: ReleaseFacts,
  language: Language,
): BuiltView {
  return {
    headline: message(language, builtKeys[status]),
    release: release.id,
    asOf: dayWords(release.asOf, language),
    builtAt: instantWords(release.builtAt, language),
    href: address('/', { lang: language }),
  };
}
