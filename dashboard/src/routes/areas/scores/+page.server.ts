import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { scoreTable } from '#lib/view/scores.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const found = await models.fairScores(await locals.release());
    const { year, setBy, source } = found.weights;
    return {
      headline: found.headline[language],
      weights: message(language, 'scoreWeights', { year, who: setBy[language], source: source[language] }),
      table: scoreTable(found, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
