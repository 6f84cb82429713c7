import { batchList } from '#lib/server/batch-list.ts';
import { tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { page, ...asked } = parametersOf(url, ['dataset', 'region', 'month', 'state', 'page']);
    return await batchList(
      await releaseIfAny(locals),
      { ...asked, page: numberOf('page', page) ?? 1 },
      language,
    );
  } catch (thrown) {
    tell(thrown, language);
  }
};
