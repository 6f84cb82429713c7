import { address } from '#lib/address/address.ts';
import { indicatorChoices } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { kept, saidIn } from '#lib/server/said.ts';
import { actionState, isLate } from '#lib/view/action.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const language = languageOf(url.searchParams);
  try {
    const given = parametersOf(url, ['indicator', 'region', 'goal', 'title']);
    const all = (await models.listActions(home)).toReversed();
    const places = await models.placesOf(await locals.release());
    const open = all.filter(({ closed }) => closed === null);
    return {
      headline: message(language, all.length === 0 ? 'actionsNone' : 'actionsHeadline', {
        open: open.length,
        late: open.filter(isLate).length,
        closed: all.length - open.length,
      }),
      given,
      columns: [
        { title: message(language, 'actionTitle') },
        { title: message(language, 'region') },
        { title: message(language, 'actionOwner') },
        { title: message(language, 'actionDue') },
        { title: message(language, 'state') },
      ],
      rows: all.map((action) => [
        { text: action.title, href: address(`/goals/actions/${action.id}`, { lang: language }) },
        { text: places.find(({ code }) => code === action.region)?.label[language] ?? action.region },
        { text: action.owner },
        { text: action.due },
        { text: actionState(action, language) },
      ]),
      regions: places
        .toSorted((a, b) => Number(b.isCity) - Number(a.isCity))
        .map(({ code, label }) => ({ value: code, title: label[language] })),
      indicators: indicatorChoices(language).flatMap(({ choices }) => choices),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  /** Opens an action. */
  default: async ({ request, url, locals }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    const release = await locals.release();
    return kept(language, async () => {
      const { id } = await models.openAction(release, {
        title: said('title'),
        owner: said('owner'),
        due: said('due'),
        indicator: said('indicator'),
        region: said('region'),
        goal: said('goal') || null,
        expected: said('expected').trim() || null,
        by: said('by'),
      });
      return address(`/goals/actions/${id}`, { lang: language });
    });
  },
};
