import type { Language } from '../../../charts/answer.ts';
import type { FaultView } from '../view/fault.ts';
import { message } from '../words/messages.ts';
import { faultView, isFault } from './fault.ts';

/** What a year without a plan says, where nobody asked for that year: it is the data's own. */
export async function unlessNoPlan<T extends object>(
  url: URL,
  language: Language,
  read: () => Promise<T>,
): Promise<T | { readonly missing: FaultView; readonly headline: string }> {
  try {
    return await read();
  } catch (thrown) {
    if (url.searchParams.has('year') || !isFault(thrown) || thrown.code !== 'PLAN_MISSING') throw thrown;
    const { year = '' } = thrown.values;
    return {
      missing: faultView(thrown, language),
      headline: message(language, 'noPlan', { year: String(year) }),
    };
  }
}
