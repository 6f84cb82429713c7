import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { closingTable } from '#lib/view/closing.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { clock, by } = parametersOf(url, ['clock', 'by']);
    const found = await models.closingTime(await locals.release(), {
      ...(clock === undefined ? {} : { clock }),
      ...(by === undefined ? {} : { by }),
    });
    const choices = (items: readonly { code: string; zh: string; en: string }[]) =>
      items.map((item) => ({ value: item.code, title: item[language] }));
    return {
      headline: found.headline[language],
      note: found.note?.[language] ?? null,
      fields: [
        {
          name: 'clock',
          label: message(language, 'closingClock'),
          value: clock ?? '',
          otherwise: message(language, 'closingEvery'),
          choices: choices(found.clocks),
        },
        {
          name: 'by',
          label: message(language, 'areaBy'),
          value: by ?? 'all',
          choices: choices(found.kinds),
        },
      ],
      table: closingTable(found, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
