import { filterView } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { overview } from '#lib/server/overview.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const asked = parametersOf(url, ['region', 'period']);
    const release = await locals.release();
    return {
      filters: await filterView(release, asked, language),
      ...(await overview(release, asked, language)),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
