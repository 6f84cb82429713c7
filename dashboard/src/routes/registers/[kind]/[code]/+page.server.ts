import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { registerView } from '#lib/view/register.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    return registerView(await models.registered(await locals.release(), params.kind, params.code), language);
  } catch (thrown) {
    tell(thrown, language);
  }
};
