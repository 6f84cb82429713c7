import { tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { search } from '#lib/server/search.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

/** Longer than any name. */
const longest = 60;

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const words = (parametersOf(url, ['q']).q ?? '').trim().slice(0, longest);
    if (words === '') return { words, groups: [], headline: message(language, 'searchEmpty') };
    const { groups, count, isCut } = await search(await releaseIfAny(locals), words, language);
    const told = count === 0 ? 'searchNone' : isCut ? 'searchFoundMany' : 'searchFound';
    return { words, groups, headline: message(language, told, { words, count }) };
  } catch (thrown) {
    tell(thrown, language);
  }
};
