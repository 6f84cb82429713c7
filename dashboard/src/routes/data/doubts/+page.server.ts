import { tell } from '#lib/server/fault.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { doubtTable } from '#lib/view/doubts.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { shown } = parametersOf(url, ['shown']);
    if (shown !== undefined && shown !== 'all') refuse('shown', shown, 'all');
    const found = await models.doubts(await locals.release(), { all: shown === 'all' });
    return {
      headline: found.headline[language],
      fields: [
        {
          name: 'shown',
          label: message(language, 'doubtShown'),
          value: shown ?? '',
          otherwise: message(language, 'doubtFound'),
          choices: [{ value: 'all', title: message(language, 'doubtAll') }],
        },
      ],
      table: doubtTable(found, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
