import { page } from '$app/state';
import type { Label, Language } from '../../../charts/answer.ts';
import { languageOf } from './language.ts';
import { type MessageKey, message } from './messages.ts';

export interface Speech {
  readonly language: Language;
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  pick(label: Label): string;
}

/** The page's language and its words; follows the URL, so that an error page speaks it too. */
export function speech(): Speech {
  const language = $derived(languageOf(page.url.searchParams));
  return {
    get language() {
      return language;
    },
    say: (key, values) => message(language, key, values),
    pick: (label) => label[language],
  };
}
