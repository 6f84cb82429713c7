import { calendarPage } from '#lib/server/calendar-page.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { dataset } = parametersOf(url, ['dataset']);
    return await calendarPage(await locals.release(), dataset, language);
  } catch (thrown) {
    tell(thrown, language);
  }
};
